import { type Happened, happenedOf } from '../calendar/happened.js';
import { withChanges } from '../decider/changes.js';
import type { Person, PersonFact } from './facts.js';

export interface LegalHold {
  readonly placed: Happened;
  readonly stands: boolean;
}

/** One person, folded: their values sealed, clear or erased as they came. */
export interface RegisteredPerson {
  readonly status: 'registered';
  readonly person: Person;
  readonly registered: Happened;
  /** By the other's id: when they were found to be one. */
  readonly oneWith: Readonly<Record<string, Happened>>;
  /** Since when; absent while nothing is restricted. */
  readonly restricted?: Happened;
  readonly holds: Readonly<Record<string, LegalHold>>;
}
export type PersonState =
  | { readonly status: 'unknown' }
  | RegisteredPerson
  /** Nothing is kept but that it was done. */
  | { readonly status: 'erased' };

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

const evolveRegistered = (
  state: RegisteredPerson,
  fact: Exclude<PersonFact, { type: 'PersonRegistered' }>,
): PersonState => {
  const happened = happenedOf(fact.data);
  switch (fact.type) {
    case 'PersonCorrected':
    case 'ContactDetailsChanged':
      return { ...state, person: withChanges(state.person, fact.data.changes) };
    case 'PeopleFoundToBeOne':
      return { ...state, oneWith: { ...state.oneWith, [fact.data.other]: happened } };
    case 'PeopleFoundDistinct':
      return { ...state, oneWith: without(state.oneWith, fact.data.other) };
    case 'ProcessingRestricted':
      return { ...state, restricted: happened };
    case 'RestrictionLifted':
      return { ...state, restricted: undefined };
    case 'LegalHoldPlaced':
      return { ...state, holds: { ...state.holds, [fact.data.hold]: { placed: happened, stands: true } } };
    case 'LegalHoldReleased': {
      const placed = state.holds[fact.data.hold]?.placed ?? happened;
      return { ...state, holds: { ...state.holds, [fact.data.hold]: { placed, stands: false } } };
    }
    case 'NarrativeReplaced':
      return state;
    case 'PersonalDataErased':
      return { status: 'erased' };
  }
};

export const evolvePerson = (state: PersonState, fact: PersonFact): PersonState => {
  if (fact.type === 'PersonRegistered') {
    const { kind, name, contact, preferences } = fact.data;
    return {
      status: 'registered',
      person: { kind, name, ...(contact && { contact }), ...(preferences && { preferences }) },
      registered: happenedOf(fact.data),
      oneWith: {},
      holds: {},
    };
  }
  return state.status === 'registered' ? evolveRegistered(state, fact) : state;
};
