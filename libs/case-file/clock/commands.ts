import type { Day } from '../../calendar/day.js';
import type { Wording } from '../../decider/wording.js';
import type { Command } from '../told.js';

export interface PauseClock extends Command<'PauseClock'> {
  /** Keys. */
  readonly deadlines: readonly string[];
  readonly reason: Wording;
}
export interface ResumeClock extends Command<'ResumeClock'> {
  readonly reason: Wording;
}
export interface ExtendDeadline extends Command<'ExtendDeadline'> {
  readonly deadline: string;
  /** The new last day. */
  readonly until: Day;
  readonly reason: Wording;
}
/** Said by the clock alone; there is no route for it. */
export interface RecordMissedDeadline extends Command<'RecordMissedDeadline'> {
  readonly deadline: string;
  /** The day it was seen to be due: where it is due on another by now, nothing was missed. */
  readonly dueOn: Day;
}
export type ClockCommand = PauseClock | ResumeClock | ExtendDeadline | RecordMissedDeadline;
