/**
 * The port of the log: an append-only sequence of facts in streams, knowing nothing of what they mean.
 * What every adapter promises is proved by the contract suite in `contract/`.
 */
import type { Position } from './position.js';

/** A fact to be written. `data` and `metadata` are stored and returned to the byte; together at most 256 KiB of UTF-8. */
export interface NewFact {
  /** UUID. The same id at the same place in a stream is the same fact. */
  readonly id: string;
  readonly type: string;
  /** Version of the type's schema, from 1. */
  readonly version: number;
  readonly data: string;
  readonly metadata: string;
}

export interface StoredFact extends NewFact {
  readonly stream: string;
  /** Place in its stream, from 0, without gaps. */
  readonly revision: number;
  readonly position: Position;
  /** RFC 3339 UTC instant, never earlier than that of the fact before it in its stream. */
  readonly recordedAt: string;
}

/** The revision of a stream that does not exist: expect it to create one. */
export const NO_STREAM = -1;

export type AppendAnswer =
  /** `already-appended`: the stream holds these very ids directly after the expected revision, so a retry is answered as the first time. */
  | {
      readonly outcome: 'appended' | 'already-appended';
      /** Of the last fact of this append. */
      readonly revision: number;
      readonly position: Position;
      readonly recordedAt: string;
    }
  /** Nothing was written: the stream stands at `actual`. */
  | { readonly outcome: 'conflict'; readonly actual: number };

export interface FollowedBatch {
  /** In log order; may be empty when only the position moved on (other streams' facts) or the end was reached. */
  readonly facts: readonly StoredFact[];
  /** Everything up to and including this position has been seen. */
  readonly position: Position;
  /** The id of the fact at that position; undefined where none stands there. */
  readonly factId: string | undefined;
  /** True when the follower stood at the end of the log as this batch was read. */
  readonly caughtUp: boolean;
}

export interface FollowOptions {
  /** Where the follower left off; absent to begin at the beginning. */
  readonly after?: Position;
  /** Only streams whose name begins with one of these; absent for all. */
  readonly streamPrefixes?: readonly string[];
  /** Facts per batch at most; default 1,000. */
  readonly batchSize?: number;
  /** Ends the iteration, also in the middle of a wait. */
  readonly signal: AbortSignal;
}

export interface EventLog {
  /** The id this log was given when it was made; part of every position in it. */
  readonly logId: string;
  /**
   * Writes all facts or none, directly after `expectedRevision`, durably before it answers.
   * Throws InvalidFact when this append alone is at fault, LogOverloaded when the queue is full, LogUnavailable otherwise.
   */
  append(stream: string, expectedRevision: number, facts: readonly NewFact[]): Promise<AppendAnswer>;
  /** The stream's facts in order, from a revision on (default 0); empty when there is no such stream. */
  readStream(stream: string, fromRevision?: number): Promise<readonly StoredFact[]>;
  /** The last revision of each stream, NO_STREAM where there is none, in the order asked. */
  lastRevisions(streams: readonly string[]): Promise<readonly number[]>;
  /** Every fact once, in an order that keeps every stream's order; goes on for ever until the signal. */
  follow(options: FollowOptions): AsyncIterable<FollowedBatch>;
  /** The position of the last fact; undefined while the log is empty. */
  head(): Promise<Position | undefined>;
  /** The id of the fact at exactly this position; undefined where the log holds none. Throws PositionRefused. */
  factIdAt(position: Position): Promise<string | undefined>;
  /** Facts of all streams after the one position up to the other; only where positions count facts. */
  factsBetween?(after: Position | undefined, upTo: Position): number;
  /** Lets what is under way finish, then lets go of connections. */
  close(): Promise<void>;
}

/** The append itself is at fault (too large, a NUL byte, an over-long name): trying again cannot help. */
export class InvalidFact extends Error {
  override readonly name = 'InvalidFact';
}
/** More is waiting than the log will hold in memory: try again later. */
export class LogOverloaded extends Error {
  override readonly name = 'LogOverloaded';
}
/** The log cannot be reached, or did not say whether it wrote: trying again with the same ids is safe. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';
}
