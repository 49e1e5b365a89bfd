/** From what an applicant claims to what the case cites: a report of the register fills in what they leave out. */
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { ReportAsRead } from '../../reports/facts.js';
import { nextRef } from '../refs.js';
import { refusePeople } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { ClaimedComplaint } from './commands.js';
import { type DatesRefusal, incidentDating, refuseDates } from './dates.js';
import type { CitedComplaint } from './facts.js';

export type ClaimRefusal =
  | DatesRefusal
  | 'complaint/too-many'
  | 'complaint/unknown-report'
  | 'complaint/report-undated'
  | 'complaint/report-of-another-agency'
  | 'complaint/incomplete'
  | 'complaint/already-cited'
  | 'person/unknown'
  | 'person/erased';

/** Complaints on one case at most. */
export const MOST_COMPLAINTS = 100;

type Unnumbered = Omit<CitedComplaint, 'ref'>;

/** Only a report with a day of reporting can be cited: that day is when the complaint was made (s.104(11)). */
const refuseReport = (
  { agency }: ClaimedComplaint,
  report: ReportAsRead | undefined,
): Refusal<ClaimRefusal> | undefined => {
  if (report === undefined) return refuse('complaint/unknown-report', 'A cited report is not on the register.');
  if (report.reportedOn === undefined)
    return refuse('complaint/report-undated', 'A report without the day on which it was made cannot be cited.');
  if (agency !== undefined && agency !== report.agency)
    return refuse('complaint/report-of-another-agency', 'The cited report was made to another body than is claimed.');
  return undefined;
};

/** The claim governs; of the report is taken what it leaves out. Undefined where that is not enough. */
const filledIn = (claimed: ClaimedComplaint, report: ReportAsRead | undefined): Unnumbered | undefined => {
  const { agency = report?.agency, complainedOn = report?.reportedOn, kind = report?.kind, incident } = claimed;
  if (agency === undefined || complainedOn === undefined || kind === undefined) return undefined;
  const saysWhen = claimed.incidentOn !== undefined || claimed.incidentMonth !== undefined;
  const agencyReference = claimed.agencyReference ?? report?.agencyReference;
  const complainant = claimed.complainant ?? report?.complainant;
  return {
    ...(report !== undefined && { report: { id: report.id, revision: report.revision } }),
    agency,
    ...(agencyReference !== undefined && { agencyReference }),
    ...incidentDating(saysWhen ? claimed : (report ?? {})),
    complainedOn,
    kind,
    ...(complainant !== undefined && { complainant }),
    ...(incident !== undefined && { incident }),
  };
};

const sameReference = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase();

/** The same report, or the same agency's complaint under the same reference, in small letters or capitals. */
const isSame = (one: Unnumbered, other: Unnumbered): boolean =>
  (one.report !== undefined && one.report.id === other.report?.id) ||
  (one.agency === other.agency && sameReference(one.agencyReference, other.agencyReference)) ||
  isIndistinguishable(one, other);

const DISTINGUISHING = [
  'agency',
  'kind',
  'incidentOn',
  'incidentMonth',
  'complainedOn',
  'complainant',
  'incident',
] as const;

/**
 * One person's complaint typed in twice: with neither a report nor a reference nothing tells the two apart, and one incident counts
 * once (s.104(12)). Complaints of nobody named may be several people's.
 */
const isIndistinguishable = (one: Unnumbered, other: Unnumbered): boolean =>
  one.complainant !== undefined &&
  [one, other].every(({ report, agencyReference }) => report === undefined && agencyReference === undefined) &&
  DISTINGUISHING.every((field) => one[field] === other[field]);

const claimedComplaint = (
  claimed: ClaimedComplaint,
  cited: readonly CitedComplaint[],
  told: Told,
): Unnumbered | Refusal<ClaimRefusal> => {
  const report = told.known.reports.find(({ id }) => id === claimed.reportId);
  const refused = claimed.reportId === undefined ? undefined : refuseReport(claimed, report);
  if (refused) return refused;
  const complaint = filledIn(claimed, report);
  if (complaint === undefined)
    return refuse(
      'complaint/incomplete',
      'A complaint that cites no report needs the body it was made to, the day it was made and its kind.',
    );
  if (cited.some((one) => isSame(one, complaint)))
    return refuse(
      'complaint/already-cited',
      'This complaint is on the case already: each is cited once. Another of the same day needs its reference, or a name for its incident.',
    );
  const { complainant } = complaint;
  return (
    refusePeople(complainant === undefined ? [] : [complainant], told) ?? refuseDates(complaint, told.now) ?? complaint
  );
};

/**
 * The complaints as they are put on a case, with refs that go on from those `cited` on it already; or the first reason why one
 * of them cannot be. `told` knows the reports claimed and the people who complained.
 */
export const claimedComplaints = (
  claims: readonly ClaimedComplaint[],
  cited: readonly CitedComplaint[],
  told: Told,
): readonly CitedComplaint[] | Refusal<ClaimRefusal> => {
  if (cited.length + claims.length > MOST_COMPLAINTS)
    return refuse('complaint/too-many', `A case cites at most ${MOST_COMPLAINTS} complaints.`);
  const all = [...cited];
  for (const claimed of claims) {
    const complaint = claimedComplaint(claimed, all, told);
    if (isRefusal(complaint)) return complaint;
    all.push({ ref: nextRef('complaint', all.length), ...complaint });
  }
  return all.slice(cited.length);
};
