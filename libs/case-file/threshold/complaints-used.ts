/** The complaints of a case as the rule of the threshold sees them. */
import type { Happened } from '../../calendar/happened.js';
import type { AssessedComplaint } from '../../procedures/threshold/assessment.js';
import type { ReportAsRead } from '../../reports/facts.js';
import type { CaseFile } from '../case-state.js';
import { datesOf } from '../complaints/dates.js';
import type { ComplaintState } from '../complaints/state.js';
import { consentingVictims } from '../consent/standing.js';
import type { Known } from '../told.js';

/** A complaint of the case with its report as the register has it now; without, where none is cited or it could not be read. */
export interface ReadComplaint {
  readonly complaint: ComplaintState;
  readonly report?: ReportAsRead;
}

/** In the order they were cited. */
export const readComplaints = ({ complaints }: CaseFile, { reports }: Known): readonly ReadComplaint[] =>
  Object.values(complaints.byRef).map((complaint) => ({
    complaint,
    report: reports.find(({ id }) => id === complaint.cited.report?.id),
  }));

/**
 * Of a representative's request only the complaints of victims who consent are used, the representative's own, and those nobody
 * is named for (domain section 5, consent); of anybody else's request all are.
 */
export const mayBeUsed = (file: CaseFile, at: Happened): ((read: ReadComplaint) => boolean) => {
  const { applicant } = file.request;
  if (applicant.capacity !== 'representative') return () => true;
  const consenting = [applicant.personId, ...consentingVictims(file, at)];
  return ({ complaint: { cited } }) => cited.complainant === undefined || consenting.includes(cited.complainant);
};

/** A complaint counts as claimed whatever its body answers, until it is disallowed. */
const verificationOf = ({ disallowed, verification }: ComplaintState): AssessedComplaint['verification'] =>
  disallowed === undefined ? (verification?.answer ?? 'claimed') : 'disallowed';

/** By the dates the office settled, or else by those of the case. */
export const assessedComplaint = ({ complaint, report }: ReadComplaint): AssessedComplaint => {
  const { cited, settled, group } = complaint;
  const incident = group ?? cited.incident;
  return {
    ref: cited.ref,
    ...datesOf(settled ?? cited),
    // Neither the claim nor a later correction of the report may take hate away from who suffered it.
    kind: report?.kind === 'hate' ? 'hate' : cited.kind,
    ...(cited.complainant !== undefined && { complainant: cited.complainant }),
    // What an officer found of the incident goes before what the applicant calls it.
    ...(incident !== undefined && { incident }),
    verification: verificationOf(complaint),
    ...(report?.retracted && { retracted: true }),
  };
};
