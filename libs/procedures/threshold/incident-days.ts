import { type Day, earlierOf, firstDayOf, lastDayOfMonth } from '../../calendar/day.js';
import { lastDayOf, type Period } from '../../calendar/period.js';
import type { AssessedComplaint } from './assessment.js';

/** The days on which the incident may have taken place, the first and the last of them. */
export interface IncidentDays {
  readonly first: Day;
  readonly last: Day;
}

/** One day where it is known; where only the month is, every day of it up to the complaint; undefined where neither is. */
export const incidentDaysOf = (complaint: AssessedComplaint): IncidentDays | undefined => {
  const { incidentOn, incidentMonth, complainedOn } = complaint;
  if (incidentOn) return { first: incidentOn, last: incidentOn };
  if (incidentMonth)
    return { first: firstDayOf(incidentMonth), last: earlierOf(lastDayOfMonth(incidentMonth), complainedOn) };
  return undefined;
};

/**
 * Whether some `required` of these incidents lie in one period beginning with the earliest of them. An incident known by its
 * month lies in a period when all its possible days do. It is enough to try the period that begins with each first day: a
 * period beginning later never ends earlier.
 */
export const lieWithinOnePeriod = (incidents: readonly IncidentDays[], required: number, period: Period): boolean =>
  incidents.some(({ first: beginning }) => {
    const end = lastDayOf(period, beginning);
    return incidents.filter(({ first, last }) => first >= beginning && last <= end).length >= required;
  });
