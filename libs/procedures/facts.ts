import type { Day } from '../calendar/day.js';
import type { Happened } from '../calendar/happened.js';
import type { Fact } from '../decider/decider.js';
import type { Threshold } from './threshold/threshold.js';

export interface LocalGovernmentArea {
  /** ONS code, as `E07000078`. */
  readonly code: string;
  readonly name: string;
}

export const DEADLINE_NAMES = [
  'acknowledgement',
  'threshold-decision',
  'meeting',
  'outcome',
  'appeal',
  'information',
  'consent',
] as const;
export const DEADLINE_ANCHORS = [
  'request-received',
  'threshold-decided-met',
  'meeting-held',
  'applicant-told',
  'asked-for',
] as const;
export const DEADLINE_UNITS = ['days', 'weeks', 'working-days'] as const;
/** `every-day` skips none; `england-and-wales` skips weekends and that country's bank holidays. */
export const DEADLINE_CALENDARS = ['every-day', 'england-and-wales'] as const;

/** The anchor's own day is not counted: 7 days from 1 June is due at the end of 8 June, London time. */
export interface Deadline {
  readonly name: (typeof DEADLINE_NAMES)[number];
  readonly anchor: (typeof DEADLINE_ANCHORS)[number];
  readonly length: number;
  readonly unit: (typeof DEADLINE_UNITS)[number];
  readonly calendar: (typeof DEADLINE_CALENDARS)[number];
}

/** What the Act names for deciding the threshold met without enough complaints: `harm` is harm or potential harm (s.104(5)). */
export const STATUTORY_GROUNDS = ['persistence', 'harm', 'adequacy'] as const;

/** What an applicant may be dissatisfied with (Sch.4 para 3). */
export const APPEAL_GROUNDS = [
  'application-handling',
  'threshold-refused',
  'process-not-considered',
  'facts-not-considered',
  'manner-of-review',
  'no-further-action',
] as const;

/** Law not yet in force everywhere, switched on by the day a procedure gives (Crime and Policing Act 2026). */
export const DATED_SWITCHES = ['pcc-review', 'asb-data-returns'] as const;

/** Who is told about reviews in public: an office, never a person. At least one way to reach it. */
export interface PublicPointOfContact {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly website?: string;
}

/** One area's procedure for reviews, published by law (Sch.4) and so without personal data. Bodies are named by their slugs. */
export interface Procedure {
  /** From 1, each one more than the last. */
  readonly version: number;
  readonly effectiveFrom: Day;
  /** One joint procedure may serve several (Sch.4 para 8). */
  readonly localGovernmentAreas: readonly LocalGovernmentArea[];
  readonly publicPointOfContact: PublicPointOfContact;
  readonly threshold: Threshold;
  /** Slugs of the grounds it adds to those of s.104(5), as `safeguarding`. */
  readonly ownGrounds: readonly string[];
  readonly deadlines: readonly Deadline[];
  /** s.105, for each local government area: the council, the chief officer of police, the integrated care boards. */
  readonly relevantBodies: readonly { readonly localGovernmentArea: string; readonly bodies: readonly string[] }[];
  readonly invitedPartners: readonly string[];
  /** Social landlords co-opted under s.105: relevant bodies of every area the procedure serves. */
  readonly coOptedLandlords: readonly string[];
  readonly appealGrounds: readonly (typeof APPEAL_GROUNDS)[number][];
  /** The counts of s.104(9) are published for periods of so many months: 1 to 12. */
  readonly reportingPeriodMonths: number;
  /** How long a case is kept from its last closure, and a report never cited from its recording. */
  readonly retention: { readonly years: number };
  /** Who takes the bodies' decision for them, and by what authority. */
  readonly decides: { readonly who: string; readonly delegation: string };
  /** Who was consulted before it was published (Sch.4 para 1). */
  readonly consultation: readonly { readonly who: string; readonly on?: Day }[];
  readonly datedSwitches: readonly { readonly name: (typeof DATED_SWITCHES)[number]; readonly from: Day }[];
}

export type ProcedurePublished = Fact<'ProcedurePublished', Procedure & Happened>;
export type ProcedureFact = ProcedurePublished;
