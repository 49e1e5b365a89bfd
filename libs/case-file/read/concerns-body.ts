import type { CaseFile } from '../case-state.js';
import type { CaseFact } from '../facts.js';
import { concernsBodyAfterDecision } from './concerns-body-after-decision.js';
import type { Sight } from './sight.js';
import { seesTelling } from './told-as-seen.js';

/** What a body is party to, to the decision; what comes after it is told further by `concernsBodyAfterDecision`. */
export const concernsBody = (fact: CaseFact, standing: CaseFile, sight: Sight): boolean => {
  const seesComplaint = (ref: string): boolean => {
    const one = standing.complaints.byRef[ref];
    return one !== undefined && sight.complaint(one);
  };
  switch (fact.type) {
    // What is asked for, what was decided and why: the decision is the bodies' own (s.104(1)).
    case 'ReviewRequested':
    case 'RequestAmended':
    case 'RequestWithdrawn':
      return true;
    case 'OngoingFound':
    case 'ThresholdAssessed':
    case 'ThresholdDecided':
      return sight.threshold;
    case 'ApplicantInformed':
      return seesTelling(fact.data.of, sight);
    case 'ComplaintDisallowed':
    case 'ComplaintAllowed':
    case 'ComplaintDatesSettled':
      return sight.threshold || seesComplaint(fact.data.ref);
    case 'RequestPassedToBody':
    case 'VerificationAsked':
    case 'ComplaintVerified':
    case 'ComplaintNotFound':
      return sight.own(fact.data.body);
    case 'ComplaintCited':
      return seesComplaint(fact.data.complaint.ref);
    case 'ComplaintsGrouped':
    case 'ComplaintsUngrouped':
      return fact.data.refs.some(seesComplaint);
    case 'RiskAssessed':
      return sight.field('vulnerabilities');
    case 'RequestAcknowledged':
    case 'RequestsLinked':
    case 'ComplaintEvidenced':
    case 'ConsentGiven':
    case 'ConsentLimited':
    case 'ConsentWithdrawn':
      return false;
    default:
      return concernsBodyAfterDecision(fact, standing, sight);
  }
};
