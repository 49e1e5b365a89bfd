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
import type { CaseReopened, ReopeningReason } from './facts.js';

export type ReopenRefusal = TimeRefusal | 'closing/not-closed' | 'closing/not-the-reason';

/**
 * The time to appeal ends when it would have ended; all else is counted from the day the case is open again, and is due no earlier
 * than it was: the applicant was told of an extension.
 */
const dueAgain = ({ name, of, anchoredOn, dueOn: before }: DeadlineState, on: Day, known: Known): SetDeadline => {
  const which = { name, ...(of !== undefined && { of }) };
  const deadline = deadlineOf(known, name);
  if (!isOwed({ name }) || deadline === undefined) return { ...which, anchoredOn, dueOn: before };
  const afresh = dueOn(deadline, on);
  return { ...which, anchoredOn: on, dueOn: afresh < before ? before : afresh };
};

/** Those that fell away with the case, and with nothing else; what was waived only where the case was closed in error. */
export const backWithTheCase = (
  { clock }: CaseFile,
  why: ReopeningReason,
  on: Day,
  known: Known,
): readonly SetDeadline[] =>
  Object.values(clock).flatMap((deadline) =>
    deadline.withCase || (deadline.waived && why === 'closed-in-error') ? [dueAgain(deadline, on, known)] : [],
  );

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
  const deadlines = backWithTheCase(file, why, dayOfHappening(happened), known);
  return [{ type: 'CaseReopened', data: { ...happened, why, reason, deadlines } }];
};
