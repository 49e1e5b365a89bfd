/** How the deadlines of a case stand on a day: computed when somebody looks, never stored. */
import { type Day, daysBetween } from '../../calendar/day.js';
import { type ClockState, type DeadlineState, isOpen } from './clock-state.js';

export interface DeadlineOn extends DeadlineState {
  /** Whole days to the due day, 0 on that day itself, negative once it has passed; only while it is open. */
  readonly daysLeft?: number;
  /** Open, and its due day has passed. */
  readonly breached: boolean;
  /** Whether it was met after its due day; only of one that was met. */
  readonly late?: boolean;
}

const deadlineOn = (deadline: DeadlineState, today: Day): DeadlineOn => {
  const { dueOn, doneOn } = deadline;
  const daysLeft = isOpen(deadline) ? daysBetween(today, dueOn) : undefined;
  return {
    ...deadline,
    ...(daysLeft !== undefined && { daysLeft }),
    breached: daysLeft !== undefined && daysLeft < 0,
    ...(doneOn !== undefined && { late: doneOn > dueOn }),
  };
};

/** Every deadline the case ever had, the earliest due first. `today` is a London day. */
export const deadlinesOn = (clock: ClockState, today: Day): readonly DeadlineOn[] =>
  Object.values(clock)
    .map((deadline) => deadlineOn(deadline, today))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)));
