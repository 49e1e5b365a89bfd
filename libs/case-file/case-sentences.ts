/** A case told in plain sentences, nothing personal in any: each chapter tells its own facts. */
import type { Personal } from '../decider/personal.js';
import { complaintReason, complaintSentence } from './complaints/sentences.js';
import { consentReason, consentSentence } from './consent/sentences.js';
import type { CaseFact } from './facts.js';
import { requestReason, requestSentence } from './request/sentences.js';
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
  }
};

export const caseSentence = (fact: CaseFact): string => told(fact).sentence;

/** Why: in somebody's own words, or the public reasons of a decision; undefined where a fact has none. */
export const caseReason = (fact: CaseFact): Personal | string | undefined => told(fact).reason;
