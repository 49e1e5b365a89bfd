import { addDays, type Day } from '../../calendar/day.js';
import { dayOfHappening, type TimeRefusal } from '../../calendar/happened.js';
import { lastDayOf } from '../../calendar/period.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { ExtendDeadline } from './commands.js';
import { deadlineOnCase, refuseEnded, sinceItRuns } from './deadline-on-case.js';
import type { DeadlineExtended } from './facts.js';

export type ExtendingRefusal =
  | TimeRefusal
  | 'clock/unknown-deadline'
  | 'clock/not-open'
  | 'clock/not-later'
  | 'clock/too-far';

/** A year, the day itself not counted: further ahead is a slip of the keyboard. */
const furthest = (extendedOn: Day): Day => lastDayOf({ months: 12 }, addDays(extendedOn, 1));

/** One that was missed may be extended too: that it was missed stays in the timeline. */
export const extendDeadline = (
  command: ExtendDeadline,
  file: CaseFile,
  told: Told,
): readonly DeadlineExtended[] | Refusal<ExtendingRefusal> => {
  const { deadline: key, until } = command;
  const deadline = deadlineOnCase(file, key);
  if (isRefusal(deadline)) return deadline;
  const ended = refuseEnded(deadline);
  if (ended) return ended;
  const happened = happening(command, told, sinceItRuns(deadline));
  if (isRefusal(happened)) return happened;
  const on = dayOfHappening(happened);
  if (until <= deadline.dueOn || until < on)
    return refuse('clock/not-later', 'An extension ends later than the deadline was due, and not before it is given.');
  if (until > furthest(on)) return refuse('clock/too-far', 'A deadline is extended to a day within a year.');
  const reason = aboutOr(command.reason, textIsAbout(file, told.known.people.erased));
  return [
    { type: 'DeadlineExtended', data: { ...happened, deadline: key, dueOn: until, before: deadline.dueOn, reason } },
  ];
};
