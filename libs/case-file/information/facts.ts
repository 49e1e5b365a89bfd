import type { Day } from '../../calendar/day.js';
import type { Happened } from '../../calendar/happened.js';
import type { Fact } from '../../decider/decider.js';
import type { Personal } from '../../decider/personal.js';
import type { Disclosure } from '../consent/disclosure.js';

/** Sch.4 para 7: a person with public functions must answer, anyone else may. */
export const INFORMATION_DUTIES = ['must', 'may'] as const;
export type InformationDuty = (typeof INFORMATION_DUTIES)[number];

/** Why information is not given. Nothing is required against data protection law; only who need not answer may be unwilling. */
export const REFUSAL_GROUNDS = ['data-protection', 'not-held', 'unwilling'] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** What a body did, and when, in its own words. */
export interface ChronologyEntry<Text = Personal> {
  readonly on: Day;
  readonly what: Text;
}
/** A stored document as an answer names it. */
export interface NamedDocument {
  readonly digest: string;
  readonly mediaType: string;
}

export type InformationRequested = Fact<
  'InformationRequested',
  Happened & {
    /** `i1`, `i2`… in order. */
    readonly request: string;
    readonly body: string;
    readonly duty: InformationDuty;
    /** What is asked for. Written to a body: it names nobody. */
    readonly what: Personal;
    readonly dueOn: Day;
    readonly disclosed: readonly Disclosure[];
  }
>;
export type ReminderSent = Fact<'ReminderSent', Happened & { readonly request: string; readonly body: string }>;
export type InformationSupplied = Fact<
  'InformationSupplied',
  Happened & {
    readonly request: string;
    readonly body: string;
    readonly chronology: readonly ChronologyEntry[];
    readonly documents: readonly NamedDocument[];
    /** The agency worker, by the subject of their token; absent where a coordinator recorded it for the body. */
    readonly answeredBy?: string;
  }
>;
export type InformationRefused = Fact<
  'InformationRefused',
  Happened & {
    readonly request: string;
    readonly body: string;
    readonly ground: RefusalGround;
    readonly reason?: Personal;
    readonly answeredBy?: string;
  }
>;
export type InformationFact = InformationRequested | ReminderSent | InformationSupplied | InformationRefused;
