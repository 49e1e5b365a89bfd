/** From what was sent to what is asked of a report. */
import { saidToHaveHappened } from '../../records/said.js';
import type {
  CorrectReport,
  RecordAgencyResponse,
  RecordReport,
  ReportCommand,
  RetractReport,
} from '../report-commands.js';
import { peopleOf } from '../report-texts.js';
import type { CorrectReportBody, RecordReportBody, RespondToReportBody, RetractReportBody } from './report-bodies.js';

export function recordReport(body: RecordReportBody): RecordReport {
  const {
    source = 'agency',
    place,
    occurredAt: _,
    occurredOn: __,
    onBehalfOf: ___,
    receivedBy: ____,
    ...report
  } = body;
  return {
    type: 'RecordReport',
    happened: saidToHaveHappened(body),
    report: { source, ...report, ...(place !== undefined && { place: { kind: 'exact', description: place } }) },
  };
}

export function correctReport(body: CorrectReportBody): CorrectReport {
  const { place, ...changes } = body.changes;
  return {
    type: 'CorrectReport',
    happened: saidToHaveHappened(body),
    changes: {
      ...changes,
      ...(place !== undefined && { place: place === null ? null : { kind: 'exact', description: place } }),
    },
    reason: body.reason,
  };
}

export const retractReport = (body: RetractReportBody): RetractReport => ({
  type: 'RetractReport',
  happened: saidToHaveHappened(body),
  reason: body.reason,
});

export const recordAgencyResponse = (body: RespondToReportBody): RecordAgencyResponse => ({
  type: 'RecordAgencyResponse',
  happened: saidToHaveHappened(body),
  whatWasDone: body.whatWasDone,
  respondedOn: body.respondedOn,
});

/** Everybody a command names by id. */
export function peopleNamedBy(command: ReportCommand): readonly string[] {
  if (command.type === 'RecordReport') return peopleOf(command.report);
  if (command.type !== 'CorrectReport') return [];
  const { complainant, about } = command.changes;
  return [...new Set([...(complainant ? [complainant] : []), ...(about ?? [])])];
}
