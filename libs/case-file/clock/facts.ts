import type { Day } from '../../calendar/day.js';
import type { Happened } from '../../calendar/happened.js';
import type { Fact } from '../../decider/decider.js';
import type { Personal } from '../../decider/personal.js';

/** A deadline of a case is named by its key: its name, and of which question or telling it is, as `meeting` or `information-i1`. */
export interface MovedDeadline {
  readonly deadline: string;
  readonly dueOn: Day;
}
export type ClockPaused = Fact<
  'ClockPaused',
  Happened & {
    /** Keys of those it stops. */
    readonly deadlines: readonly string[];
    /** The applicant is told it. */
    readonly reason: Personal;
  }
>;
/** Each that still stands moved by the whole days paused. */
export type ClockResumed = Fact<
  'ClockResumed',
  Happened & { readonly daysPaused: number; readonly moved: readonly MovedDeadline[]; readonly reason: Personal }
>;
export type DeadlineExtended = Fact<
  'DeadlineExtended',
  Happened &
    MovedDeadline & {
      /** When it was due before. */
      readonly before: Day;
      /** The applicant is told it. */
      readonly reason: Personal;
    }
>;
/** Recorded by the clock alone: the due day passed and nothing had been recorded by then that meets it. */
export type DeadlineMissed = Fact<'DeadlineMissed', Happened & MovedDeadline>;

export type ClockFact = ClockPaused | ClockResumed | DeadlineExtended | DeadlineMissed;
