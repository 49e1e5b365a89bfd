/** Who is found under a surname or a postcode, and who was found to be the same person. */
import { isClear, type Personal } from '../../decider/personal.js';
import { BadFact, type ProjectedFact, type Projection } from '../../read-models/projection.js';
import { recordOf } from '../../records/stream-name.js';
import { type Sealer, TamperedValue } from '../../sealing/sealing.js';
import type { PersonChanges, PersonFact } from '../facts.js';
import { searchToken } from './search-tokens.js';

/** Tokens of what a fact says anew; undefined where it says nothing of it, null where there is none any more. */
export interface NewTokens {
  readonly surname?: string | null;
  readonly postcode?: string | null;
}
export interface SearchedPerson {
  readonly person: string;
  readonly surname: string | null;
  readonly postcode: string | null;
  /** Ids of those found, on this record, to be one with them. */
  readonly same: readonly string[];
}

export const peopleSearch = (sealer: Sealer): Projection<SearchedPerson, NewTokens> => ({
  name: 'people-search',
  version: 1,
  streamPrefixes: ['person-'],
  tables: {
    people: {
      columns: { person: 'uuid not null', surname: 'text', postcode: 'text' },
      indexes: ['(surname, postcode)', '(postcode)'],
    },
    same: { columns: { person: 'uuid not null', other: 'uuid not null' }, indexes: ['(person)', '(other)'] },
  },
  annotate: (facts) => Promise.all(facts.map((fact) => newTokens(sealer, fact))),
  evolve: (before, { type, data, stored }, tokens) => {
    const { person, surname, postcode, same } = before ?? {
      person: recordOf(stored.stream),
      surname: null,
      postcode: null,
      same: [],
    };
    const fact = { type, data } as PersonFact;
    if (fact.type === 'PersonalDataErased') return { person, surname: null, postcode: null, same: [] };
    return {
      person,
      surname: tokens.surname === undefined ? surname : tokens.surname,
      postcode: tokens.postcode === undefined ? postcode : tokens.postcode,
      same: sameAfter(same, fact),
    };
  },
  rows: ({ person, surname, postcode, same }) => ({
    people: surname === null && postcode === null ? [] : [{ person, surname, postcode }],
    same: same.map((other) => ({ person, other })),
  }),
});

function sameAfter(same: readonly string[], fact: PersonFact): readonly string[] {
  if (fact.type === 'PeopleFoundToBeOne') return [...same.filter((one) => one !== fact.data.other), fact.data.other];
  if (fact.type === 'PeopleFoundDistinct') return same.filter((one) => one !== fact.data.other);
  return same;
}

async function newTokens(sealer: Sealer, { type, data, stored }: ProjectedFact): Promise<NewTokens | BadFact> {
  const told = toldBy({ type, data } as PersonFact);
  if (told === undefined) return {};
  try {
    const place = { factId: stored.id, record: recordOf(stored.stream) };
    const [opened] = await sealer.open([{ place, tree: data }]);
    return tokensOf(sealer, toldBy({ type, data: opened } as PersonFact) ?? {});
  } catch (error) {
    if (error instanceof TamperedValue) return new BadFact('person/tampered-value');
    throw error;
  }
}

function toldBy(fact: PersonFact): PersonChanges | undefined {
  if (fact.type === 'PersonRegistered') return fact.data;
  return fact.type === 'PersonCorrected' || fact.type === 'ContactDetailsChanged' ? fact.data.changes : undefined;
}

async function tokensOf(sealer: Sealer, { name, contact }: PersonChanges): Promise<NewTokens> {
  return {
    ...(name && { surname: await searchToken(sealer, 'surname', clearOf(name)?.surname) }),
    ...(contact !== undefined && {
      postcode: await searchToken(sealer, 'postcode', contact ? clearOf(contact)?.postcode : undefined),
    }),
  };
}

/** Undefined once it was erased: then there is nothing to find somebody by. */
const clearOf = <Value>(value: Personal<Value>): Value | undefined => (isClear(value) ? value.clear : undefined);
