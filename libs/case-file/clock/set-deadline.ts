import type { Day } from '../../calendar/day.js';
import type { Deadline } from '../../procedures/facts.js';

/** A due date as it was computed when its anchor happened, and written down: a new holiday table changes no history. */
export interface SetDeadline {
  readonly name: Deadline['name'];
  /** The day it counts from, itself not counted. */
  readonly anchoredOn: Day;
  /** Due at the end of this London day. */
  readonly dueOn: Day;
}
