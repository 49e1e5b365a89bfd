import type { Day, Month } from '../calendar/day.js';
import type { Happened } from '../calendar/happened.js';
import type { Fact } from '../decider/decider.js';
import type { Personal } from '../decider/personal.js';

export const REPORT_KINDS = ['asb', 'hate'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** The national standard: targeted at a person or group, at the community at large, at the surroundings. */
export const REPORT_CATEGORIES = ['personal', 'nuisance', 'environmental'] as const;
export type ReportCategory = (typeof REPORT_CATEGORIES)[number];

export const HATE_STRANDS = ['disability', 'race', 'religion', 'sexual-orientation', 'transgender'] as const;
export type HateStrand = (typeof HATE_STRANDS)[number];

/** Where a report comes from: the agency it was made to, an applicant's own account, or police.uk's published files. */
export const REPORT_SOURCES = ['agency', 'applicant', 'police-uk'] as const;
export type ReportSource = (typeof REPORT_SOURCES)[number];

/** An exact place is an address, and an address is a person. */
export interface ExactPlace<Description = Personal> {
  readonly kind: 'exact';
  readonly description: Description;
}
/** A place moved to the middle of a street or an area: not personal. Degrees, WGS 84. */
export interface SnappedPlace {
  readonly kind: 'snapped';
  readonly longitude: number;
  readonly latitude: number;
  /** As `On or near Supermarket`. */
  readonly near?: string;
  readonly lsoaCode?: string;
  readonly lsoaName?: string;
}
export const PLACE_KINDS = ['exact', 'snapped'] as const;

/** A report as it stands. `Text` is how its free texts are held: as a command brings them, or as personal values. */
export interface Report<Text = Personal> {
  readonly source: ReportSource;
  /** Slug of the body it was made to. */
  readonly agency: string;
  /** The agency's own reference, see AGENCY_REFERENCE. */
  readonly agencyReference?: string;
  readonly kind: ReportKind;
  readonly category?: ReportCategory;
  /** Only of hate. */
  readonly hateStrands?: readonly HateStrand[];
  /** The day of the incident, or only its month, or neither: never an invented day. */
  readonly incidentOn?: Day;
  readonly incidentMonth?: Month;
  /** The day the complaint was made; only a report that has one can be cited. */
  readonly reportedOn?: Day;
  readonly place?: ExactPlace<Text> | SnappedPlace;
  /** ONS code, kept as it came even when it is outside the area. */
  readonly localGovernmentArea?: string;
  /** Id of the person who made the report. */
  readonly complainant?: string;
  /** Ids of the people complained about. */
  readonly about?: readonly string[];
  readonly summary?: Text;
}

/** A report as the rules of other slices read it: as it stands, at a revision of its stream, without its texts. */
export interface ReportAsRead
  extends Pick<
    Report,
    'agency' | 'agencyReference' | 'kind' | 'incidentOn' | 'incidentMonth' | 'reportedOn' | 'complainant' | 'about'
  > {
  readonly id: string;
  readonly revision: number;
  readonly retracted: boolean;
}

/** Up to 64 letters, digits and `. _ / : -`, beginning with a letter or digit: no blanks, so that no name slips in. */
export const AGENCY_REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._/:-]{0,63}$/;

/** What a correction may touch: anything but a report's identity. */
export const CHANGEABLE = [
  'kind',
  'category',
  'hateStrands',
  'incidentOn',
  'incidentMonth',
  'reportedOn',
  'place',
  'localGovernmentArea',
  'complainant',
  'about',
  'summary',
] as const satisfies readonly (keyof Report)[];
type Changeable = (typeof CHANGEABLE)[number];

/** The fields a correction changes, by their new values; null removes one (`kind` can only be replaced). */
export type ReportChanges<Text = Personal> = {
  readonly [Field in Changeable]?: Field extends 'kind' ? ReportKind : Report<Text>[Field] | null;
};

export type ReportRecorded = Fact<'ReportRecorded', Happened & Report>;
export type ReportCorrected = Fact<
  'ReportCorrected',
  Happened & { readonly changes: ReportChanges; readonly reason: Personal }
>;
export type ReportRetracted = Fact<'ReportRetracted', Happened & { readonly reason: Personal }>;
export type AgencyResponded = Fact<
  'AgencyResponded',
  Happened & {
    /** The body that responded; always the one the report was made to. */
    readonly agency: string;
    readonly whatWasDone: Personal;
    readonly respondedOn: Day;
  }
>;
export type ReportFact = ReportRecorded | ReportCorrected | ReportRetracted | AgencyResponded;
