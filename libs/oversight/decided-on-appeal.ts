/** What is decided on an appeal: whether a late one is admitted, and what comes of it. */
import type { AppealSeen, DataOf, Decided } from './decision.js';
import { appealRestsOn } from './resting-on.js';
import type { Seen } from './seen.js';

const seenOf = ({ appeals }: Seen, ref: string): AppealSeen | undefined => appeals.find(({ appeal }) => appeal === ref);

export const admissionDecided = (
  { appeal: ref, reasons }: DataOf<'AppealAdmitted' | 'AppealNotAdmitted'>,
  outcome: 'admitted' | 'not-admitted',
  seen: Seen,
): Decided => {
  const appeal = seenOf(seen, ref);
  const rule = appealRestsOn(appeal?.ground, seen.of?.procedureVersion);
  return { kind: 'appeal-admission', outcome, rule, evidence: appeal === undefined ? {} : { appeal }, reasons };
};

export const appealDecided = (
  { appeal: ref, outcome, reasons, setsAside }: DataOf<'AppealDecided'>,
  seen: Seen,
): Decided => {
  const appeal = seenOf(seen, ref);
  return {
    kind: 'appeal',
    outcome,
    rule: appealRestsOn(appeal?.ground, seen.of?.procedureVersion),
    evidence: { ...(appeal !== undefined && { appeal }), ...(setsAside !== undefined && { setsAside }) },
    reasons,
  };
};
