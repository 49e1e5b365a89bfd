/** The decider of a case: what holds for every command, then the chapter it belongs to. */
import { type Decider, type Refusal, refuse } from '../decider/decider.js';
import type { CaseCommand, ChangingCommand, InformedCommand } from './case-commands.js';
import { type CaseFile, type CaseState, evolveCase } from './case-state.js';
import { type ComplaintRefusal, decideComplaint } from './complaints/rules.js';
import { type ConsentRefusal, decideConsent } from './consent/rules.js';
import type { CaseFact } from './facts.js';
import { CASE_UNKNOWN, refuseStranger } from './party.js';
import { type RequestReviewRefusal, requestReview } from './request/request-review.js';
import { decideRequest, type RequestRefusal } from './request/rules.js';
import { decideTelling, type TellingRefusal } from './telling/rules.js';
import { decideThreshold, type ThresholdRefusal } from './threshold/rules.js';
import type { Told } from './told.js';

export type CaseRefusal =
  | RequestReviewRefusal
  | RequestRefusal
  | ComplaintRefusal
  | ConsentRefusal
  | ThresholdRefusal
  | TellingRefusal
  | 'case/unknown'
  | 'consent/none-to-apply'
  | 'request/already-requested'
  | 'request/withdrawn';

export type CaseAnswer = readonly CaseFact[] | Refusal<CaseRefusal>;

/** Of a withdrawn request only these are still recorded (domain: commands on a withdrawn request). */
const AFTER_WITHDRAWAL: readonly CaseCommand['type'][] = ['InformApplicant', 'WithdrawConsent'];

const decideChapter = (command: ChangingCommand, file: CaseFile, told: Told): CaseAnswer => {
  switch (command.type) {
    case 'AcknowledgeRequest':
    case 'AmendRequest':
    case 'PassRequestToBody':
    case 'FindOngoing':
    case 'AssessRisk':
    case 'LinkRequests':
    case 'WithdrawRequest':
      return decideRequest(command, file, told);
    case 'CiteComplaint':
    case 'AskVerification':
    case 'VerifyComplaint':
    case 'AnswerNotFound':
    case 'GiveEvidence':
    case 'DisallowComplaint':
    case 'AllowComplaint':
    case 'SettleDates':
    case 'GroupComplaints':
    case 'UngroupComplaints':
      return decideComplaint(command, file, told);
    case 'GiveConsent':
    case 'LimitConsent':
    case 'WithdrawConsent':
      return decideConsent(command, file, told);
    case 'AssessCase':
    case 'DecideThreshold':
      return decideThreshold(command, file, told);
    case 'InformApplicant':
      return decideTelling(command, file, told);
  }
};

export const caseDecider: Decider<CaseState, InformedCommand, CaseFact, CaseRefusal> = {
  initial: { status: 'unknown' },
  evolve: evolveCase,
  decide: ({ command, known }, state, given) => {
    const told: Told = { ...given, known };
    if (command.type === 'RequestReview')
      return state.status === 'unknown'
        ? requestReview(command, told)
        : refuse('request/already-requested', 'This review was requested already, by the same command.');
    if (state.status === 'unknown') return CASE_UNKNOWN;
    const stranger = refuseStranger(command, state, given.actor, given.now);
    if (stranger) return stranger;
    if (state.request.withdrawn !== undefined && !AFTER_WITHDRAWAL.includes(command.type))
      return refuse('request/withdrawn', 'The request was withdrawn: nothing more is done on it.');
    return decideChapter(command, state, told);
  },
};
