import type { Day } from '../../calendar/day.js';
import { lastDayOf } from '../../calendar/period.js';
import type { AssessedComplaint, ComplaintRow, ReasonNotCounted } from './assessment.js';
import { incidentDaysOf } from './incident-days.js';
import type { Threshold } from './threshold.js';

/** Why a complaint does not count by itself, whatever else was complained of; undefined when it would. */
const reasonByItself = (
  complaint: AssessedComplaint,
  threshold: Threshold,
  appliedOn: Day,
): ReasonNotCounted | undefined => {
  const { complainedOn } = complaint;
  if (complaint.retracted) return 'retracted';
  if (complaint.verification === 'disallowed') return 'disallowed';
  const days = incidentDaysOf(complaint);
  if (days === undefined) return 'incident-date-unknown';
  // Reported in time for the first possible day is reported in time for every later one.
  const reportedLate = complainedOn > lastDayOf(threshold.reportWithin, days.first);
  if (reportedLate && !complaint.incidentOn) return 'incident-date-unknown';
  if (complainedOn > appliedOn) return 'after-application';
  if (reportedLate) return 'reported-late';
  if (appliedOn > lastDayOf(threshold.applyWithin, complainedOn)) return 'applied-late';
  return undefined;
};

/** One person and one incident, or undefined where either is not known: such a complaint stands for itself (s.104(12)). */
export const incidentOfPerson = ({ complainant, incident }: AssessedComplaint): string | undefined =>
  complainant && incident ? JSON.stringify([complainant, incident]) : undefined;

/** Of each person's complaints about one incident, the ref of the one that is counted: the earliest, the first listed of a day. */
const countedOfEachIncident = (counting: readonly AssessedComplaint[]): ReadonlyMap<string, string> => {
  const earliest = new Map<string, AssessedComplaint>();
  for (const complaint of counting) {
    const incident = incidentOfPerson(complaint);
    if (incident === undefined) continue;
    const before = earliest.get(incident);
    if (before === undefined || complaint.complainedOn < before.complainedOn) earliest.set(incident, complaint);
  }
  return new Map([...earliest].map(([incident, { ref }]) => [incident, ref]));
};

/** A row for each complaint, in their order, with the reason that comes first where it does not count. */
export const rowsOf = (
  complaints: readonly AssessedComplaint[],
  threshold: Threshold,
  appliedOn: Day,
): readonly ComplaintRow[] => {
  const alone = new Map(complaints.map((one) => [one.ref, reasonByItself(one, threshold, appliedOn)]));
  const counted = threshold.sameIncidentCountsOnce
    ? countedOfEachIncident(complaints.filter(({ ref }) => alone.get(ref) === undefined))
    : new Map<string, string>();

  return complaints.map((complaint) => {
    const { ref, incidentOn, complainedOn } = complaint;
    const stands = counted.get(incidentOfPerson(complaint) ?? '');
    const reason = alone.get(ref) ?? (stands === undefined || stands === ref ? undefined : 'same-incident');
    return {
      ref,
      counts: reason === undefined,
      ...(reason && { reason }),
      ...(incidentOn && { reportBy: lastDayOf(threshold.reportWithin, incidentOn) }),
      applyBy: lastDayOf(threshold.applyWithin, complainedOn),
    };
  });
};
