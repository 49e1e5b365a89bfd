/** What was closed or withdrawn is taken up again, and what was still to be done is due once more. */
import type { Day } from '../../calendar/day.js';
import { dayOfHappening, happenedOf, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import { dueOn } from '../../procedures/due-day.js';
import type { CaseFile } from '../case-state.js';
import { type DeadlineState, isOwed } from '../clock/clock-state.js';
import { deadlineOf } from '../clock/procedure-deadline.js';
import type { SetDeadline } from '../clock/set-deadline.js';
import { latest } from '../complaints/on-case.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import type { Known, Told } from '../told.js';
import type { ReopenCase } from './commands.js';
import type { CaseReopened } from './facts.js';

export type ReopenRefusal = TimeRefusal | 'closing/not-closed' | 'closing/not-the-reason';

/** The time to appeal ends when it would have ended; all else is counted from the day the case is open again. */
const dueAgain = ({ name, of, anchoredOn, dueOn: before }: DeadlineState, on: Day, known: Known): SetDeadline => {
  const which = { name, ...(of !== undefined && { of }) };
  const deadline = deadlineOf(known, name);
  return !isOwed({ name }) || deadline === undefined
    ? { ...which, anchoredOn, dueOn: before }
    : { ...which, anchoredOn: on, dueOn: dueOn(deadline, on) };
};

/** Those that fell away with the case, and with nothing else. */
export const backWithTheCase = ({ clock }: CaseFile, on: Day, known: Known): readonly SetDeadline[] =>
  Object.values(clock).flatMap((deadline) => (deadline.withCase ? [dueAgain(deadline, on, known)] : []));

export const reopenCase = (
  command: ReopenCase,
  file: CaseFile,
  told: Told,
): readonly CaseReopened[] | Refusal<ReopenRefusal> => {
  const { why } = command;
  const { withdrawn } = file.request;
  const { closed } = file.closing;
  const [ended, ...others] = [withdrawn, closed].flatMap((one) => (one === undefined ? [] : [happenedOf(one)]));
  if (ended === undefined) return refuse('closing/not-closed', 'This case is open: nobody closed it or withdrew it.');
  if ((why === 'request-resumed') !== (withdrawn !== undefined))
    return refuse(
      'closing/not-the-reason',
      'A request that was withdrawn is resumed, and a case that was closed otherwise is opened again for another reason.',
    );
  const happened = happening(command, told, latest(ended, others));
  if (isRefusal(happened)) return happened;
  const { known } = told;
  const reason = aboutOr(command.reason, textIsAbout(file, known.people.erased));
  const deadlines = backWithTheCase(file, dayOfHappening(happened), known);
  return [{ type: 'CaseReopened', data: { ...happened, why, reason, deadlines } }];
};
