/** Which dates a complaint can have, whoever tells them: the applicant, the body, or the office that settles them. */
import { type Day, firstDayOf, londonDay, type Month, monthOf } from '../../calendar/day.js';
import { type Refusal, refuse } from '../../decider/decider.js';
import type { ComplaintDates } from './facts.js';

export type DatesRefusal =
  | 'complaint/incident-day-and-month'
  | 'complaint/in-the-future'
  | 'complaint/before-its-incident';

/** Only the dates out of whatever else a complaint holds. */
export const datesOf = ({ incidentOn, incidentMonth, complainedOn }: ComplaintDates): ComplaintDates => ({
  ...incidentDating({ incidentOn, incidentMonth }),
  complainedOn,
});

/** When the incident was, as far as it is told: a day, or a month, or nothing. */
export const incidentDating = ({
  incidentOn,
  incidentMonth,
}: {
  readonly incidentOn?: Day;
  readonly incidentMonth?: Month;
}): { readonly incidentOn?: Day; readonly incidentMonth?: Month } => ({
  ...(incidentOn !== undefined && { incidentOn }),
  ...(incidentMonth !== undefined && { incidentMonth }),
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
