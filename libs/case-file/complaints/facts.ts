import type { Day, Month } from '../../calendar/day.js';
import type { Happened } from '../../calendar/happened.js';
import type { Fact } from '../../decider/decider.js';
import type { Personal } from '../../decider/personal.js';
import type { Disclosure } from '../consent/disclosure.js';

/** What a complaint is about and when it was made: the dates on which the threshold turns. */
export interface ComplaintDates {
  /** The day of the incident, or only its month, or neither: never an invented day. */
  readonly incidentOn?: Day;
  readonly incidentMonth?: Month;
  readonly complainedOn: Day;
}

/** A complaint the request rests on. It counts as claimed until it is disallowed. */
export interface CitedComplaint extends ComplaintDates {
  /** `c1`, `c2`… in the order they were cited. */
  readonly ref: string;
  /** The report of the register it is, with the revision of its stream as it was read. */
  readonly report?: { readonly id: string; readonly revision: number };
  /** Slug of the body it was made to. */
  readonly agency: string;
  readonly agencyReference?: string;
  readonly kind: 'asb' | 'hate';
  /** Id of the person who complained. */
  readonly complainant?: string;
  /** Complaints with the same name are about the same incident. */
  readonly incident?: string;
}

/** Why a complaint is ruled not to count: it was never made, or is about something else. */
export const DISALLOWANCE_GROUNDS = ['not-made', 'unrelated'] as const;
export type DisallowanceGround = (typeof DISALLOWANCE_GROUNDS)[number];

/** What was weighed before a ruling. */
export const EVIDENCE_WEIGHED = ['applicant-account', 'applicant-documents', 'body-answer', 'report'] as const;
export type EvidenceWeighed = (typeof EVIDENCE_WEIGHED)[number];

type OfComplaint = Happened & { readonly ref: string };

export type ComplaintCited = Fact<'ComplaintCited', Happened & { readonly complaint: CitedComplaint }>;
export type VerificationAsked = Fact<
  'VerificationAsked',
  OfComplaint & {
    /** The body the complaint was made to. */
    readonly body: string;
    readonly dueOn: Day;
    readonly disclosed: readonly Disclosure[];
  }
>;
/** Reference and dates as the body holds them. */
export type ComplaintVerified = Fact<
  'ComplaintVerified',
  OfComplaint & {
    readonly body: string;
    readonly agencyReference?: string;
    readonly held: Partial<ComplaintDates>;
    /** The agency worker who answered, by the subject of their token; absent where a coordinator recorded it for the body. */
    readonly answeredBy?: string;
  }
>;
export type ComplaintNotFound = Fact<
  'ComplaintNotFound',
  OfComplaint & { readonly body: string; readonly searched: Personal; readonly answeredBy?: string }
>;
export type ComplaintEvidenced = Fact<
  'ComplaintEvidenced',
  OfComplaint & {
    readonly account?: Personal;
    /** Digests of stored documents. */
    readonly documents: readonly string[];
  }
>;
/** A decision: its reasons are for the public trail and name nobody. */
export type ComplaintDisallowed = Fact<
  'ComplaintDisallowed',
  OfComplaint & {
    readonly ground: DisallowanceGround;
    readonly weighed: readonly EvidenceWeighed[];
    readonly reasons: string;
    readonly decidedBy: string;
  }
>;
export type ComplaintAllowed = Fact<
  'ComplaintAllowed',
  OfComplaint & { readonly reasons: string; readonly decidedBy: string }
>;
/** Where report, body and applicant tell different days and it matters: which the office takes, and why. */
export type ComplaintDatesSettled = Fact<
  'ComplaintDatesSettled',
  OfComplaint & { readonly settled: ComplaintDates; readonly reasons: string; readonly decidedBy: string }
>;
/** What is counted once is taken out of the count: a decision like the others. */
export type ComplaintsGrouped = Fact<
  'ComplaintsGrouped',
  Happened & {
    /** Id of the group; its complaints are about one incident. */
    readonly group: string;
    readonly refs: readonly string[];
    readonly reasons: string;
    readonly decidedBy: string;
  }
>;
export type ComplaintsUngrouped = Fact<
  'ComplaintsUngrouped',
  Happened & {
    readonly group: string;
    readonly refs: readonly string[];
    readonly reasons: string;
    readonly decidedBy: string;
  }
>;

export type ComplaintFact =
  | ComplaintCited
  | VerificationAsked
  | ComplaintVerified
  | ComplaintNotFound
  | ComplaintEvidenced
  | ComplaintDisallowed
  | ComplaintAllowed
  | ComplaintDatesSettled
  | ComplaintsGrouped
  | ComplaintsUngrouped;
