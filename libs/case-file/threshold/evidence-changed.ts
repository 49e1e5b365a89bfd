import { sameValue } from '../../decider/changes.js';
import type { CaseAssessment } from './facts.js';

/** What a decision rests on: rows are of complaints that may be used. The explanation only tells it, and a body that confirms what was claimed changes nothing. */
const resting = ({ procedureVersion, appliedOn, working, toldOtherwise, unsettled }: CaseAssessment) => ({
  procedureVersion,
  appliedOn,
  working,
  toldOtherwise,
  unsettled,
});

/**
 * Whether what was assessed then would come out otherwise now: in any row, criterion or conclusion, in what may be used, or in
 * what others tell of the dates.
 */
export const evidenceChanged = (then: CaseAssessment, now: CaseAssessment): boolean =>
  !sameValue(resting(then), resting(now));
