import type { Day } from '../../calendar/day.js';
import { dayOfHappening, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { DeadlineState } from '../clock/clock-state.js';
import { deadlineKey } from '../clock/set-deadline.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import { requestOnCase } from './asked-of-body.js';
import type { SendReminder } from './commands.js';
import type { ReminderSent } from './facts.js';

export type RemindingRefusal =
  | TimeRefusal
  | 'information/unknown'
  | 'information/already-answered'
  | 'information/not-late'
  | 'information/already-reminded';

/** As the clock of the case has it: an extension moves the day, and while the clock stands still nothing becomes late. */
const isLate = ({ clock }: CaseFile, request: string, on: Day): boolean => {
  const { dueOn, pausedOn } = clock[deadlineKey({ name: 'information', of: request })] as DeadlineState;
  return on > dueOn && (pausedOn === undefined || pausedOn > dueOn);
};

/** A body that is late is reminded, at most once a day. */
export const sendReminder = (
  command: SendReminder,
  file: CaseFile,
  told: Told,
): readonly ReminderSent[] | Refusal<RemindingRefusal> => {
  const { request } = command;
  const asked = requestOnCase(file, request);
  if (isRefusal(asked)) return asked;
  if (asked.answered !== undefined)
    return refuse('information/already-answered', 'The body answered this request: there is nothing to remind it of.');
  const happened = happening(command, told, asked.asked);
  if (isRefusal(happened)) return happened;
  const day = dayOfHappening(happened);
  if (!isLate(file, request, day))
    return refuse('information/not-late', 'The body still has time to answer: it is reminded after the day it is due.');
  if (asked.reminded.some((before) => dayOfHappening(before) === day))
    return refuse('information/already-reminded', 'The body was reminded of this request on the same day.');
  return [{ type: 'ReminderSent', data: { ...happened, request, body: asked.body } }];
};
