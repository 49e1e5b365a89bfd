/** From what was sent to what is asked of the clock. */
import type { Unsaid } from '../../http/case-door.js';
import type { ExtendDeadline, PauseClock, ResumeClock } from '../commands.js';
import type { ExtendDeadlineBody, PauseClockBody, ResumeClockBody } from './clock-bodies.js';

export const pauseClock = ({ deadlines, reason }: PauseClockBody): Unsaid<PauseClock> => ({
  type: 'PauseClock',
  deadlines,
  reason,
});

export const resumeClock = ({ reason }: ResumeClockBody): Unsaid<ResumeClock> => ({ type: 'ResumeClock', reason });

export const extendDeadline = (deadline: string, { dueOn, reason }: ExtendDeadlineBody): Unsaid<ExtendDeadline> => ({
  type: 'ExtendDeadline',
  deadline,
  until: dueOn,
  reason,
});
