import { happenedOf } from '../../calendar/happened.js';
import type { CaseFile } from '../case-state.js';
import type { ThresholdDecided } from '../threshold/facts.js';
import type { AssessmentAnswer } from './assessment-answer.js';
import type { CaseAnswer } from './case-answer.js';
import type { DecisionAnswer } from './decision-answer.js';
import type { Sight } from './sight.js';

/** The last assessment with its whole working, as it was made; of other people on the case not even an id. */
export const assessmentAsSeen = ({ threshold }: CaseFile, sight: Sight): AssessmentAnswer | undefined => {
  const last = Object.values(threshold.assessments).at(-1);
  if (last === undefined || !sight.threshold) return undefined;
  return {
    ...last,
    complaints: last.complaints.map(({ complainant, ...complaint }) => ({
      ...complaint,
      ...(complainant && sight.person(complainant) && { complainant }),
    })),
  };
};

const decidedAsSeen = (decided: ThresholdDecided['data'], sight: Sight): DecisionAnswer => {
  const { assessment, outcome, route, ground, reasons, reasonsToApplicant } = decided;
  const { madeFor, delegation, consulted, decidedBy } = decided;
  return {
    assessment,
    outcome,
    route,
    ...(ground !== undefined && { ground }),
    reasons,
    ...(reasonsToApplicant !== undefined && { reasonsToApplicant: sight.letter(reasonsToApplicant) }),
    madeFor,
    delegation,
    consulted,
    decidedBy,
    ...happenedOf(decided),
  };
};

export const decisionAsSeen = ({ threshold: { decided } }: CaseFile, sight: Sight): DecisionAnswer | undefined =>
  decided === undefined || !sight.threshold ? undefined : decidedAsSeen(decided, sight);

/** Decisions that stand no more were made all the same. */
export const setAsideAsSeen = (
  { threshold: { setAside, referredBack } }: CaseFile,
  sight: Sight,
): Pick<CaseAnswer, 'setAside' | 'referredBack'> =>
  sight.threshold
    ? {
        setAside: setAside.map((decided) => decidedAsSeen(decided, sight)),
        ...(referredBack !== undefined && { referredBack }),
      }
    : { setAside: [] };
