import { addDays, type Day, daysBetween } from '../../calendar/day.js';
import { dayOfHappening, type Happened, type TimeRefusal } from '../../calendar/happened.js';
import { onWorkingDay } from '../../calendar/working-days.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import type { Known, Told } from '../told.js';
import type { DeadlineState } from './clock-state.js';
import type { ResumeClock } from './commands.js';
import type { ClockResumed } from './facts.js';
import { deadlineOf } from './procedure-deadline.js';

export type ResumingRefusal = TimeRefusal | 'clock/not-paused';

type Paused = DeadlineState & { readonly paused: Happened; readonly pausedOn: Day };

const isPaused = (deadline: DeadlineState): deadline is Paused => deadline.paused !== undefined;

/** Where a deadline is counted in working days it ends on one, after a pause as before. */
const movedBy = ({ name, dueOn }: DeadlineState, days: number, known: Known): Day => {
  const moved = addDays(dueOn, days);
  return deadlineOf(known, name)?.unit === 'working-days' ? onWorkingDay(moved) : moved;
};

/** Each deadline that stood still moves by the whole days it did. */
export const resumeClock = (
  command: ResumeClock,
  file: CaseFile,
  told: Told,
): readonly ClockResumed[] | Refusal<ResumingRefusal> => {
  const stopped = Object.entries(file.clock).flatMap(([key, deadline]) =>
    isPaused(deadline) ? [{ key, deadline }] : [],
  );
  const [first] = stopped;
  if (first === undefined) return refuse('clock/not-paused', 'The clock of this case runs: there is no pause to end.');
  const happened = happening(command, told, first.deadline.paused);
  if (isRefusal(happened)) return happened;
  const daysPaused = daysBetween(first.deadline.pausedOn, dayOfHappening(happened));
  const moved = stopped.map(({ key, deadline }) => ({
    deadline: key,
    dueOn: movedBy(deadline, daysPaused, told.known),
  }));
  const reason = aboutOr(command.reason, textIsAbout(file, told.known.people.erased));
  return [{ type: 'ClockResumed', data: { ...happened, daysPaused, moved, reason } }];
};
