import type { Day } from '../../calendar/day.js';
import { dueOn } from '../../procedures/due-day.js';
import type { Deadline, Procedure } from '../../procedures/facts.js';

/** A due date as it was computed when its anchor happened, and written down: a new holiday table changes no history. */
export interface SetDeadline {
  readonly name: Deadline['name'];
  /** Where a case may have several of the name: the ref of the question it is for, or what the applicant was told. */
  readonly of?: string;
  /** The day it counts from, itself not counted. */
  readonly anchoredOn: Day;
  /** Due at the end of this London day. */
  readonly dueOn: Day;
}

/** How a case names one of its deadlines: `meeting`, `information-i1`, `appeal-threshold`. */
export const deadlineKey = ({ name, of }: Pick<SetDeadline, 'name' | 'of'>): string =>
  of === undefined ? name : `${name}-${of}`;

/** Those of the named deadlines that the procedure counts from this anchor; one it does not have is not set. */
export const setDeadlines = (
  { deadlines }: Pick<Procedure, 'deadlines'>,
  anchor: Deadline['anchor'],
  anchoredOn: Day,
  names: readonly Deadline['name'][],
  of?: string,
): readonly SetDeadline[] =>
  countedFrom({ deadlines: deadlines.filter((deadline) => deadline.anchor === anchor) }, anchoredOn, names, of);

/** The named deadlines counted from a day, whatever their anchor: what was done is to be done once more, from that day. */
export const countedFrom = (
  { deadlines }: Pick<Procedure, 'deadlines'>,
  anchoredOn: Day,
  names: readonly Deadline['name'][],
  of?: string,
): readonly SetDeadline[] =>
  deadlines
    .filter(({ name }) => names.includes(name))
    .map((deadline) => ({
      name: deadline.name,
      ...(of !== undefined && { of }),
      anchoredOn,
      dueOn: dueOn(deadline, anchoredOn),
    }));
