import type { Happened } from '../calendar/happened.js';
import type { Fact } from '../decider/decider.js';
import type { Personal } from '../decider/personal.js';

/** A victim may also be a business or a community group. */
export const PERSON_KINDS = ['individual', 'business', 'group'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** A business's or a group's name stands whole in `surname`, so that one search finds them all. */
export interface PersonName {
  readonly given?: string;
  readonly surname: string;
}
export interface ContactDetails {
  readonly address?: string;
  readonly postcode?: string;
  readonly email?: string;
  readonly phone?: string;
}
/** What tells somebody from others, opened for a moment: by it a text is searched for them. One for each name and address they had. */
export interface HeldOnPerson extends PersonName, ContactDetails {
  /** Left out: an individual. */
  readonly kind?: PersonKind;
}
export const CONTACT_CHANNELS = ['letter', 'email', 'phone', 'text-message', 'through-representative'] as const;
/** How somebody wishes to be reached, and what they need to take part. */
export interface Preferences {
  readonly channel?: (typeof CONTACT_CHANNELS)[number];
  readonly language?: string;
  readonly needs?: string;
}

/** What is held on a person themselves: each value whole under their own key. */
export interface Person {
  readonly kind: PersonKind;
  readonly name: Personal<PersonName>;
  readonly contact?: Personal<ContactDetails>;
  readonly preferences?: Personal<Preferences>;
}
/** By their new values; null removes one. */
export interface PersonChanges {
  readonly kind?: PersonKind;
  readonly name?: Personal<PersonName>;
  readonly contact?: Personal<ContactDetails> | null;
  readonly preferences?: Personal<Preferences> | null;
}
export type ContactChanges = Pick<PersonChanges, 'contact' | 'preferences'>;

/** UK GDPR Article 18(1), (a) to (d). */
export const RESTRICTION_GROUNDS = [
  'accuracy-contested',
  'unlawful-processing',
  'needed-for-claims',
  'objection-pending',
] as const;
export type RestrictionGround = (typeof RESTRICTION_GROUNDS)[number];

export const ERASURE_AUTHORITIES = ['subject-request', 'retention', 'court-order'] as const;
export type ErasureAuthority = (typeof ERASURE_AUTHORITIES)[number];

/** What an erasure took: `texts-and-places` are those about the person wherever they are recorded. */
export const ERASED_DATA = ['name', 'contact-details', 'preferences', 'texts-and-places'] as const;

/** Up to 64 letters, digits and `. _ / : -`, as `DPO/2026-014`: no blanks, so that no name slips in. */
export const AUTHORITY_REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._/:-]{0,63}$/;

type Because = Happened & { readonly reason: Personal };

export type PersonRegistered = Fact<'PersonRegistered', Happened & Person>;
/** What was wrong from the start, put right. */
export type PersonCorrected = Fact<'PersonCorrected', Because & { readonly changes: PersonChanges }>;
/** What was right and is so no longer: somebody moved. */
export type ContactDetailsChanged = Fact<'ContactDetailsChanged', Happened & { readonly changes: ContactChanges }>;
export type PeopleFoundToBeOne = Fact<'PeopleFoundToBeOne', Because & { readonly other: string }>;
export type PeopleFoundDistinct = Fact<'PeopleFoundDistinct', Because & { readonly other: string }>;
export type ProcessingRestricted = Fact<'ProcessingRestricted', Because & { readonly ground: RestrictionGround }>;
export type RestrictionLifted = Fact<'RestrictionLifted', Because>;
export type LegalHoldPlaced = Fact<'LegalHoldPlaced', Because & { readonly hold: string }>;
export type LegalHoldReleased = Fact<'LegalHoldReleased', Because & { readonly hold: string }>;

/** A place in a fact that holds a text: the fact's id, and the names that lead to it, as `['changes', 'summary']`. */
export interface NarrativePlace {
  readonly factId: string;
  readonly path: readonly (string | number)[];
}
/** A redacted text for one about several people, sealed about those who remain: it outlives the erasure of this person. */
export type NarrativeReplaced = Fact<
  'NarrativeReplaced',
  Happened & { readonly standsFor: NarrativePlace; readonly text: Personal }
>;
/** What kind of data went and on whose authority; never what it was (an erasure log never holds what was erased). */
export type PersonalDataErased = Fact<
  'PersonalDataErased',
  Happened & {
    readonly erased: readonly (typeof ERASED_DATA)[number][];
    readonly authority: ErasureAuthority;
    readonly authorityReference?: string;
  }
>;

export type PersonFact =
  | PersonRegistered
  | PersonCorrected
  | ContactDetailsChanged
  | PeopleFoundToBeOne
  | PeopleFoundDistinct
  | ProcessingRestricted
  | RestrictionLifted
  | LegalHoldPlaced
  | LegalHoldReleased
  | NarrativeReplaced
  | PersonalDataErased;
