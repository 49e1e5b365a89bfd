/** What every rule of the clock asks first. */
import type { Happened } from '../../calendar/happened.js';
import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { latest } from '../complaints/on-case.js';
import { type DeadlineState, isOpen } from './clock-state.js';

/** `key` is what somebody sent: what every object has, as `constructor`, is no deadline. */
export const deadlineOnCase = ({ clock }: CaseFile, key: string): DeadlineState | Refusal<'clock/unknown-deadline'> =>
  (Object.hasOwn(clock, key) ? clock[key] : undefined) ??
  refuse('clock/unknown-deadline', 'This case has no deadline of this name.');

export const refuseEnded = (deadline: DeadlineState): Refusal<'clock/not-open'> | undefined =>
  isOpen(deadline)
    ? undefined
    : refuse('clock/not-open', 'What this deadline was for is done, or fell away: it is due no more.');

/** A deadline moves after it was set, and after it last went on. */
export const sinceItRuns = ({ anchoredOn, resumed }: DeadlineState): Happened =>
  latest({ occurredOn: anchoredOn }, [resumed]);
