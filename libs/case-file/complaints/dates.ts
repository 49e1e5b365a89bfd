/** Which dates a complaint can have, whoever tells them: the applicant, the body, or the office that settles them. */
import { firstDayOf, londonDay, monthOf } from '../../calendar/day.js';
import { type Refusal, refuse } from '../../decider/decider.js';
import type { ComplaintDates } from './facts.js';

export type DatesRefusal =
  | 'complaint/incident-day-and-month'
  | 'complaint/in-the-future'
  | 'complaint/before-its-incident';

type IncidentDating = Pick<ComplaintDates, 'incidentOn' | 'incidentMonth'>;

/** When the incident was, as far as it is told: a day, or a month, or nothing; without whatever else the one who tells it says. */
export const incidentDating = ({ incidentOn, incidentMonth }: IncidentDating): IncidentDating => ({
  ...(incidentOn !== undefined && { incidentOn }),
  ...(incidentMonth !== undefined && { incidentMonth }),
});

/** Only the dates out of whatever else a complaint holds. */
export const datesOf = (complaint: ComplaintDates): ComplaintDates => ({
  ...incidentDating(complaint),
  complainedOn: complaint.complainedOn,
});

/** A complaint's dates as somebody else holds them: what they leave out is as it was cited. */
export const datesAsHeld = (cited: ComplaintDates, held: Partial<ComplaintDates>): ComplaintDates => ({
  ...incidentDating(held.incidentOn === undefined && held.incidentMonth === undefined ? cited : held),
  complainedOn: held.complainedOn ?? cited.complainedOn,
});

/** The first reason why these cannot be a complaint's dates. `now` is an instant. Later than the request is not impossible: the assessment says so. */
export const refuseDates = (
  { incidentOn, incidentMonth, complainedOn }: Partial<ComplaintDates>,
  now: string,
): Refusal<DatesRefusal> | undefined => {
  const today = londonDay(now);
  if (incidentOn !== undefined && incidentMonth !== undefined)
    return refuse('complaint/incident-day-and-month', 'An incident is dated by its day or by its month, not by both.');
  if ([incidentOn, complainedOn].some((day = '') => day > today) || (incidentMonth ?? '') > monthOf(today))
    return refuse(
      'complaint/in-the-future',
      'A complaint was made, of an incident that took place, no later than today.',
    );
  const begins = incidentOn ?? (incidentMonth === undefined ? undefined : firstDayOf(incidentMonth));
  if (begins !== undefined && complainedOn !== undefined && complainedOn < begins)
    return refuse('complaint/before-its-incident', 'The complaint is dated before the incident it is about.');
  return undefined;
};
