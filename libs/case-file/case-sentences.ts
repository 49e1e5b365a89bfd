/** A case told in plain sentences, nothing personal in any: each chapter tells its own facts. */
import type { Personal } from '../decider/personal.js';
import { actionReason, actionSentence } from './actions/sentences.js';
import { appealReason, appealSentence } from './appeal/sentences.js';
import { clockReason, clockSentence } from './clock/sentences.js';
import { closingReason, closingSentence } from './closing/sentences.js';
import { complaintReason, complaintSentence } from './complaints/sentences.js';
import { consentReason, consentSentence } from './consent/sentences.js';
import type { CaseFact } from './facts.js';
import { informationReason, informationSentence } from './information/sentences.js';
import { requestReason, requestSentence } from './request/sentences.js';
import { reviewReason, reviewSentence } from './review/sentences.js';
import { tellingReason, tellingSentence } from './telling/sentences.js';
import { thresholdReason, thresholdSentence } from './threshold/sentences.js';

interface Told {
  readonly sentence: string;
  readonly reason: Personal | string | undefined;
}

const told = (fact: CaseFact): Told => {
  switch (fact.type) {
    case 'ReviewRequested':
    case 'RequestAcknowledged':
    case 'RequestAmended':
    case 'RequestPassedToBody':
    case 'OngoingFound':
    case 'RiskAssessed':
    case 'RequestsLinked':
    case 'RequestWithdrawn':
      return { sentence: requestSentence(fact), reason: requestReason(fact) };
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
      return { sentence: complaintSentence(fact), reason: complaintReason(fact) };
    case 'ConsentGiven':
    case 'ConsentLimited':
    case 'ConsentWithdrawn':
      return { sentence: consentSentence(fact), reason: consentReason(fact) };
    case 'ThresholdAssessed':
    case 'ThresholdDecided':
      return { sentence: thresholdSentence(fact), reason: thresholdReason(fact) };
    case 'ApplicantInformed':
      return { sentence: tellingSentence(fact), reason: tellingReason(fact) };
    case 'ReviewOpened':
    case 'ChairAppointed':
    case 'ChairConflictFound':
    case 'ChairReplaced':
    case 'BodyInvited':
    case 'MeetingArranged':
    case 'MeetingRearranged':
    case 'VictimInvited':
    case 'VictimNotInvited':
    case 'VictimViewsRecorded':
    case 'MeetingHeld':
    case 'FindingRecorded':
    case 'ReviewConcluded':
      return { sentence: reviewSentence(fact), reason: reviewReason(fact) };
    case 'InformationRequested':
    case 'ReminderSent':
    case 'InformationSupplied':
    case 'InformationRefused':
      return { sentence: informationSentence(fact), reason: informationReason(fact) };
    case 'RecommendationMade':
    case 'RecommendationSent':
    case 'RecommendationAccepted':
    case 'RecommendationDeclined':
    case 'ActionAgreed':
    case 'ActionProgressed':
    case 'ActionCompleted':
    case 'ActionAbandoned':
      return { sentence: actionSentence(fact), reason: actionReason(fact) };
    case 'AppealLodged':
    case 'AppealAdmitted':
    case 'AppealNotAdmitted':
    case 'AppealReviewerAppointed':
    case 'AppealWithdrawn':
    case 'AppealDecided':
      return { sentence: appealSentence(fact), reason: appealReason(fact) };
    case 'ClockPaused':
    case 'ClockResumed':
    case 'DeadlineExtended':
    case 'DeadlineMissed':
      return { sentence: clockSentence(fact), reason: clockReason(fact) };
    case 'CaseClosed':
    case 'CaseReopened':
      return { sentence: closingSentence(fact), reason: closingReason(fact) };
  }
};

export const caseSentence = (fact: CaseFact): string => told(fact).sentence;

/** Why: in somebody's own words, or the public reasons of a decision; undefined where a fact has none. */
export const caseReason = (fact: CaseFact): Personal | string | undefined => told(fact).reason;
