/** What counts as a decision, and how one can turn out. */
export const DECISION_KINDS = ['threshold', 'complaint-ruling', 'erasure'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const DECISION_OUTCOMES = [
  'met',
  'not-met',
  'disallowed',
  'allowed',
  'dates-settled',
  'grouped',
  'ungrouped',
  'erased',
] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];
