import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FIRST_VERSION, INDEX_KEY, keyOf, newKey, unwrapKey, wrapKey } from './key-wrap.js';
import { findMasterKey, makeMasterKey } from './master-key.js';
import { RecentlyUsed } from './recently-used.js';
import { type KeyStore, type SubjectKey, UnusableKeyStore } from './sealing.js';
import { SlotFile } from './slots/slot-file.js';
import { digestOf, INDEX_KEY_DIGEST } from './slots/subject-digest.js';
import { SubjectIndex } from './slots/subject-index.js';
import { checkSubject } from './subject-name.js';
import { syncDirectory } from './sync-directory.js';

export interface DirectoryKeyStoreOptions {
  /** Made with mode 0700 where there is none. One process at a time: whoever opens it sees to that. */
  readonly directory: string;
  /** 32 bytes; absent to keep one in `master.key` in the directory, made at the first opening. */
  readonly masterKey?: Buffer;
  /** How many unwrapped keys are kept in memory; default 20,000. */
  readonly rememberedKeys?: number;
  /** Told how many bytes of an unfinished last write were cut: a process was killed, nothing acknowledged is gone. */
  readonly onTornTail?: (bytes: number) => void;
}

type Answer = SubjectKey | 'destroyed';

/** The embedded default: keys wrapped by a master key, in one file of fixed slots, in a directory of its own. */
export class DirectoryKeyStore implements KeyStore {
  private readonly recent: RecentlyUsed<SubjectKey>;
  /** Subjects whose slot is being written: whoever asks about one waits, so that nobody sees a key come or go half-way. */
  private readonly changing = new Map<string, Promise<void>>();

  private constructor(
    private readonly file: SlotFile,
    private readonly index: SubjectIndex,
    private readonly masterKey: Buffer,
    private readonly searchKey: Buffer,
    rememberedKeys: number,
  ) {
    this.recent = new RecentlyUsed(rememberedKeys);
  }

  /** Throws UnusableKeyStore: the master key is missing or another, or the file is damaged. */
  static async open(options: DirectoryKeyStoreOptions): Promise<DirectoryKeyStore> {
    const { directory, rememberedKeys = 20_000 } = options;
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await chmod(directory, 0o700);
    const index = new SubjectIndex();
    const file = await SlotFile.open(join(directory, 'keys.slots'), ({ digest, wrapped }, slot) =>
      index.set(digest, { slot, destroyed: wrapped === 'destroyed' }),
    );
    try {
      await syncDirectory(directory);
      if (file.torn > 0) options.onTornTail?.(file.torn);
      const masterKey = options.masterKey ?? (await masterKeyIn(directory, index));
      const searchKey = await openIndexKey(file, index, masterKey);
      return new DirectoryKeyStore(file, index, masterKey, searchKey, rememberedKeys);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  obtain(subjects: readonly string[]): Promise<ReadonlyMap<string, Answer>> {
    return this.answer(subjects, true);
  }

  find(subjects: readonly string[]): Promise<ReadonlyMap<string, Answer>> {
    return this.answer(subjects, false);
  }

  async destroy(subject: string): Promise<void> {
    checkSubject(subject);
    while (this.changing.has(subject)) await this.changing.get(subject);
    const digest = digestOf(subject);
    const indexed = this.index.find(digest);
    if (indexed?.destroyed) return;
    this.recent.forget(subject);
    await this.change(subject, async () => {
      const gone = { digest, version: FIRST_VERSION, wrapped: 'destroyed' } as const;
      if (indexed) await this.file.overwrite(indexed.slot, gone);
      const slot = indexed?.slot ?? (await this.file.append(gone));
      this.index.set(digest, { slot, destroyed: true });
    });
  }

  async indexKey(): Promise<Buffer> {
    return this.searchKey;
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private async answer(subjects: readonly string[], make: boolean): Promise<ReadonlyMap<string, Answer>> {
    const answers = new Map<string, Answer>();
    const others: string[] = [];
    for (const subject of new Set(subjects)) {
      checkSubject(subject);
      const key = this.recent.get(subject);
      if (key) answers.set(subject, key);
      else others.push(subject);
    }
    await Promise.all(
      others.map(async (subject) => {
        const answer = await this.look(subject, make);
        if (answer) answers.set(subject, answer);
      }),
    );
    return answers;
  }

  private async look(subject: string, make: boolean): Promise<Answer | undefined> {
    while (this.changing.has(subject)) await this.changing.get(subject);
    const digest = digestOf(subject);
    const indexed = this.index.find(digest);
    if (!indexed) return make ? this.make(subject, digest) : undefined;
    if (indexed.destroyed) return 'destroyed';
    const bytes = await this.file.read(indexed.slot);
    // Destroyed while it was being read: what was read is not to be trusted, nor remembered.
    if (this.changing.has(subject) || this.index.find(digest)?.destroyed) return this.look(subject, make);
    const { version, wrapped } = this.file.parse(bytes, indexed.slot);
    const key = wrapped !== 'destroyed' && unwrapKey(this.masterKey, wrapped, keyOf(subject, version));
    if (!key) throw new UnusableKeyStore(`Slot ${indexed.slot} of ${this.file.path} holds no key of its subject.`);
    return this.remember({ subject, version, key });
  }

  private async make(subject: string, digest: Buffer): Promise<SubjectKey> {
    const made = { subject, version: FIRST_VERSION, key: newKey() };
    const wrapped = wrapKey(this.masterKey, made.key, keyOf(subject, made.version));
    await this.change(subject, async () => {
      const slot = await this.file.append({ digest, version: made.version, wrapped });
      this.index.set(digest, { slot, destroyed: false });
      this.remember(made);
    });
    return made;
  }

  private remember(key: SubjectKey): SubjectKey {
    this.recent.put(key.subject, key);
    return key;
  }

  private async change(subject: string, write: () => Promise<void>): Promise<void> {
    const changed = write().finally(() => this.changing.delete(subject));
    this.changing.set(subject, changed);
    await changed;
  }
}

async function masterKeyIn(directory: string, index: SubjectIndex): Promise<Buffer> {
  const found = await findMasterKey(directory);
  if (found) return found;
  // A new one would open none of the keys that are there, and hide that the right one is missing.
  if (index.find(INDEX_KEY_DIGEST))
    throw new UnusableKeyStore(`The master key of the keys in ${directory} is missing.`);
  return makeMasterKey(directory);
}

/** The first slot of every file; being always there, it also tells whether the master key is the right one. */
async function openIndexKey(file: SlotFile, index: SubjectIndex, masterKey: Buffer): Promise<Buffer> {
  const indexed = index.find(INDEX_KEY_DIGEST);
  if (!indexed) {
    const key = newKey();
    const wrapped = wrapKey(masterKey, key, INDEX_KEY);
    const slot = await file.append({ digest: INDEX_KEY_DIGEST, version: FIRST_VERSION, wrapped });
    index.set(INDEX_KEY_DIGEST, { slot, destroyed: false });
    return key;
  }
  const { wrapped } = file.parse(await file.read(indexed.slot), indexed.slot);
  const key = wrapped !== 'destroyed' && unwrapKey(masterKey, wrapped, INDEX_KEY);
  if (!key) throw new UnusableKeyStore(`The master key given is not the one that wraps the keys in ${file.path}.`);
  return key;
}
