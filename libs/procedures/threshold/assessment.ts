import type { Day, Month } from '../../calendar/day.js';
import type { Trigger } from './threshold.js';

export const COMPLAINT_KINDS = ['asb', 'hate'] as const;
/** `not-found` alone never removes a complaint: it counts as claimed until it is `disallowed` after evidence was weighed. */
export const VERIFICATIONS = ['claimed', 'verified', 'not-found', 'disallowed'] as const;
export const ONGOING = ['yes', 'no', 'unknown'] as const;

/** A complaint as the rule sees it. Null and absent mean the same: not known. */
export interface AssessedComplaint {
  /** Names it within the assessment. */
  readonly ref: string;
  /** The day of the incident, or else only its month, or neither. */
  readonly incidentOn?: Day | null;
  readonly incidentMonth?: Month | null;
  readonly complainedOn: Day;
  readonly kind: (typeof COMPLAINT_KINDS)[number];
  /** Id of whoever complained; a complaint without one is its own person. */
  readonly complainant?: string | null;
  /** Complaints with the same one are about the same incident; without one a complaint is about an incident of its own. */
  readonly incident?: string | null;
  readonly verification: (typeof VERIFICATIONS)[number];
  readonly retracted?: boolean;
}

/** In the order in which they are looked for: the first that applies is given. */
export const REASONS_NOT_COUNTED = [
  'retracted',
  'disallowed',
  'incident-date-unknown',
  'after-application',
  'reported-late',
  'applied-late',
  'same-incident',
] as const;
export type ReasonNotCounted = (typeof REASONS_NOT_COUNTED)[number];

export interface ComplaintRow {
  readonly ref: string;
  readonly counts: boolean;
  /** Only where it does not count. */
  readonly reason?: ReasonNotCounted;
  /** The last day in time to complain of the incident; absent where its day is not known. */
  readonly reportBy?: Day;
  /** The last day on which a review asked for can rest on this complaint. */
  readonly applyBy?: Day;
}

/**
 * `met`: the procedure is satisfied. `statutory-duty`: it is not, yet s.104(4) is. Under both, *not met* may not be decided.
 * `discretion`: neither; *met* needs a ground of s.104(5) and reasons, *not met* needs reasons.
 */
export const CONCLUSIONS = ['met', 'statutory-duty', 'discretion'] as const;

/** The whole working of the threshold, as an officer or a councillor may want to check it by hand. */
export interface ThresholdAssessment {
  /** How many complaints count. */
  readonly qualifying: number;
  readonly required: number;
  /** In the order asked. */
  readonly complaints: readonly ComplaintRow[];
  /** Whether s.104(4) obliges the bodies to decide that the threshold is met. */
  readonly statutory: boolean;
  /** A criterion the procedure does not have is true; `ongoing` is null where nobody knows, which does not satisfy it. */
  readonly criteria: { readonly count: boolean; readonly window: boolean; readonly ongoing: boolean | null };
  readonly trigger: Trigger['kind'] | null;
  readonly conclusion: (typeof CONCLUSIONS)[number];
  /** Plain English: one for each complaint, in their order, then the criteria, last the conclusion. */
  readonly sentences: readonly string[];
}
