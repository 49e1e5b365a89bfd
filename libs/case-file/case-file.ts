/** The decider of a case: what holds for every command, then the chapter it belongs to. */
import { type Decider, isRefusal, type Refusal, refuse } from '../decider/decider.js';
import { type ActionRefusal, decideAction } from './actions/rules.js';
import { type AppealRefusal, decideAppeal } from './appeal/rules.js';
import type { CaseCommand, ChangingCommand, InformedCommand } from './case-commands.js';
import { type CaseFile, type CaseState, evolveCase } from './case-state.js';
import { type ClockRefusal, decideClock } from './clock/rules.js';
import { type ClosingRefusal, decideClosing } from './closing/rules.js';
import { type ComplaintRefusal, decideComplaint } from './complaints/rules.js';
import { type ConsentRefusal, decideConsent } from './consent/rules.js';
import type { CaseFact } from './facts.js';
import { withConflictOfChair } from './independence.js';
import { decideInformation, type InformationRefusal } from './information/rules.js';
import { CASE_UNKNOWN, refuseStranger } from './party.js';
import { type RequestReviewRefusal, requestReview } from './request/request-review.js';
import { decideRequest, type RequestRefusal } from './request/rules.js';
import { decideReview, type ReviewRefusal } from './review/rules.js';
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
  | ReviewRefusal
  | InformationRefusal
  | ActionRefusal
  | AppealRefusal
  | ClockRefusal
  | ClosingRefusal
  | 'case/unknown'
  | 'case/closed'
  | 'consent/none-to-apply'
  | 'request/already-requested'
  | 'request/withdrawn';

export type CaseAnswer = readonly CaseFact[] | Refusal<CaseRefusal>;

/** Of a withdrawn request only these are still recorded (domain: commands on a withdrawn request). */
const AFTER_WITHDRAWAL: readonly CaseCommand['type'][] = [
  'InformApplicant',
  'WithdrawConsent',
  'CloseCase',
  'ReopenCase',
];

/** What still happens on a closed case: telling, consents that end, actions that go on in their bodies, and an appeal that comes late. */
const AFTER_CLOSING: readonly CaseCommand['type'][] = [
  'InformApplicant',
  'LimitConsent',
  'WithdrawConsent',
  'ReopenCase',
  'SendRecommendation',
  'AcceptRecommendation',
  'DeclineRecommendation',
  'ReportProgress',
  'CompleteAction',
  'AbandonAction',
  'LodgeAppeal',
  'AdmitAppeal',
  'RefuseAdmission',
  'WithdrawAppeal',
];

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
    case 'OpenReview':
    case 'AppointChair':
    case 'DeclareConflict':
    case 'ReplaceChair':
    case 'InviteBody':
    case 'ArrangeMeeting':
    case 'RearrangeMeeting':
    case 'InviteVictim':
    case 'LeaveVictimUninvited':
    case 'RecordViews':
    case 'RecordMeeting':
    case 'RecordFinding':
    case 'ConcludeReview':
      return decideReview(command, file, told);
    case 'RequestInformation':
    case 'SendReminder':
    case 'SupplyInformation':
    case 'RefuseInformation':
      return decideInformation(command, file, told);
    case 'MakeRecommendation':
    case 'SendRecommendation':
    case 'AcceptRecommendation':
    case 'DeclineRecommendation':
    case 'AgreeAction':
    case 'ReportProgress':
    case 'CompleteAction':
    case 'AbandonAction':
      return decideAction(command, file, told);
    case 'LodgeAppeal':
    case 'AdmitAppeal':
    case 'RefuseAdmission':
    case 'AppointAppealReviewer':
    case 'WithdrawAppeal':
    case 'DecideAppeal':
      return decideAppeal(command, file, told);
    case 'PauseClock':
    case 'ResumeClock':
    case 'ExtendDeadline':
    case 'RecordMissedDeadline':
      return decideClock(command, file, told);
    case 'CloseCase':
    case 'ReopenCase':
      return decideClosing(command, file, told);
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
      return refuse(
        'request/withdrawn',
        'The request was withdrawn: nothing more is done on it unless it is taken up again.',
      );
    if (state.closing.closed !== undefined && !AFTER_CLOSING.includes(command.type))
      return refuse('case/closed', 'The case is closed: reopen it first.');
    const answer = decideChapter(command, state, told);
    return isRefusal(answer) ? answer : withConflictOfChair(state, answer);
  },
};
