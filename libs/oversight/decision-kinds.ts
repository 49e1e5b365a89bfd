/** What counts as a decision, and how one can turn out. */
export const DECISION_KINDS = [
  'threshold',
  'complaint-ruling',
  'review-opening',
  'review-conclusion',
  'recommendation-response',
  'appeal-admission',
  'appeal',
  'erasure',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const DECISION_OUTCOMES = [
  'met',
  'not-met',
  'disallowed',
  'allowed',
  'dates-settled',
  'grouped',
  'ungrouped',
  'opened-at-discretion',
  'recommendations-made',
  'actions-agreed',
  'no-further-action',
  'declined',
  'admitted',
  'not-admitted',
  'upheld',
  'properly-reviewed',
  'erased',
] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];
