/** A small world around one case, for random histories: few people, reports and documents, so that everything meets everything. */
import { caseReferenceOf } from '../../libs/case-file/case-reference.js';
import type { Known, Needs } from '../../libs/case-file/told.js';
import type { HeldOnPerson } from '../../libs/people/facts.js';
import type { Procedure } from '../../libs/procedures/facts.js';
import { GLOUCESTERSHIRE, gloucestershire } from '../../libs/procedures/gloucestershire.js';
import type { ReportAsRead } from '../../libs/reports/facts.js';

export const CASE = '5b0c7a52-1d3b-4f7e-8c64-27b5a1f0d83e';
export const REFERENCE = caseReferenceOf(CASE);
export const OTHER_CASE = '6c0c7a52-1d3b-4f7e-8c64-27b5a1f0d83e';

const person = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`;
/** Everybody: the fifth is registered nowhere, the sixth was erased, the seventh is restricted. */
export const PEOPLE = [1, 2, 3, 4, 5, 6, 7].map(person);
const [ANN, , , , NOBODY, ERASED, RESTRICTED] = PEOPLE as [string, string, string, string, string, string, string];

export const CONSTABULARY = 'gloucestershire-constabulary';
export const COUNCIL = 'cheltenham-borough-council';
export const CARE_BOARD = 'nhs-gloucestershire-icb';
export const BODIES = [CONSTABULARY, COUNCIL, CARE_BOARD];
export const PARTNER = 'solace';
export const DOCUMENTS = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
export const NEVER_STORED = 'd'.repeat(64);
const DOCUMENT_OF_ANOTHER = DOCUMENTS[2];

export const REPORTS = [1, 2, 3, 4, 5].map((number) => `10000000-0000-4000-8000-00000000000${number}`);
const [DATED, OTHER_DATED, LATE, UNDATED, UNKNOWN_REPORT] = REPORTS as [string, string, string, string, string];

const firstReports: readonly ReportAsRead[] = [
  { agency: CONSTABULARY, agencyReference: 'GC/1', incidentOn: '2026-05-02', reportedOn: '2026-05-03' },
  { agency: COUNCIL, incidentOn: '2026-05-20', reportedOn: '2026-05-20' },
  { agency: CONSTABULARY, agencyReference: 'GC/3', incidentOn: '2026-03-01', reportedOn: '2026-05-25' },
  { agency: COUNCIL, incidentMonth: '2026-05' },
].map((report, index) => ({
  id: REPORTS[index] as string,
  revision: 0,
  retracted: false,
  kind: index === 1 ? 'hate' : 'asb',
  complainant: PEOPLE[index % 2] as string,
  ...report,
}));

const heldOn: readonly HeldOnPerson[] = [
  { given: 'Ann', surname: 'Quillfeather', address: '12 Elm Road', postcode: 'GL50 1AB', phone: '01242 555 123' },
];
export const NAMING = 'Ms Quillfeather was not at home.';

/** What happens outside the case between two commands. */
export const HAPPENINGS = ['report-corrected', 'report-retracted', 'procedure-gone', 'procedure-back'] as const;

export class World {
  private reports = [...firstReports];
  private hasProcedure = true;
  private readonly procedure: Procedure;

  /** `dated`: the procedure switches the Commissioner's review on. */
  constructor(dated: boolean) {
    const datedSwitches = dated ? [{ name: 'pcc-review', from: '2026-07-01' } as const] : [];
    this.procedure = { ...gloucestershire, datedSwitches };
  }

  happens(what: (typeof HAPPENINGS)[number], days: number): void {
    this.hasProcedure = what !== 'procedure-gone';
    if (what === 'procedure-gone' || what === 'procedure-back') return;
    this.reports = this.reports.map((report) => {
      if (report.id !== DATED && report.id !== OTHER_DATED) return report;
      const revision = report.revision + 1;
      if (what === 'report-retracted') return report.id === DATED ? { ...report, revision, retracted: true } : report;
      return report.id === OTHER_DATED
        ? { ...report, revision, incidentOn: `2026-05-${String(1 + (days % 20)).padStart(2, '0')}` }
        : report;
    });
  }

  /** Only what was asked for: a rule that needs more than it asks is found out here. */
  tell({ people = [], reports = [], documents = [], cases = [], procedure, held }: Needs): Known {
    const published = this.hasProcedure && procedure?.area === GLOUCESTERSHIRE;
    const inForce = procedure !== undefined && (!('on' in procedure) || procedure.on >= gloucestershire.effectiveFrom);
    return {
      people: {
        unknown: people.filter((one) => one === NOBODY),
        erased: people.filter((one) => one === ERASED),
        restricted: people.filter((one) => one === RESTRICTED),
      },
      reports: this.reports.filter(({ id }) => reports.includes(id)),
      documents: DOCUMENTS.filter((digest) => documents.includes(digest)).map((digest) => ({
        digest,
        mediaType: 'application/pdf',
        about: digest === DOCUMENT_OF_ANOTHER ? [PEOPLE[3] as string] : PEOPLE.slice(0, 3),
      })),
      cases: cases.filter((one) => one === OTHER_CASE || one === CASE),
      ...(published && inForce && { procedure: { procedure: this.procedure, revision: 0 } }),
      held: held?.includes(ANN) ? heldOn : [],
    };
  }
}

export const CITABLE = [DATED, OTHER_DATED, LATE, UNDATED, UNKNOWN_REPORT];
