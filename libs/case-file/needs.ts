/** What a command must be told of other records, for exactly the case it is decided on. */
import { dayOfHappening, whenItHappened } from '../calendar/happened.js';
import type { CaseCommand, ChangingCommand } from './case-commands.js';
import type { CaseFile, CaseState } from './case-state.js';
import type { ClaimedComplaint } from './complaints/commands.js';
import { peopleOnCase } from './people-on-case.js';
import type { RequestReview } from './request/commands.js';
import type { Needs } from './told.js';

const of = <One>(one: One | undefined): readonly One[] => (one === undefined ? [] : [one]);

const needsOfRequest = (command: RequestReview, now: string): Needs => ({
  people: [
    command.applicant.personId,
    ...command.victims,
    ...command.complaints.flatMap(({ complainant }) => of(complainant)),
  ],
  reports: command.complaints.flatMap(({ reportId }) => of(reportId)),
  procedure: {
    area: command.area,
    on: command.requestedOn ?? dayOfHappening(whenItHappened(command.happened, now)),
  },
});

const citing = ({ complainant, reportId }: ClaimedComplaint): Needs => ({
  people: of(complainant),
  reports: of(reportId),
});

const citedReports = ({ complaints }: CaseFile): readonly string[] =>
  Object.values(complaints.byRef).flatMap(({ cited }) => of(cited.report?.id));

/** Who signed a consent in somebody's place is not on the case, and is held on it all the same. */
const consentGivers = ({ consents }: CaseFile): readonly string[] =>
  Object.values(consents).map(({ given }) => given.givenBy);

/** Public reasons name nobody: neither who is or was on the case, nor who signed for them, nor who is complained about in its reports. */
const publicReasons = (file: CaseFile): Needs => ({
  reports: citedReports(file),
  held: [...new Set([...peopleOnCase(file), ...file.request.formerVictims, ...consentGivers(file)])],
});

const needsOfChange = (command: ChangingCommand, file: CaseFile): Needs => {
  const { area, procedure, requestedOn } = file.request;
  const itsProcedure = { area, version: procedure.version };
  switch (command.type) {
    case 'AcknowledgeRequest':
      return { procedure: itsProcedure };
    case 'AmendRequest': {
      const { victims = [], requestedOn: amended = requestedOn } = command.changes;
      const { behaviour, impact } = file.request;
      return {
        people: [...victims, ...behaviour.about, ...(impact?.about ?? [])],
        procedure: amended === requestedOn ? itsProcedure : { area, on: amended },
      };
    }
    case 'PassRequestToBody':
      return { people: command.disclosed.map(({ person }) => person) };
    case 'AskVerification':
      return { people: command.disclosed.map(({ person }) => person), procedure: itsProcedure };
    case 'LinkRequests':
      return { cases: [command.other] };
    case 'CiteComplaint':
      return citing(command.complaint);
    case 'GiveEvidence':
      return { documents: command.documents };
    case 'DisallowComplaint':
    case 'AllowComplaint':
    case 'SettleDates':
    case 'GroupComplaints':
    case 'UngroupComplaints':
      return publicReasons(file);
    case 'GiveConsent':
      return {
        people: [command.victim, ...of(command.givenBy), ...of(command.to)],
        documents: [command.document],
        procedure: itsProcedure,
      };
    case 'LimitConsent':
      return { procedure: itsProcedure };
    case 'AssessCase':
      return { reports: citedReports(file), procedure: itsProcedure };
    case 'DecideThreshold':
      return { ...publicReasons(file), procedure: itsProcedure };
    case 'InformApplicant':
      return { people: of(command.to), documents: of(command.document), procedure: itsProcedure };
    case 'OpenReview':
      return { ...publicReasons(file), procedure: itsProcedure };
    case 'InviteBody':
      return { people: command.disclosed.map(({ person }) => person), procedure: itsProcedure };
    case 'RequestInformation':
      return {
        ...publicReasons(file),
        people: command.disclosed.map(({ person }) => person),
        procedure: itsProcedure,
      };
    case 'ArrangeMeeting':
    case 'RearrangeMeeting':
      return publicReasons(file);
    case 'SupplyInformation':
    case 'RecordViews':
      return { documents: command.documents };
    case 'RecordMeeting':
      return { documents: command.documents, procedure: itsProcedure };
    case 'MakeRecommendation':
    case 'AgreeAction':
    case 'DeclineRecommendation':
    case 'ConcludeReview':
    case 'AdmitAppeal':
    case 'RefuseAdmission':
      return { ...publicReasons(file), procedure: itsProcedure };
    case 'LodgeAppeal':
      return { people: of(command.by), procedure: itsProcedure };
    case 'DecideAppeal':
      return { ...publicReasons(file), procedure: itsProcedure };
    case 'ResumeClock':
    case 'ReopenCase':
      return { procedure: itsProcedure };
    case 'CloseCase':
      return { documents: of(command.waiver) };
    default:
      return {};
  }
};

/** `now` is an instant. A text on a case is about everybody on it, so every command needs to know who of them was erased. */
export const needsOf = (command: CaseCommand, state: CaseState, now: string): Needs => {
  if (command.type === 'RequestReview') return needsOfRequest(command, now);
  if (state.status === 'unknown') return {};
  const needs = needsOfChange(command, state);
  return { ...needs, people: [...new Set([...peopleOnCase(state), ...(needs.people ?? [])])] };
};
