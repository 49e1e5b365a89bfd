/** What an upload's lines are: each format reads its own, and they are all recorded alike. */
import type { Actor } from '../../decider/actor.js';
import type { Problem } from '../../web/problems/problem.js';
import type { RecordReport } from '../report-commands.js';
import type { Line } from './lines.js';

/** A report to be recorded. */
export interface ReportRow {
  readonly line: number;
  readonly id: string;
  readonly command: RecordReport;
  readonly actor: Actor;
}
export interface RejectedRow {
  readonly line: number;
  readonly rejected: Problem;
}
/** Not a report of ours: counted and left. */
export interface SkippedRow {
  readonly line: number;
  readonly skipped: true;
}
export type Row = ReportRow | RejectedRow | SkippedRow;

export interface RowReader {
  /** Some lines at a time, in the order of the upload. */
  read(lines: readonly Line[]): readonly Row[] | Promise<readonly Row[]>;
}

export const rejected = (line: number, problem: Problem): RejectedRow => ({ line, rejected: problem });
