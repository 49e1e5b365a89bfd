/** Where a case has got to, in one word. */
import type { CaseFile } from './case-state.js';
import type { CaseFact } from './facts.js';
import type { Review } from './review/state.js';
import type { ThresholdOutcome } from './threshold/facts.js';

/** In the order in which a case comes to them. */
export const CASE_STATUSES = [
  'requested',
  'acknowledged',
  'assessed',
  'met',
  'not-met',
  'in-review',
  'concluded',
  'withdrawn',
  'closed',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What of a case its status follows from. */
export interface SoFar {
  readonly acknowledged: boolean;
  readonly assessed: boolean;
  /** Of the decision that stands. */
  readonly outcome?: ThresholdOutcome;
  /** Of the last review; one of a threshold that was decided met since is followed by another. */
  readonly review?: 'open' | 'concluded' | 'followed';
  readonly withdrawn: boolean;
  readonly closed: boolean;
}

export const nothingSoFar: SoFar = { acknowledged: false, assessed: false, withdrawn: false, closed: false };

/**
 * The furthest it came: a case that was assessed without being acknowledged is assessed. What an appeal set aside is to be done
 * once more, so the case is where it was before it; of a review that was opened on a decision set aside it is the decision that waits.
 */
export const statusAfter = ({ acknowledged, assessed, outcome, review, withdrawn, closed }: SoFar): CaseStatus => {
  if (closed) return 'closed';
  if (withdrawn) return 'withdrawn';
  if (outcome !== undefined) {
    if (review === undefined || review === 'followed') return outcome;
    return review === 'open' ? 'in-review' : 'concluded';
  }
  if (assessed) return 'assessed';
  return acknowledged ? 'acknowledged' : 'requested';
};

/** Nothing more is done on it, unless it is reopened. */
export const isOver = ({ withdrawn, closed }: SoFar): boolean => withdrawn || closed;

const standingOf = ({ concluded, followedByMet }: Review): SoFar['review'] => {
  if (concluded === undefined) return 'open';
  return followedByMet ? 'followed' : 'concluded';
};

const soFarOf = ({ request, threshold, review, closing }: CaseFile): SoFar => {
  return {
    acknowledged: request.acknowledged !== undefined,
    assessed: Object.keys(threshold.assessments).length > 0,
    outcome: threshold.decided?.outcome,
    review: review.current && standingOf(review.current),
    withdrawn: request.withdrawn !== undefined,
    closed: closing.closed !== undefined,
  };
};

export const caseStatus = (file: CaseFile): CaseStatus => statusAfter(soFarOf(file));

/** The same, folded fact by fact, for who keeps nothing else of a case. */
export const evolveSoFar = (soFar: SoFar, fact: CaseFact): SoFar => {
  switch (fact.type) {
    case 'RequestAcknowledged':
      return { ...soFar, acknowledged: true };
    case 'ThresholdAssessed':
      return { ...soFar, assessed: true };
    case 'ThresholdDecided':
      return { ...soFar, outcome: fact.data.outcome, review: followedBy(fact.data.outcome, soFar.review) };
    case 'ReviewOpened':
      return { ...soFar, review: 'open' };
    case 'ReviewConcluded':
      return { ...soFar, review: soFar.review && 'concluded' };
    case 'AppealDecided':
      if (fact.data.setsAside === 'threshold-decision') return { ...soFar, outcome: undefined };
      return fact.data.setsAside === undefined ? soFar : { ...soFar, review: soFar.review && 'open' };
    case 'RequestWithdrawn':
      return { ...soFar, withdrawn: true };
    case 'CaseClosed':
      return { ...soFar, closed: true };
    // Whoever withdrew asks again.
    case 'CaseReopened':
      return { ...soFar, withdrawn: false, closed: false };
    default:
      return soFar;
  }
};

const followedBy = (outcome: ThresholdOutcome, review: SoFar['review']): SoFar['review'] => {
  if (review === undefined || review === 'open') return review;
  return outcome === 'met' ? 'followed' : 'concluded';
};
