import type { Day } from '../../calendar/day.js';
import { dueOn } from '../../procedures/due-day.js';
import type { Deadline, Procedure } from '../../procedures/facts.js';

/** A due date as it was computed when its anchor happened, and written down: a new holiday table changes no history. */
export interface SetDeadline {
  readonly name: Deadline['name'];
  /** The day it counts from, itself not counted. */
  readonly anchoredOn: Day;
  /** Due at the end of this London day. */
  readonly dueOn: Day;
}

/** Those of the named deadlines that the procedure counts from this anchor; one it does not have is not set. */
export const setDeadlines = (
  { deadlines }: Pick<Procedure, 'deadlines'>,
  anchor: Deadline['anchor'],
  anchoredOn: Day,
  names: readonly Deadline['name'][],
): readonly SetDeadline[] =>
  deadlines
    .filter((deadline) => deadline.anchor === anchor && names.includes(deadline.name))
    .map((deadline) => ({ name: deadline.name, anchoredOn, dueOn: dueOn(deadline, anchoredOn) }));
