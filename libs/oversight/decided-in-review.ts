/** What is decided in a review, and answered to what it recommends. */
import type { DataOf, Decided } from './decision.js';
import { conclusionRestsOn, discretionRestsOn, regardRestsOn } from './resting-on.js';
import { assessmentOf, type Seen } from './seen.js';

/** Where the threshold is met there is nothing to decide: a review is held. */
export const reviewOpened = ({ route, reasons }: DataOf<'ReviewOpened'>, seen: Seen): Decided | undefined => {
  if (route !== 'discretion') return undefined;
  const assessment = assessmentOf(seen, seen.decidedOn);
  return {
    kind: 'review-opening',
    outcome: 'opened-at-discretion',
    rule: discretionRestsOn(seen.of?.procedureVersion),
    evidence: assessment === undefined ? {} : { assessment },
    ...(reasons !== undefined && { reasons }),
  };
};

export const reviewConcluded = (
  { outcome, reasons, recommendations }: DataOf<'ReviewConcluded'>,
  { review }: Seen,
): Decided => ({
  kind: 'review-conclusion',
  outcome,
  rule: conclusionRestsOn(recommendations),
  evidence: { review: { ...review, recommendations } },
  reasons,
});

/** An acceptance decides nothing against anybody; who declines says why (s.104(7)). */
export const recommendationDeclined = ({ recommendation, by, reasons }: DataOf<'RecommendationDeclined'>): Decided => ({
  kind: 'recommendation-response',
  outcome: 'declined',
  rule: regardRestsOn,
  evidence: { recommendation, body: by },
  reasons,
});
