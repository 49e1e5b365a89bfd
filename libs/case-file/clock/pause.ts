import { dayOfHappening, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { latest } from '../complaints/on-case.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import { type DeadlineState, isOwed } from './clock-state.js';
import type { PauseClock } from './commands.js';
import { deadlineOnCase, refuseEnded, sinceItRuns } from './deadline-on-case.js';
import type { ClockPaused } from './facts.js';

export type PausingRefusal =
  | TimeRefusal
  | 'clock/unknown-deadline'
  | 'clock/not-open'
  | 'clock/never-pauses'
  | 'clock/already-paused'
  | 'clock/already-missed'
  | 'clock/nothing-to-pause';

/** The time the applicant has to appeal is theirs: no pause of the office's takes anything off it, or adds to it. */
const refuseWindow = (deadline: DeadlineState): Refusal<'clock/never-pauses'> | undefined =>
  isOwed(deadline)
    ? undefined
    : refuse('clock/never-pauses', 'The time an applicant has to appeal never pauses: it can only be extended.');

/** One pause at a time: each is told to the applicant with its own reason, and ended before another begins. */
const refusePaused = ({ clock }: CaseFile): Refusal<'clock/already-paused'> | undefined =>
  Object.values(clock).some(({ pausedOn }) => pausedOn !== undefined)
    ? refuse('clock/already-paused', 'The clock of this case stands still already: let it go on first.')
    : undefined;

export const pauseClock = (
  command: PauseClock,
  file: CaseFile,
  told: Told,
): readonly ClockPaused[] | Refusal<PausingRefusal> => {
  const deadlines = [...new Set(command.deadlines)];
  const stopped: DeadlineState[] = [];
  for (const key of deadlines) {
    const deadline = deadlineOnCase(file, key);
    if (isRefusal(deadline)) return deadline;
    stopped.push(deadline);
  }
  const standsInTheWay =
    stopped.map((one) => refuseEnded(one) ?? refuseWindow(one)).find((refused) => refused !== undefined) ??
    refusePaused(file);
  if (standsInTheWay) return standsInTheWay;
  const happened = happening(command, told, latest(file.request.requested, stopped.map(sinceItRuns)));
  if (isRefusal(happened)) return happened;
  // A pause never hides that a day was missed.
  if (stopped.some(({ dueOn, missed }) => missed || dueOn < dayOfHappening(happened)))
    return refuse('clock/already-missed', 'The last day of this deadline had passed by then: it can only be extended.');
  if (deadlines.length === 0)
    return refuse('clock/nothing-to-pause', 'A pause names the deadlines it stops: at least one.');
  const reason = aboutOr(command.reason, textIsAbout(file, told.known.people.erased));
  return [{ type: 'ClockPaused', data: { ...happened, deadlines, reason } }];
};
