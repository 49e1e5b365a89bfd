/** What becomes of the deadlines of the standard case: a builder for each fact, and cases in which something is due. */
import type { ClockState } from '../../../libs/case-file/clock/clock-state.js';
import type { SetDeadline } from '../../../libs/case-file/clock/set-deadline.js';
import type { CaseFact } from '../../../libs/case-file/facts.js';
import { personal } from '../../../libs/decider/personal.js';
import { fact, people } from './facts.js';
import { everybody } from './request.js';
import { fileOf } from './threshold.js';

type DataOf<Type extends CaseFact['type']> = Extract<CaseFact, { readonly type: Type }>['data'];

/** Reviewed from 13 October 2026 on: met on the 9th, to meet by 6 November. */
export const meeting: SetDeadline = { name: 'meeting', anchoredOn: '2026-10-09', dueOn: '2026-11-06' };

/** Told on 16 October of the decision, on 9 November of the outcome: twenty working days each. */
export const thresholdWindow: SetDeadline = {
  name: 'appeal',
  of: 'threshold',
  anchoredOn: '2026-10-16',
  dueOn: '2026-11-13',
};
export const outcomeWindow: SetDeadline = {
  name: 'appeal',
  of: 'outcome',
  anchoredOn: '2026-11-09',
  dueOn: '2026-12-07',
};

export const decided = (data: Partial<DataOf<'ThresholdDecided'>> = {}) =>
  fact('ThresholdDecided', {
    occurredAt: '2026-10-09T10:00:00Z',
    assessment: 'a1',
    outcome: 'met',
    route: 'met',
    reasons: 'Three complaints were made in time.',
    madeFor: [],
    delegation: 'The chief executive.',
    consulted: [],
    decidedBy: 'dan@office',
    ...(data.outcome !== 'not-met' && { deadlines: [meeting] }),
    ...data,
  });
export const notMet = (data: Partial<DataOf<'ThresholdDecided'>> = {}) =>
  decided({ outcome: 'not-met', route: 'discretion', ...data });

export const toldOf = (of: DataOf<'ApplicantInformed'>['of'], data: Partial<DataOf<'ApplicantInformed'>> = {}) =>
  fact('ApplicantInformed', {
    occurredAt: '2026-10-16T09:00:00Z',
    of,
    to: people.rosa,
    recipient: 'applicant',
    how: 'letter',
    ...data,
  });
export const toldThreshold = toldOf('threshold', { deadlines: [thresholdWindow] });
export const toldOutcome = toldOf('outcome', {
  occurredAt: '2026-11-09T09:00:00Z',
  recommendationsTold: true,
  deadlines: [outcomeWindow],
});

export const paused = (deadlines: readonly string[], data: Partial<DataOf<'ClockPaused'>> = {}) =>
  fact('ClockPaused', {
    occurredAt: '2026-10-20T09:00:00Z',
    deadlines,
    reason: personal('A report is awaited.', everybody),
    ...data,
  });
export const resumed = (moved: DataOf<'ClockResumed'>['moved'], data: Partial<DataOf<'ClockResumed'>> = {}) =>
  fact('ClockResumed', {
    occurredAt: '2026-10-23T09:00:00Z',
    daysPaused: 3,
    moved,
    reason: personal('It came.', everybody),
    ...data,
  });
export const extended = (deadline: string, dueOn: string, data: Partial<DataOf<'DeadlineExtended'>> = {}) =>
  fact('DeadlineExtended', {
    occurredAt: '2026-10-20T09:00:00Z',
    deadline,
    dueOn,
    before: '2026-11-06',
    reason: personal('The chair is ill.', everybody),
    ...data,
  });
export const missed = (deadline: string, dueOn: string, occurredOn: string) =>
  fact('DeadlineMissed', { occurredOn, deadline, dueOn });

export const reopened = (data: Partial<DataOf<'CaseReopened'>> = {}) =>
  fact('CaseReopened', {
    occurredAt: '2026-12-01T08:00:00Z',
    why: 'new-evidence',
    reason: personal('A film.', everybody),
    deadlines: [],
    ...data,
  });

/** The clock these facts leave. The first is the request. */
export const clockOf = (...facts: readonly CaseFact[]): ClockState => fileOf(...facts).clock;
