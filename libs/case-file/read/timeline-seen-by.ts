/** Which facts of a case's history somebody is told of. */
import type { Actor } from '../../decider/actor.js';
import type { CaseFile } from '../case-state.js';
import type { CaseFact } from '../facts.js';
import type { Sight } from './seen-by.js';

export type Sees = (fact: CaseFact) => boolean;

/** The office, and who reads without names, all of it; an applicant all but that there are other cases, and how others are at risk; a body what it is party to. */
export function timelineSeenBy(actor: Actor, standing: CaseFile, sight: Sight): Sees {
  if (sight.wholeFile) return () => true;
  if (actor.role === 'applicant')
    return ({ type }) => type !== 'RequestsLinked' && (type !== 'RiskAssessed' || sight.field('vulnerabilities'));
  return (fact) => concernsBody(fact, actor.body ?? '', standing, sight);
}

const concernsBody = (fact: CaseFact, body: string, { complaints }: CaseFile, sight: Sight): boolean => {
  const seesComplaint = (ref: string): boolean => {
    const one = complaints.byRef[ref];
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
    case 'ApplicantInformed':
      return sight.threshold;
    case 'ComplaintDisallowed':
    case 'ComplaintAllowed':
    case 'ComplaintDatesSettled':
      return sight.threshold || seesComplaint(fact.data.ref);
    case 'RequestPassedToBody':
    case 'VerificationAsked':
    case 'ComplaintVerified':
    case 'ComplaintNotFound':
      return fact.data.body === body;
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
      return false;
  }
};
