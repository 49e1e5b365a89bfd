/** What happened to a log under attack, as its callers and followers saw it: plain JSON, to be judged by `check-history`. */
import type { AppendAnswer } from '../event-log.js';

export interface Call {
  /** Unique in the history. */
  readonly number: string;
  readonly stream: string;
  readonly expectedRevision: number;
  /** A retry sends the ids of an earlier call again. */
  readonly ids: readonly string[];
  /** Made to be refused as InvalidFact. */
  readonly guilty: boolean;
}

export type CallAnswer = AppendAnswer | { readonly outcome: 'invalid' | 'failed'; readonly why: string };

export type JournalLine = { readonly call: Call } | { readonly number: string; readonly answer: CallAnswer };

export interface SeenFact {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly recordedAt: string;
}

export interface History {
  /** Without an answer when its writer was killed: written or not, but never in part. */
  readonly calls: readonly { readonly call: Call; readonly answer?: CallAnswer }[];
  /** Every stream as it was read in the end. */
  readonly stored: readonly SeenFact[];
  /** By follower, in the order seen. */
  readonly followed: Readonly<Record<string, readonly SeenFact[]>>;
}
