import { isRefusal } from '../../decider/decider.js';
import { assessThreshold, type ThresholdQuestion } from '../../procedures/threshold/assess-threshold.js';
import type { ThresholdAssessment } from '../../procedures/threshold/assessment.js';

/**
 * The working of a question that can be asked. Throws where it cannot: every threshold was checked when it was published, and
 * every date when it came onto the case.
 */
export const workingOf = (question: ThresholdQuestion): ThresholdAssessment => {
  const working = assessThreshold(question);
  if (isRefusal(working)) throw new Error(`what was let onto the case cannot be assessed: ${working.refused}`);
  return working;
};
