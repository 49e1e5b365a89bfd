import type { Day } from '../calendar/day.js';
import { dayOfHappening, refuseImpossibleTime, type TimeRefusal, whenItHappened } from '../calendar/happened.js';
import type { Actor } from '../decider/actor.js';
import { withChanges } from '../decider/changes.js';
import { type Decider, type Given, type Refusal, refuse } from '../decider/decider.js';
import { aboutOr } from '../decider/wording.js';
import type { Report, ReportFact } from './facts.js';
import type {
  CorrectReport,
  RecordAgencyResponse,
  RecordReport,
  ReportCommand,
  RetractReport,
} from './report-commands.js';
import { incidentBegins, type ReportRuleRefusal, refuseReport } from './report-rules.js';
import { evolveReport, type RecordedReport, type ReportState } from './report-state.js';
import { changesMadePersonal, madePersonal, peopleOf } from './report-texts.js';

export type ReportRefusal =
  | TimeRefusal
  | ReportRuleRefusal
  | 'report/unknown'
  | 'report/already-recorded'
  | 'report/not-your-body'
  | 'report/retracted'
  | 'report/already-retracted'
  | 'report/changes-nothing'
  | 'report/answered-before-reported'
  | 'person/unknown'
  | 'person/erased';

type Answer = readonly ReportFact[] | Refusal<ReportRefusal>;

const refuseOtherBody = (actor: Actor, agency: string): Refusal<ReportRefusal> | undefined =>
  actor.role === 'agency' && actor.body !== agency
    ? refuse('report/not-your-body', 'An agency acts on the reports made to itself only.')
    : undefined;

const refuseUnknownPeople = ({ unknownPeople = [] }: ReportCommand): Refusal<ReportRefusal> | undefined =>
  unknownPeople.length > 0
    ? refuse('person/unknown', 'A person named by id is not registered: register them first.')
    : undefined;

/** Whoever was erased is named in nothing new. */
const refuseNaming = (people: readonly string[], { erasedPeople = [] }: ReportCommand) =>
  people.some((person) => erasedPeople.includes(person))
    ? refuse('person/erased', 'The data of a person this names was erased: nothing more can be recorded about them.')
    : undefined;

/** What is said of a report is about those it names, but for whoever was erased: it goes on without them. */
const aboutThoseLeft = (people: readonly string[], { erasedPeople = [] }: ReportCommand): readonly string[] =>
  people.filter((person) => !erasedPeople.includes(person));

/** The day a response answers: that of the complaint or, where it is not known, the first the incident may have had. */
const answeredOn = (report: Report): Day | undefined => report.reportedOn ?? incidentBegins(report);

const record = (command: RecordReport, state: ReportState, { now, actor }: Given): Answer => {
  const happened = whenItHappened(command.happened, now);
  const { report } = command;
  const refusal =
    refuseOtherBody(actor, report.agency) ??
    (state.status === 'unknown' ? undefined : refuse('report/already-recorded', 'This report is recorded already.')) ??
    refuseImpossibleTime(happened, now) ??
    refuseReport(report, now) ??
    refuseUnknownPeople(command) ??
    refuseNaming(peopleOf(report), command);
  return refusal ?? [{ type: 'ReportRecorded', data: { ...happened, ...madePersonal(report) } }];
};

const correct = (command: CorrectReport, state: RecordedReport, { now }: Given): Answer => {
  const happened = whenItHappened(command.happened, now);
  const untimely = refuseImpossibleTime(happened, now, state.recorded);
  if (untimely) return untimely;
  const changes = changesMadePersonal(state.report, command.changes, command.erasedPeople ?? []);
  const report = withChanges(state.report, changes);
  if (Object.keys(changes).length === 0)
    return refuse('report/changes-nothing', 'This correction leaves the report exactly as it stands.');
  const refusal = refuseReport(report, now);
  if (refusal) return refusal;
  if (state.firstResponseOn !== undefined && (answeredOn(report) ?? '') > state.firstResponseOn)
    return refuse('report/answered-before-reported', 'The report would be dated after a response to it.');
  const [had, has] = [peopleOf(state.report), peopleOf(report)];
  const added = has.filter((person) => !had.includes(person));
  const about = aboutThoseLeft([...had, ...added], command);
  return (
    refuseUnknownPeople(command) ??
    refuseNaming(added, command) ?? [
      { type: 'ReportCorrected', data: { ...happened, changes, reason: aboutOr(command.reason, about) } },
    ]
  );
};

const retract = (command: RetractReport, { report, recorded }: RecordedReport, { now }: Given): Answer => {
  const happened = whenItHappened(command.happened, now);
  return (
    refuseImpossibleTime(happened, now, recorded) ??
    refuseUnknownPeople(command) ?? [
      {
        type: 'ReportRetracted',
        data: { ...happened, reason: aboutOr(command.reason, aboutThoseLeft(peopleOf(report), command)) },
      },
    ]
  );
};

const respond = (command: RecordAgencyResponse, { report }: RecordedReport, { now, actor }: Given): Answer => {
  // A response happens on the day it is given, whenever it is typed in.
  const said = command.happened?.occurredAt ?? command.happened?.occurredOn;
  const happened = whenItHappened(said === undefined ? { occurredOn: command.respondedOn } : command.happened, now);
  const respondedOn = command.respondedOn ?? dayOfHappening(happened);
  const answers = answeredOn(report);
  const reported = answers === undefined ? undefined : { occurredOn: answers };
  if (actor.onBehalfOf !== undefined && actor.onBehalfOf !== report.agency)
    return refuse('report/not-your-body', 'A response is recorded on behalf of the body the report was made to.');
  return (
    refuseImpossibleTime({ occurredOn: respondedOn }, now, reported) ??
    refuseImpossibleTime(happened, now, reported) ??
    refuseUnknownPeople(command) ?? [
      {
        type: 'AgencyResponded',
        data: {
          ...happened,
          agency: report.agency,
          whatWasDone: aboutOr(command.whatWasDone, aboutThoseLeft(peopleOf(report), command)),
          respondedOn,
        },
      },
    ]
  );
};

/** One report: recorded once, corrected and answered while it stands, retracted at most once. */
export const reportDecider: Decider<ReportState, ReportCommand, ReportFact, ReportRefusal> = {
  initial: { status: 'unknown' },
  evolve: evolveReport,
  decide: (command, state, given) => {
    if (command.type === 'RecordReport') return record(command, state, given);
    if (state.status === 'unknown') return refuse('report/unknown', 'There is no such report.');
    const otherBody = refuseOtherBody(given.actor, state.report.agency);
    if (otherBody) return otherBody;
    const retracted = state.status === 'retracted';
    if (retracted && command.type === 'RetractReport')
      return refuse('report/already-retracted', 'The report was retracted before.');
    if (retracted) return refuse('report/retracted', 'The report was retracted: nothing more is recorded on it.');
    switch (command.type) {
      case 'CorrectReport':
        return correct(command, state, given);
      case 'RetractReport':
        return retract(command, state, given);
      case 'RecordAgencyResponse':
        return respond(command, state, given);
    }
  },
};
