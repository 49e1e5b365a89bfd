import type { Day } from '../../calendar/day.js';
import type { Happened } from '../../calendar/happened.js';
import type { Fact } from '../../decider/decider.js';
import type { Personal } from '../../decider/personal.js';
import type { SetDeadline } from '../clock/set-deadline.js';
import type { CitedComplaint } from '../complaints/facts.js';
import type { Disclosure } from '../consent/disclosure.js';

/** In what right somebody asks: as a victim, as who complained (s.104(1)), or for victims with their written consent. */
export const CAPACITIES = ['victim', 'complainant', 'representative'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** Whether the behaviour goes on, as the applicant says or an officer found. */
export const ONGOING_ANSWERS = ['yes', 'no', 'unknown'] as const;
export type OngoingAnswer = (typeof ONGOING_ANSWERS)[number];

/** How the request came. */
export const REQUEST_CHANNELS = ['online-form', 'email', 'letter', 'phone', 'in-person'] as const;
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];

/** What became of the offer of Victim Support. */
export const SUPPORT_ANSWERS = ['accepted', 'declined', 'not-answered'] as const;
export type SupportAnswer = (typeof SUPPORT_ANSWERS)[number];

export const RISK_LEVELS = ['low', 'medium', 'high'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];
export const RISK_METHODS = ['risk-matrix', 'case-conference', 'professional-judgement'] as const;
export type RiskMethod = (typeof RISK_METHODS)[number];

export const CASE_LINKS = ['duplicate', 'related'] as const;
export type CaseLink = (typeof CASE_LINKS)[number];

export interface Applicant {
  readonly personId: string;
  readonly capacity: Capacity;
}

/** The version of the area's procedure in force on the day the review was asked for: the case is judged by it to its end. */
export interface ProcedureRead {
  readonly version: number;
  /** Of the procedure's stream, as it was read. */
  readonly revision: number;
}

/** What follows from the day and the place of a request, and changes with them. */
export interface UnderProcedure {
  readonly procedure: ProcedureRead;
  /** s.105: the bodies of the local government area, its co-opted landlords included. */
  readonly relevantBodies: readonly string[];
  readonly deadlines: readonly SetDeadline[];
}

export type ReviewRequested = Fact<
  'ReviewRequested',
  Happened &
    UnderProcedure & {
      /** The day that decides which periods and which procedure apply. */
      readonly requestedOn: Day;
      /** The day it was put on file: it was made no later. */
      readonly filedOn: Day;
      /** What people say on the telephone: `ACR-7K3Q-9XFA`. */
      readonly reference: string;
      /** The police area whose office runs the review. */
      readonly area: string;
      /** ONS code. */
      readonly localGovernmentArea: string;
      readonly applicant: Applicant;
      /** Ids of the people harmed; an applicant who is a victim is among them. */
      readonly victims: readonly string[];
      readonly behaviour: Personal;
      readonly impact?: Personal;
      readonly ongoing: OngoingAnswer;
      readonly channel: RequestChannel;
      readonly complaints: readonly CitedComplaint[];
    }
>;
export type RequestAcknowledged = Fact<
  'RequestAcknowledged',
  Happened & {
    /** The applicant's single point of contact: the subject of that person's token. */
    readonly coordinator: string;
    /** How the applicant reaches them. */
    readonly namedContact: Personal;
    readonly supportOffered: boolean;
    readonly supportAnswer?: SupportAnswer;
    readonly adjustments?: Personal;
    /** The victims whose written consent was asked for with it, of a representative's request. */
    readonly consentAskedOf: readonly string[];
    readonly deadlines: readonly SetDeadline[];
  }
>;
/** By their new values; null removes one. */
export interface RequestChanges<Text = Personal> {
  readonly behaviour?: Text;
  readonly impact?: Text | null;
  readonly ongoing?: OngoingAnswer;
  readonly victims?: readonly string[];
  readonly channel?: RequestChannel;
  readonly requestedOn?: Day;
  readonly localGovernmentArea?: string;
}
export type RequestAmended = Fact<
  'RequestAmended',
  Happened & { readonly changes: RequestChanges; readonly reason: Personal } & Partial<UnderProcedure>
>;
export type RequestPassedToBody = Fact<
  'RequestPassedToBody',
  Happened & { readonly body: string; readonly disclosed: readonly Disclosure[] }
>;
/** What an officer found of whether it goes on; until then the applicant's word stands. */
export type OngoingFound = Fact<
  'OngoingFound',
  Happened & { readonly ongoing: OngoingAnswer; readonly reason: Personal }
>;
export type RiskAssessed = Fact<
  'RiskAssessed',
  Happened & {
    readonly level: RiskLevel;
    readonly method: RiskMethod;
    readonly vulnerabilities?: Personal;
    readonly immediateSafety?: Personal;
    /** Bodies the person was referred to, by slug. */
    readonly referrals: readonly string[];
  }
>;
/** `other` is the id of the other case. */
export type RequestsLinked = Fact<
  'RequestsLinked',
  Happened & { readonly other: string; readonly link: CaseLink; readonly reason: Personal }
>;
export type RequestWithdrawn = Fact<'RequestWithdrawn', Happened & { readonly reason?: Personal }>;

export type RequestFact =
  | ReviewRequested
  | RequestAcknowledged
  | RequestAmended
  | RequestPassedToBody
  | OngoingFound
  | RiskAssessed
  | RequestsLinked
  | RequestWithdrawn;
