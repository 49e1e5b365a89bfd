import type { Happened } from '../../calendar/happened.js';
import type { Fact } from '../../decider/decider.js';
import type { Personal } from '../../decider/personal.js';
import type { SetDeadline } from '../clock/set-deadline.js';

/** Why a case is closed. */
export const CLOSING_REASONS = [
  'review-concluded',
  'threshold-not-met',
  'withdrawn',
  'consent-not-given',
  'duplicate',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** Why it is open again. */
export const REOPENING_REASONS = ['appeal', 'new-evidence', 'closed-in-error', 'request-resumed'] as const;
export type ReopeningReason = (typeof REOPENING_REASONS)[number];

export type CaseClosed = Fact<
  'CaseClosed',
  Happened & {
    readonly why: ClosingReason;
    readonly reason?: Personal;
    /** The applicant waived what was left of the window to appeal: by the digest of the stored letter that says so. */
    readonly waiver?: string;
    /** Closing a request that nobody decided on is the end of it, and can be appealed against: they had a part in it. */
    readonly closedBy: string;
  }
>;
export type CaseReopened = Fact<
  'CaseReopened',
  Happened & {
    readonly why: ReopeningReason;
    readonly reason?: Personal;
    /** Of what is to be done once more, counted from the day it was reopened. */
    readonly deadlines: readonly SetDeadline[];
  }
>;
export type ClosingFact = CaseClosed | CaseReopened;
