/** Where a case has got to, in one word. */
import type { CaseFile } from './case-state.js';
import type { ThresholdOutcome } from './threshold/facts.js';

/** In the order in which a case comes to them. */
export const CASE_STATUSES = ['requested', 'acknowledged', 'assessed', 'met', 'not-met', 'withdrawn'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What of a case its status follows from. */
export interface SoFar {
  readonly acknowledged: boolean;
  readonly assessed: boolean;
  readonly outcome?: ThresholdOutcome;
  readonly withdrawn: boolean;
}

/** The furthest it came: a case that was assessed without being acknowledged is assessed. */
export const statusAfter = ({ acknowledged, assessed, outcome, withdrawn }: SoFar): CaseStatus => {
  if (withdrawn) return 'withdrawn';
  if (outcome !== undefined) return outcome;
  if (assessed) return 'assessed';
  return acknowledged ? 'acknowledged' : 'requested';
};

export const caseStatus = ({ request, threshold }: Pick<CaseFile, 'request' | 'threshold'>): CaseStatus =>
  statusAfter({
    acknowledged: request.acknowledged !== undefined,
    assessed: Object.keys(threshold.assessments).length > 0,
    outcome: threshold.decided?.outcome,
    withdrawn: request.withdrawn !== undefined,
  });
