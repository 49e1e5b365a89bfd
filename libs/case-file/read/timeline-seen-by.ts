/** Which facts of a case's history somebody is told of. */
import type { Actor } from '../../decider/actor.js';
import type { CaseFile } from '../case-state.js';
import type { CaseFact } from '../facts.js';
import type { Sight } from './seen-by.js';

export type Sees = (fact: CaseFact) => boolean;

/** The office, and who reads without names, all of it; an applicant all but that there are other cases; a body what it is party to. */
export function timelineSeenBy(actor: Actor, standing: CaseFile, sight: Sight): Sees {
  if (sight.wholeFile) return () => true;
  if (actor.role === 'applicant') return ({ type }) => type !== 'RequestsLinked';
  return (fact) => concernsBody(fact, actor.body ?? '', standing, sight);
}

const concernsBody = (fact: CaseFact, body: string, { complaints }: CaseFile, sight: Sight): boolean => {
  switch (fact.type) {
    // What is asked for, what was decided and why: the decision is the bodies' own (s.104(1)).
    case 'ReviewRequested':
    case 'RequestAmended':
    case 'RequestWithdrawn':
    case 'OngoingFound':
    case 'ThresholdAssessed':
    case 'ThresholdDecided':
    case 'ComplaintDisallowed':
    case 'ComplaintAllowed':
    case 'ComplaintDatesSettled':
    case 'ApplicantInformed':
      return true;
    case 'RequestPassedToBody':
    case 'VerificationAsked':
    case 'ComplaintVerified':
    case 'ComplaintNotFound':
      return fact.data.body === body;
    case 'ComplaintCited': {
      const cited = complaints.byRef[fact.data.complaint.ref];
      return cited !== undefined && sight.complaint(cited);
    }
    case 'ComplaintsGrouped':
      return fact.data.refs.some((ref) => {
        const one = complaints.byRef[ref];
        return one !== undefined && sight.complaint(one);
      });
    case 'RiskAssessed':
      return sight.field('vulnerabilities');
    case 'RequestAcknowledged':
    case 'RequestsLinked':
    case 'ComplaintEvidenced':
    case 'ComplaintsUngrouped':
    case 'ConsentGiven':
    case 'ConsentLimited':
    case 'ConsentWithdrawn':
      return false;
  }
};
