import type { Actor } from '../../decider/actor.js';
import type { CaseFile } from '../case-state.js';
import type { ComplaintState, Verification } from '../complaints/state.js';
import type { ComplaintAnswer, VerificationAnswer } from './complaint-answers.js';
import type { Sight } from './sight.js';

/** The revisions at which the reports behind a case stand now, by their ids. */
export type Revisions = ReadonlyMap<string, number>;

/** The reports a case read: those its complaints cite. */
export const citedReports = ({ complaints }: CaseFile): readonly string[] => [
  ...new Set(Object.values(complaints.byRef).flatMap(({ cited }) => cited.report?.id ?? [])),
];

/** A case may have read a report again since it was cited: what counts is the last time it did. */
const lastRead = ({ threshold }: CaseFile, report: { readonly id: string; readonly revision: number }): number =>
  Math.max(
    report.revision,
    ...Object.values(threshold.assessments).flatMap(({ reports }) =>
      reports.filter(({ id }) => id === report.id).map(({ revision }) => revision),
    ),
  );

const verificationAsSeen = (verification: Verification, { wholeFile, text }: Sight): VerificationAnswer => {
  const { disclosed, searched, ...rest } = verification;
  return { ...rest, ...(searched && { searched: text(searched) }), ...(wholeFile && { disclosed }) };
};

const complaintAsSeen = (
  { cited, citedAt, verification, evidence, accounts, disallowed, settled, group }: ComplaintState,
  { role }: Actor,
  sight: Sight,
  evidenceChanged: boolean,
): ComplaintAnswer => {
  const { complainant, ...claimed } = cited;
  return {
    ...claimed,
    ...(complainant !== undefined && sight.person(complainant) && { complainant }),
    cited: citedAt,
    ...(verification !== undefined && { verification: verificationAsSeen(verification, sight) }),
    ...(role !== 'agency' && { evidence, accounts: accounts.map((account) => sight.text(account)) }),
    ...(disallowed !== undefined && { disallowed }),
    ...(settled !== undefined && { settled }),
    ...(group !== undefined && { group }),
    evidenceChanged,
  };
};

export const complaintsAsSeen = (
  file: CaseFile,
  actor: Actor,
  sight: Sight,
  revisions: Revisions,
): readonly ComplaintAnswer[] =>
  Object.values(file.complaints.byRef)
    .filter(sight.complaint)
    .map((complaint) => {
      const { report } = complaint.cited;
      const changed = report !== undefined && (revisions.get(report.id) ?? 0) > lastRead(file, report);
      return complaintAsSeen(complaint, actor, sight, changed);
    });
