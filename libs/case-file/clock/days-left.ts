/** How the deadlines of a case stand on a day: computed when somebody looks, never stored. */
import { type Day, daysBetween } from '../../calendar/day.js';
import { type ClockState, type DeadlineState, isOpen, isOwed } from './clock-state.js';

/** What is told of a deadline: how the clock got there stands in the timeline. */
export interface DeadlineOn extends Omit<DeadlineState, 'withCase' | 'waived' | 'paused' | 'resumed' | 'moved'> {
  /** How the case names it: `meeting`, `information-i1`. */
  readonly deadline: string;
  /**
   * Whole days to the due day, 0 on that day itself, negative once it has passed; only while it is open. One that is paused
   * keeps those it had when it was paused.
   */
  readonly daysLeft?: number;
  /** Open, owed and not paused, and its due day has passed. */
  readonly breached: boolean;
  /** Whether it was met after its due day; only of one that was met. */
  readonly late?: boolean;
}

const deadlineOn = (key: string, deadline: DeadlineState, today: Day): DeadlineOn => {
  const { withCase: _, waived: _waived, paused: _paused, resumed: _resumed, moved: _moved, ...told } = deadline;
  const { dueOn, doneOn, pausedOn } = told;
  const daysLeft = isOpen(deadline) ? daysBetween(pausedOn ?? today, dueOn) : undefined;
  return {
    ...told,
    deadline: key,
    ...(daysLeft !== undefined && { daysLeft }),
    breached: daysLeft !== undefined && daysLeft < 0 && isOwed(deadline) && pausedOn === undefined,
    ...(doneOn !== undefined && { late: doneOn > dueOn }),
  };
};

/** Every deadline the case ever had, the earliest due first. `today` is a London day. */
export const deadlinesOn = (clock: ClockState, today: Day): readonly DeadlineOn[] =>
  Object.entries(clock)
    .map(([key, deadline]) => deadlineOn(key, deadline, today))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)));
