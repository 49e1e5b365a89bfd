import type { ActionFact } from '../actions/facts.js';
import type { CaseFile } from '../case-state.js';
import type { CaseFact } from '../facts.js';
import type { Sight } from './sight.js';

/** All but that there are other cases, how others are at risk or take part, and what the review came to before the outcome was told. */
export const concernsApplicant = (fact: CaseFact, { actions }: CaseFile, sight: Sight): boolean => {
  switch (fact.type) {
    case 'RequestsLinked':
      return false;
    case 'RiskAssessed':
      return sight.field('vulnerabilities');
    case 'VictimInvited':
    case 'VictimNotInvited':
    case 'VictimViewsRecorded':
      return sight.speaksFor(fact.data.victim);
    case 'FindingRecorded':
      return sight.cameOut(fact.data);
    case 'RecommendationMade':
    case 'RecommendationSent':
    case 'RecommendationAccepted':
    case 'RecommendationDeclined':
    case 'ActionAgreed':
    case 'ActionProgressed':
    case 'ActionCompleted':
    case 'ActionAbandoned':
      return sight.cameOut(beganWith(fact, actions));
    case 'ReviewRequested':
    case 'RequestAcknowledged':
    case 'RequestAmended':
    case 'RequestPassedToBody':
    case 'OngoingFound':
    case 'RequestWithdrawn':
    case 'ComplaintCited':
    case 'VerificationAsked':
    case 'ComplaintVerified':
    case 'ComplaintNotFound':
    case 'ComplaintEvidenced':
    case 'ComplaintDisallowed':
    case 'ComplaintAllowed':
    case 'ComplaintDatesSettled':
    case 'ComplaintsGrouped':
    case 'ComplaintsUngrouped':
    case 'ConsentGiven':
    case 'ConsentLimited':
    case 'ConsentWithdrawn':
    case 'ThresholdAssessed':
    case 'ThresholdDecided':
    case 'ApplicantInformed':
    case 'ReviewOpened':
    case 'ChairAppointed':
    case 'ChairConflictFound':
    case 'ChairReplaced':
    case 'BodyInvited':
    case 'MeetingArranged':
    case 'MeetingRearranged':
    case 'MeetingHeld':
    case 'ReviewConcluded':
    case 'InformationRequested':
    case 'ReminderSent':
    case 'InformationSupplied':
    case 'InformationRefused':
    case 'AppealLodged':
    case 'AppealAdmitted':
    case 'AppealNotAdmitted':
    case 'AppealReviewerAppointed':
    case 'AppealWithdrawn':
    case 'AppealDecided':
    case 'ClockPaused':
    case 'ClockResumed':
    case 'DeadlineExtended':
    case 'DeadlineMissed':
    case 'CaseClosed':
    case 'CaseReopened':
      return true;
  }
};

/** When that was made, or agreed, of which a fact tells. */
const beganWith = ({ data }: ActionFact, { recommendations, actions }: CaseFile['actions']) => {
  if ('action' in data) return actions[data.action]?.agreed ?? data;
  return recommendations[data.recommendation]?.made ?? data;
};
