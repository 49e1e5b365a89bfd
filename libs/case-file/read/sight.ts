/** What of a case somebody is shown, asked text by text and fact by fact. */
import type { Shown } from '../../access/shown.js';
import type { Happened } from '../../calendar/happened.js';
import type { Personal } from '../../decider/personal.js';
import type { ComplaintState } from '../complaints/state.js';
import type { DisclosableField, Disclosure } from '../consent/disclosure.js';

export interface Sight {
  /** The whole file, though its texts may stay sealed: for the office, and for who reads without names. */
  readonly wholeFile: boolean;
  /** A text on the case. A body is shown one only as a field that was disclosed to it; left out: never. */
  text(value: Personal, field?: DisclosableField): Shown;
  /** A text written to the applicant: theirs to read, whoever else it is about. */
  letter(value: Personal): Shown;
  /** A text written to a body, that names nobody: the body reads it, and the applicant. */
  toBody(value: Personal, body: string): Shown;
  /** What a body answered in its own words: it may read them again. */
  fromBody(value: Personal, body: string): Shown;
  /** Where the bodies meet: for all who may come, unless it is about somebody, as their home is. */
  place(value: Personal): Shown;
  /** Whether they are told, by id, that somebody is on the case. */
  person(id: string): boolean;
  /** Whether what becomes of somebody on the case is theirs to know: of themselves, of who consented, of whom they were told. */
  speaksFor(id: string): boolean;
  /** Whether the body is the one they act for; the office acts for all. */
  own(body: string): boolean;
  complaint(one: ComplaintState): boolean;
  /** Whether anything was disclosed to them as such a field, and may still be. */
  field(field: DisclosableField): boolean;
  /** What was disclosed to a body, and may still be: each person once. */
  readonly disclosed: readonly Disclosure[];
  /** Whether it is for them to know what the threshold comes to and why: not for a body that was but asked whether it holds a complaint. */
  readonly threshold: boolean;
  /** Whether it is for them to know how the review goes, and what it comes to: for relevant bodies, and whoever is invited to it. */
  readonly review: boolean;
  /** Whether it is for them to know what the review found: for relevant bodies, and whoever sat in its meeting. */
  readonly findings: boolean;
  /** Whether what the review came to at that time is theirs to know by now: an applicant's once they were told the outcome (s.104(8)). */
  cameOut(at: Happened): boolean;
}

export const SEALED = { sealed: true } as const;
