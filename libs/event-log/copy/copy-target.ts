/** Where a log is copied to: a log that takes facts as they were recorded elsewhere. Only positions are its own. */
import type { EventLog, StoredFact } from '../event-log.js';

/** A fact as another log holds it, with the instant it was recorded at there. */
export type RecordedFact = Omit<StoredFact, 'position'>;

export interface RecordedAppend {
  readonly stream: string;
  /** The revision before that of the first fact; NO_STREAM where they begin the stream. */
  readonly expectedRevision: number;
  /** At least one, their revisions directly after one another. */
  readonly facts: readonly RecordedFact[];
}

export interface CopyTarget {
  readonly log: EventLog;
  /**
   * Afterwards every fact stands at its revision, durably: written now, or found there as the very same. At most one append for each
   * stream, so they may be written in any order and some at once; a call that failed or was cut off may be made again.
   * Throws SomethingElseStands, LogUnavailable, and InvalidFact where the log can never hold a fact.
   */
  write(appends: readonly RecordedAppend[]): Promise<void>;
  /** Closes its log too. */
  close(): Promise<void>;
}

/** At this revision of the stream the target holds another fact, or it has nothing at the revision before. */
export class SomethingElseStands extends Error {
  override readonly name = 'SomethingElseStands';

  constructor(
    readonly stream: string,
    readonly revision: number,
  ) {
    super(`The log to copy to holds something else at revision ${revision} of stream ${stream}, or a gap before it.`);
  }
}
