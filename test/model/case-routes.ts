/** Where a command of a case is sent over HTTP, and as what body. */
import type { CaseCommand } from '../../libs/case-file/case-commands.js';
import type { Actor } from '../../libs/decider/actor.js';

export interface Sent {
  readonly path: string;
  readonly body: object;
}

/** Undefined where no route says it: of the clock alone. */
export const sentAs = (command: CaseCommand, caseId: string, { onBehalfOf, receivedBy }: Actor): Sent | undefined => {
  const { type: _, happened: __, ...fields } = command;
  const [path, body] = routeOf(command, fields) ?? [];
  if (path === undefined) return undefined;
  const under = command.type === 'RequestReview' ? '/v1/cases' : `/v1/cases/${caseId}/${path}`;
  return { path: under, body: { ...body, ...(onBehalfOf !== undefined && { onBehalfOf, receivedBy }) } };
};

type Route = readonly [path: string, body: object];

const without = (fields: object, ...names: readonly string[]): object =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

const routeOf = (command: CaseCommand, fields: object): Route | undefined => {
  switch (command.type) {
    case 'RequestReview':
      return ['', without(fields, 'reference')];
    case 'AcknowledgeRequest':
      return ['acknowledgement', fields];
    case 'AmendRequest':
      return ['amendments', fields];
    case 'PassRequestToBody':
      return ['passed-to-bodies', fields];
    case 'FindOngoing':
      return ['ongoing-finding', fields];
    case 'AssessRisk':
      return ['risk-assessments', fields];
    case 'LinkRequests':
      return ['links', fields];
    case 'WithdrawRequest':
      return ['withdrawal', fields];
    case 'CiteComplaint':
      return ['complaints', command.complaint];
    case 'AskVerification':
      return [`complaints/${command.ref}/verification-request`, without(fields, 'ref')];
    case 'VerifyComplaint':
      return [`complaints/${command.ref}/verification`, { ...without(fields, 'ref'), outcome: 'verified' }];
    case 'AnswerNotFound':
      return [`complaints/${command.ref}/verification`, { ...without(fields, 'ref'), outcome: 'not-found' }];
    case 'GiveEvidence':
      return [`complaints/${command.ref}/evidence`, without(fields, 'ref')];
    case 'DisallowComplaint':
      return [`complaints/${command.ref}/ruling`, { ...without(fields, 'ref'), ruling: 'disallowed' }];
    case 'AllowComplaint':
      return [`complaints/${command.ref}/ruling`, { ...without(fields, 'ref'), ruling: 'allowed' }];
    case 'SettleDates':
      return [`complaints/${command.ref}/dates`, { ...command.settled, reasons: command.reasons }];
    case 'GroupComplaints':
      return ['complaints/groups', without(fields, 'group')];
    case 'UngroupComplaints':
      return [`complaints/groups/${command.group}/dissolution`, without(fields, 'group')];
    case 'GiveConsent':
      return ['consents', without(fields, 'consent')];
    case 'LimitConsent':
      return [`consents/${command.consent}/limits`, without(fields, 'consent')];
    case 'WithdrawConsent':
      return [`consents/${command.consent}/withdrawal`, without(fields, 'consent')];
    case 'AssessCase':
      return ['threshold-assessments', {}];
    case 'DecideThreshold':
      return ['threshold-decision', fields];
    case 'InformApplicant':
      return ['applicant-notices', fields];
    default:
      return laterRouteOf(command, fields);
  }
};

/** Of what comes after the decision. */
const laterRouteOf = (command: CaseCommand, fields: object): Route | undefined => {
  switch (command.type) {
    case 'OpenReview':
      return ['review', fields];
    case 'AppointChair':
      return ['chair', fields];
    case 'DeclareConflict':
      return ['chair/conflict', fields];
    case 'ReplaceChair':
      return ['chair/replacement', fields];
    case 'InviteBody':
      return ['bodies', fields];
    case 'ArrangeMeeting':
      return ['meeting', fields];
    case 'RearrangeMeeting':
      return ['meeting/rearrangement', fields];
    case 'InviteVictim':
      return ['victim-invitation', { ...fields, invited: true }];
    case 'LeaveVictimUninvited':
      return ['victim-invitation', { ...fields, invited: false }];
    case 'RecordViews':
      return ['views', fields];
    case 'RecordMeeting':
      return ['meeting/record', fields];
    case 'RecordFinding':
      return ['findings', fields];
    case 'ConcludeReview':
      return ['conclusion', fields];
    case 'RequestInformation':
      return ['information-requests', fields];
    case 'SendReminder':
      return [`information-requests/${command.request}/reminders`, {}];
    case 'SupplyInformation':
      return [`information-requests/${command.request}/answer`, { ...without(fields, 'request'), answer: 'supplied' }];
    case 'RefuseInformation':
      return [`information-requests/${command.request}/answer`, { ...without(fields, 'request'), answer: 'refused' }];
    case 'MakeRecommendation':
      return ['recommendations', fields];
    case 'SendRecommendation':
      return [`recommendations/${command.recommendation}/delivery`, {}];
    case 'AcceptRecommendation':
      return [
        `recommendations/${command.recommendation}/response`,
        { ...without(fields, 'recommendation'), answer: 'accepted' },
      ];
    case 'DeclineRecommendation':
      return [
        `recommendations/${command.recommendation}/response`,
        { ...without(fields, 'recommendation'), answer: 'declined' },
      ];
    case 'AgreeAction':
      return ['actions', fields];
    case 'ReportProgress':
      return [`actions/${command.action}/progress`, without(fields, 'action')];
    case 'CompleteAction':
      return [`actions/${command.action}/completion`, without(fields, 'action')];
    case 'AbandonAction':
      return [`actions/${command.action}/abandonment`, without(fields, 'action')];
    case 'LodgeAppeal':
      return ['appeals', fields];
    case 'AdmitAppeal':
      return [`appeals/${command.appeal}/admission`, { ...without(fields, 'appeal'), outcome: 'admitted' }];
    case 'RefuseAdmission':
      return [`appeals/${command.appeal}/admission`, { ...without(fields, 'appeal'), outcome: 'not-admitted' }];
    case 'AppointAppealReviewer':
      return [`appeals/${command.appeal}/reviewer`, without(fields, 'appeal')];
    case 'WithdrawAppeal':
      return [`appeals/${command.appeal}/withdrawal`, without(fields, 'appeal')];
    case 'DecideAppeal':
      return [`appeals/${command.appeal}/decision`, without(fields, 'appeal')];
    case 'PauseClock':
      return ['clock/pause', fields];
    case 'ResumeClock':
      return ['clock/resumption', fields];
    case 'ExtendDeadline':
      return [`deadlines/${command.deadline}/extension`, { dueOn: command.until, reason: command.reason }];
    case 'CloseCase':
      return ['closure', fields];
    case 'ReopenCase':
      return ['reopening', fields];
    default:
      return undefined;
  }
};
