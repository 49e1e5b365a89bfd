/** What is decided of the threshold, and of the complaints it counts. */
import type { DataOf, Decided } from './decision.js';
import { disallowanceRestsOn, groupingRestsOn, qualifyingRestsOn, thresholdRestsOn } from './resting-on.js';
import { assessmentOf, type Seen } from './seen.js';

export const thresholdDecided = (data: DataOf<'ThresholdDecided'>, seen: Seen): Decided => {
  const assessment = assessmentOf(seen, data.assessment);
  return {
    kind: 'threshold',
    outcome: data.outcome,
    rule: thresholdRestsOn(data, assessment?.statutory ?? false),
    evidence: assessment === undefined ? {} : { assessment },
    reasons: data.reasons,
  };
};

export const complaintDisallowed = (data: DataOf<'ComplaintDisallowed'>): Decided => {
  const { ref, weighed, reasons } = data;
  const evidence = { complaint: ref, weighed };
  return { kind: 'complaint-ruling', outcome: 'disallowed', rule: disallowanceRestsOn(data), evidence, reasons };
};

export const complaintAllowed = ({ ref, reasons }: DataOf<'ComplaintAllowed'>): Decided => ({
  kind: 'complaint-ruling',
  outcome: 'allowed',
  rule: qualifyingRestsOn,
  evidence: { complaint: ref },
  reasons,
});

export const datesSettled = ({ ref, settled, reasons }: DataOf<'ComplaintDatesSettled'>): Decided => {
  const evidence = { complaint: ref, settled };
  return { kind: 'complaint-ruling', outcome: 'dates-settled', rule: qualifyingRestsOn, evidence, reasons };
};

export const complaintsGrouped = (
  { refs, reasons }: DataOf<'ComplaintsGrouped' | 'ComplaintsUngrouped'>,
  outcome: 'grouped' | 'ungrouped',
  { of }: Seen,
): Decided => {
  const rule = groupingRestsOn(of?.procedureVersion);
  return { kind: 'complaint-ruling', outcome, rule, evidence: { complaints: refs }, reasons };
};
