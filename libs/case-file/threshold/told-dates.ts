/** What the body and the report tell of a complaint's dates, where it is not what the case goes by. */
import { firstDayOf, monthOf } from '../../calendar/day.js';
import { sameValue } from '../../decider/changes.js';
import type { AssessedComplaint } from '../../procedures/threshold/assessment.js';
import { datesAsHeld, datesOf, incidentDating } from '../complaints/dates.js';
import type { ComplaintDates } from '../complaints/facts.js';
import type { ReadComplaint } from './complaints-used.js';
import { TELLERS, type Teller, type ToldDates } from './facts.js';

type Telling = Partial<ComplaintDates>;

const telling = (teller: Teller, { complaint, report }: ReadComplaint): Telling | undefined =>
  teller === 'body'
    ? complaint.verification?.held
    : report && { ...incidentDating(report), complainedOn: report.reportedOn };

/** A month that holds our day says nothing against it. */
const isLessPrecise = ({ incidentMonth }: Telling, { incidentOn }: ComplaintDates): boolean =>
  incidentMonth !== undefined && incidentOn !== undefined && monthOf(incidentOn) === incidentMonth;

/** The dates with what is told in place of ours. */
const takenFrom = (told: Telling, ours: ComplaintDates): ComplaintDates =>
  datesAsHeld(ours, isLessPrecise(told, ours) ? { complainedOn: told.complainedOn } : told);

/** Nobody's dates matter of a complaint that is retracted or disallowed, nor once the office settled them. */
const datesMatter = ({ complaint, report }: ReadComplaint): boolean =>
  complaint.settled === undefined && complaint.disallowed === undefined && !report?.retracted;

export const toldOtherwise = (read: ReadComplaint): readonly ToldDates[] =>
  TELLERS.flatMap((teller) => {
    const { ref, ...cited } = read.complaint.cited;
    const told = datesMatter(read) ? telling(teller, read) : undefined;
    const taken = told && takenFrom(told, cited);
    return taken === undefined || sameValue(taken, datesOf(cited)) ? [] : [{ ref, teller, ...taken }];
  });

/** A complaint made before its incident: one of the two days is wrong, and nobody can say which. */
export const isContradictory = ({ incidentOn, incidentMonth, complainedOn }: ComplaintDates): boolean =>
  complainedOn < (incidentOn ?? (incidentMonth === undefined ? complainedOn : firstDayOf(incidentMonth)));

/** The complaints with these dates in place of the case's. */
export const redated = (
  complaints: readonly AssessedComplaint[],
  taken: readonly ToldDates[],
): readonly AssessedComplaint[] =>
  complaints.map((complaint) => {
    const told = taken.find(({ ref }) => ref === complaint.ref);
    if (told === undefined) return complaint;
    const { incidentOn: _, incidentMonth: __, ...undated } = complaint;
    return { ...undated, ...datesOf(told) };
  });
