/**
 * Sealing: every person (and every record, for texts about nobody in particular) has a key of their own; a value is sealed so
 * that the keys of all it is about are needed, and destroying one key erases the value everywhere, backups of the log included.
 * This room knows subjects (ids) and JSON, and nothing of what either means.
 */

/** A key is `live` or `destroyed`, for ever; a destroyed subject is never given another. */
export type KeyState = 'live' | 'destroyed';

export interface SubjectKey {
  readonly subject: string;
  /** From 1; part of what a sealed value is bound to. */
  readonly version: number;
  /** 32 random bytes. */
  readonly key: Buffer;
}

/** Where keys live: never in the log's cluster. Adapters: a directory (one machine), a separate Postgres database. */
export interface KeyStore {
  /** Keys of all subjects, made and durable where there was none. `destroyed` for a subject whose key is gone. */
  obtain(subjects: readonly string[]): Promise<ReadonlyMap<string, SubjectKey | 'destroyed'>>;
  /** Keys of those subjects that have one; absent from the map where there never was one. */
  find(subjects: readonly string[]): Promise<ReadonlyMap<string, SubjectKey | 'destroyed'>>;
  /** After this no copy of the key exists in the store. Safe to repeat; also for a subject that never had a key. */
  destroy(subject: string): Promise<void>;
  /** The key of the keyed search index: HMAC-SHA256, the same for the life of the store. */
  indexKey(): Promise<Buffer>;
  close(): Promise<void>;
}

/** A subject's key was destroyed: nothing about them can be sealed any more. */
export class SubjectErased extends Error {
  override readonly name = 'SubjectErased';
  constructor(readonly subjects: readonly string[]) {
    super('the key of a subject was destroyed');
  }
}

/** A sealed value that is not what was sealed at this place: changed, moved, or sealed under a key that is not this subject's. */
export class TamperedValue extends Error {
  override readonly name = 'TamperedValue';
  constructor(
    readonly factId: string,
    readonly path: readonly (string | number)[],
  ) {
    super(`the sealed value at ${path.join('.')} of fact ${factId} is not what was sealed there`);
  }
}

/** Sealed bytes that are not what was sealed for what they are said to belong to. */
export class TamperedBytes extends Error {
  override readonly name = 'TamperedBytes';
  constructor() {
    super('the sealed bytes are not what was sealed there');
  }
}

/** The keys cannot be used as they are: a wrong master key, a damaged file. The message is one sentence for whoever runs the system. */
export class UnusableKeyStore extends Error {
  override readonly name = 'UnusableKeyStore';
}

/** Where a value rests: part of its associated data, so that no sealed value can be moved to another place. */
export interface Place {
  /** The fact that holds it. */
  readonly factId: string;
  /** The subject that stands in for an empty `about`: the record's own id. */
  readonly record: string;
}

/**
 * Seals and opens whole JSON trees: every `{about, clear}` inside becomes `{about, sealed}` and back; where a key is gone,
 * `{about, erased: true}`. The path of a value inside the tree is bound to it: whoever keeps a sealed value elsewhere opens it
 * nested as its fact held it. Many trees at once, so that keys are fetched once.
 */
export interface Sealer {
  /** Throws SubjectErased. */
  seal<Tree>(trees: readonly { readonly place: Place; readonly tree: Tree }[]): Promise<Tree[]>;
  /** Throws TamperedValue. A key that never was (a restored key backup) answers `erased` like one that was destroyed. */
  open<Tree>(trees: readonly { readonly place: Place; readonly tree: Tree }[]): Promise<Tree[]>;
  /** HMAC of a normalised text under the index key, base64url: what a keyed search compares. */
  searchToken(kind: string, text: string): Promise<string>;
}
