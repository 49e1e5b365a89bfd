import { addDays, londonDay } from '../../calendar/day.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import { isOwed } from './clock-state.js';
import type { RecordMissedDeadline } from './commands.js';
import { deadlineOnCase, refuseEnded } from './deadline-on-case.js';
import type { DeadlineMissed } from './facts.js';

export type MissingRefusal =
  | 'clock/unknown-deadline'
  | 'clock/by-the-clock-alone'
  | 'clock/not-open'
  | 'clock/nobody-owes-it'
  | 'clock/moved'
  | 'clock/already-recorded'
  | 'clock/not-missed';

/** That a day passed and nothing had been recorded by then: once for each day a deadline was due on. It happened on the day after. */
export const recordMissedDeadline = (
  { deadline: key, dueOn }: RecordMissedDeadline,
  file: CaseFile,
  { actor, now }: Told,
): readonly DeadlineMissed[] | Refusal<MissingRefusal> => {
  const deadline = deadlineOnCase(file, key);
  if (isRefusal(deadline)) return deadline;
  if (actor.role !== 'clock')
    return refuse(
      'clock/by-the-clock-alone',
      'That a deadline was missed is recorded by the clock, and by nobody else.',
    );
  const ended = refuseEnded(deadline);
  if (ended) return ended;
  if (!isOwed(deadline))
    return refuse('clock/nobody-owes-it', 'The time to appeal is for the applicant to use: nobody misses its end.');
  if (deadline.dueOn !== dueOn) return refuse('clock/moved', 'This deadline is due on another day by now.');
  if (deadline.missed) return refuse('clock/already-recorded', 'That this day passed is on record.');
  if (deadline.pausedOn !== undefined || dueOn >= londonDay(now))
    return refuse('clock/not-missed', 'The clock stands still for this deadline, or its last day is not over.');
  return [{ type: 'DeadlineMissed', data: { occurredOn: addDays(dueOn, 1), deadline: key, dueOn } }];
};
