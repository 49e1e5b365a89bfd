import { type Day, firstDayOf, londonDay, monthOf } from '../calendar/day.js';
import { type Refusal, refuse } from '../decider/decider.js';
import { AGENCY_REFERENCE, type Report } from './facts.js';

export type ReportRuleRefusal =
  | 'report/invalid-reference'
  | 'report/incident-day-and-month'
  | 'report/in-the-future'
  | 'report/complaint-before-incident'
  | 'report/strands-without-hate'
  | 'report/police-uk-is-never-cited';

/** The first day on which the incident may have taken place; undefined when its date is not known. */
export const incidentBegins = ({ incidentOn, incidentMonth }: Report<unknown>): Day | undefined =>
  incidentOn ?? (incidentMonth === undefined ? undefined : firstDayOf(incidentMonth));

/** Why a report cannot stand as it is (recorded or after a correction), the first reason that applies. `now` is an instant. */
export const refuseReport = (report: Report<unknown>, now: string): Refusal<ReportRuleRefusal> | undefined => {
  const { source, agencyReference, kind, hateStrands, incidentOn, incidentMonth, reportedOn } = report;
  const today = londonDay(now);
  const begins = incidentBegins(report);
  if (agencyReference !== undefined && !AGENCY_REFERENCE.test(agencyReference))
    return refuse(
      'report/invalid-reference',
      "An agency's reference has up to 64 letters, digits and . _ / : - and no blanks.",
    );
  if (incidentOn !== undefined && incidentMonth !== undefined)
    return refuse('report/incident-day-and-month', 'An incident is dated by its day or by its month, not by both.');
  if ((incidentOn ?? '') > today || (incidentMonth ?? '') > monthOf(today) || (reportedOn ?? '') > today)
    return refuse('report/in-the-future', 'A report is of an incident, and made, no later than today.');
  if (begins !== undefined && reportedOn !== undefined && reportedOn < begins)
    return refuse('report/complaint-before-incident', 'The complaint is dated before its incident.');
  if (kind !== 'hate' && hateStrands?.length)
    return refuse('report/strands-without-hate', 'Only a report of hate has hate strands.');
  // police.uk gives a month and no more: a day of reporting would make citable what can never be.
  if (source === 'police-uk' && reportedOn !== undefined)
    return refuse('report/police-uk-is-never-cited', 'A report out of the police.uk files has no day of reporting.');
  return undefined;
};
