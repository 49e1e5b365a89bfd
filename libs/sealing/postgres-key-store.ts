import { connect, type Sql } from '../postgres/connection.js';
import { FIRST_VERSION, INDEX_KEY, keyOf, newKey, unwrapKey, wrapKey } from './key-wrap.js';
import { addKeys, destroyKey, type KeyRow, keepIndexKey, readKeys } from './postgres-keys.js';
import { RecentlyUsed } from './recently-used.js';
import { type KeyStore, type SubjectKey, UnusableKeyStore } from './sealing.js';
import { checkSubject } from './subject-name.js';

export interface PostgresKeyStoreOptions {
  /** A database in another cluster than the log's, with the tables of `migrations/`. */
  readonly url: string;
  /** 32 bytes that wrap every key before it leaves the process. */
  readonly masterKey: Buffer;
  /** How many unwrapped keys are kept in memory; default 20,000. */
  readonly rememberedKeys?: number;
  /** Milliseconds on a clock that never goes back; default performance.now. */
  readonly now?: () => number;
}

/** A key that another process destroyed is served from memory this long at most. */
export const REMEMBERED_MILLISECONDS = 30_000;

type Answer = SubjectKey | 'destroyed';
interface Remembered {
  readonly answer: Answer;
  /** When the key was asked for, before the answer came. */
  readonly asOf: number;
}

/** Keys in a Postgres database of their own, shared by several processes. */
export class PostgresKeyStore implements KeyStore {
  private readonly recent: RecentlyUsed<Remembered>;

  private constructor(
    private readonly sql: Sql,
    private readonly masterKey: Buffer,
    private readonly searchKey: Buffer,
    private readonly now: () => number,
    rememberedKeys: number,
  ) {
    this.recent = new RecentlyUsed(rememberedKeys);
  }

  /** Throws UnusableKeyStore where the master key is not the one the keys were wrapped by. */
  static async open(options: PostgresKeyStoreOptions): Promise<PostgresKeyStore> {
    const { url, masterKey, rememberedKeys = 20_000, now = () => performance.now() } = options;
    const sql = connect(url, { name: 'asb-keys' });
    try {
      const wrapped = await keepIndexKey(sql, wrapKey(masterKey, newKey(), INDEX_KEY));
      const searchKey = unwrapKey(masterKey, wrapped, INDEX_KEY);
      if (!searchKey)
        throw new UnusableKeyStore('The master key given is not the one that wraps the keys in the database.');
      return new PostgresKeyStore(sql, masterKey, searchKey, now, rememberedKeys);
    } catch (error) {
      await sql.end();
      throw error;
    }
  }

  async obtain(subjects: readonly string[]): Promise<ReadonlyMap<string, Answer>> {
    const answers = await this.lookUp(subjects);
    const missing = [...new Set(subjects)].filter((subject) => !answers.has(subject));
    if (missing.length === 0) return answers;
    const made = missing.map((subject) => ({
      subject,
      wrapped: wrapKey(this.masterKey, newKey(), keyOf(subject, FIRST_VERSION)),
    }));
    await addKeys(this.sql, made);
    return new Map([...answers, ...(await this.lookUp(missing))]);
  }

  async find(subjects: readonly string[]): Promise<ReadonlyMap<string, Answer>> {
    return this.lookUp(subjects);
  }

  async destroy(subject: string): Promise<void> {
    checkSubject(subject);
    const asOf = this.now();
    await destroyKey(this.sql, subject);
    this.recent.put(subject, { answer: 'destroyed', asOf });
  }

  async indexKey(): Promise<Buffer> {
    return this.searchKey;
  }

  async close(): Promise<void> {
    await this.sql.end();
  }

  private async lookUp(subjects: readonly string[]): Promise<Map<string, Answer>> {
    const answers = new Map<string, Answer>();
    const unsure: string[] = [];
    const asOf = this.now();
    for (const subject of new Set(subjects)) {
      checkSubject(subject);
      const known = this.recent.get(subject);
      if (known && (known.answer === 'destroyed' || asOf - known.asOf < REMEMBERED_MILLISECONDS))
        answers.set(subject, known.answer);
      else unsure.push(subject);
    }
    if (unsure.length === 0) return answers;
    for (const row of await readKeys(this.sql, unsure)) answers.set(row.subject, this.remember(row, asOf));
    return answers;
  }

  private remember(row: KeyRow, asOf: number): Answer {
    // Destroyed here while this row was on its way: what it says is of the past.
    if (this.recent.get(row.subject)?.answer === 'destroyed') return 'destroyed';
    const answer = this.unwrap(row);
    this.recent.put(row.subject, { answer, asOf });
    return answer;
  }

  private unwrap({ subject, version, wrapped }: KeyRow): Answer {
    if (wrapped === null) return 'destroyed';
    const key = unwrapKey(this.masterKey, wrapped, keyOf(subject, version));
    if (!key) throw new UnusableKeyStore('A key in the database is not what was put there.');
    return { subject, version, key };
  }
}
