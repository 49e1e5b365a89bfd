import type { SaidToHaveHappened } from '../calendar/happened.js';
import type { Wording } from '../decider/wording.js';
import type {
  ContactDetails,
  ErasureAuthority,
  NarrativePlace,
  PersonKind,
  PersonName,
  Preferences,
  RestrictionGround,
} from './facts.js';

interface Command<Type extends string> {
  readonly type: Type;
  /** The id of the person whose stream this is: what is sealed is sealed about them. */
  readonly person: string;
  readonly happened?: SaidToHaveHappened;
}
interface Because<Type extends string> extends Command<Type> {
  readonly reason: Wording;
}

/** As told, in the clear; null removes. */
export interface ToldChanges {
  readonly kind?: PersonKind;
  readonly name?: PersonName;
  readonly contact?: ContactDetails | null;
  readonly preferences?: Preferences | null;
}

export interface RegisterPerson extends Command<'RegisterPerson'> {
  readonly kind: PersonKind;
  readonly name: PersonName;
  readonly contact?: ContactDetails;
  readonly preferences?: Preferences;
}
export interface CorrectPerson extends Because<'CorrectPerson'> {
  readonly changes: ToldChanges;
}
export interface ChangeContactDetails extends Command<'ChangeContactDetails'> {
  readonly changes: Pick<ToldChanges, 'contact' | 'preferences'>;
}
export interface FindPeopleToBeOne extends Because<'FindPeopleToBeOne'> {
  readonly other: string;
  /** Looked up by whoever sends this. */
  readonly otherIs: 'registered' | 'unknown' | 'erased';
  /** Whether the other's own stream says already that they are one: looked up too. */
  readonly otherSaysOne?: boolean;
  /** Whether processing of the other's data is restricted: looked up too. */
  readonly otherRestricted?: boolean;
}
export interface FindPeopleDistinct extends Because<'FindPeopleDistinct'> {
  readonly other: string;
}
export interface RestrictProcessing extends Because<'RestrictProcessing'> {
  readonly ground: RestrictionGround;
}
export interface LiftRestriction extends Because<'LiftRestriction'> {}
export interface PlaceLegalHold extends Because<'PlaceLegalHold'> {
  /** A new id, for releasing this hold among others. */
  readonly hold: string;
}
export interface ReleaseLegalHold extends Because<'ReleaseLegalHold'> {
  readonly hold: string;
}
export interface ReplaceNarrative extends Command<'ReplaceNarrative'> {
  readonly standsFor: NarrativePlace;
  /** Whom the text that stands there is about: looked up by whoever sends this; absent when no text stands there. */
  readonly originallyAbout?: readonly string[];
  /** The text without this person. */
  readonly text: string;
}
export interface ErasePersonalData extends Command<'ErasePersonalData'> {
  readonly authority: ErasureAuthority;
  readonly authorityReference?: string;
}

export type PersonCommand =
  | RegisterPerson
  | CorrectPerson
  | ChangeContactDetails
  | FindPeopleToBeOne
  | FindPeopleDistinct
  | RestrictProcessing
  | LiftRestriction
  | PlaceLegalHold
  | ReleaseLegalHold
  | ReplaceNarrative
  | ErasePersonalData;
