import type { Personal } from '../../decider/personal.js';
import { BadFact, type ProjectedFact } from '../../read-models/projection.js';
import { type Sealer, TamperedValue } from '../../sealing/sealing.js';
import { erasures } from './erasures.js';
import { narratives } from './narratives.js';
import { type NewTokens, peopleSearch } from './people-search.js';

const PERSON = '7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11';
const OTHER = '0b6a2a58-6d0b-4f0e-8f56-8a3f7c0f9d22';

let facts = 0;
const fact = (type: string, data: object): ProjectedFact => {
  facts += 1;
  const id = `00000000-0000-4000-8000-${String(facts).padStart(12, '0')}`;
  const stored = {
    id,
    stream: `person-${PERSON}`,
    revision: facts,
    position: 'log.1',
    recordedAt: '2026-01-01T00:00:00Z',
  };
  return { type, data, metadata: {}, stored };
};
/** As a sealer over no keys would open: what is clear stays so. */
const sealer: Sealer = {
  seal: async (trees) => trees.map(({ tree }) => tree),
  open: async (trees) => trees.map(({ tree }) => tree),
  searchToken: async (kind, text) => `${kind}:${text}`,
};
const clear = <Value>(value: Value): Personal<Value> => ({ about: [PERSON], clear: value });
const erased = { about: [PERSON], erased: true } as const;

describe('the search for people', () => {
  const search = peopleSearch(sealer);
  const rowsAfter = async (...given: readonly ProjectedFact[]) => {
    const tokens = (await search.annotate?.(given)) as readonly NewTokens[];
    const state = given.reduce<Parameters<typeof search.evolve>[0]>(
      (before, one, index) => search.evolve(before, one, tokens[index] as NewTokens),
      undefined,
    );
    return state && search.rows?.(state);
  };
  const registered = fact('PersonRegistered', {
    kind: 'individual',
    name: clear({ given: 'Mary', surname: 'Quill' }),
    contact: clear({ postcode: 'GL1 1AA', phone: '01242 000000' }),
  });
  const row = (surname: string | null, postcode: string | null) => [{ person: PERSON, surname, postcode }];

  it.each([
    ['registered', [], row('surname:Quill', 'postcode:GL1 1AA')],
    [
      'corrected',
      [fact('PersonCorrected', { changes: { name: clear({ surname: 'Quinn' }) } })],
      row('surname:Quinn', 'postcode:GL1 1AA'),
    ],
    [
      'moved',
      [fact('ContactDetailsChanged', { changes: { contact: clear({ postcode: 'GL2 2BB' }) } })],
      row('surname:Quill', 'postcode:GL2 2BB'),
    ],
    [
      'moved nobody knows where',
      [fact('ContactDetailsChanged', { changes: { contact: null } })],
      row('surname:Quill', null),
    ],
    [
      'with a new phone alone',
      [fact('ContactDetailsChanged', { changes: { contact: clear({ phone: '1' }) } })],
      row('surname:Quill', null),
    ],
    [
      'restricted',
      [fact('ProcessingRestricted', { ground: 'objection-pending', reason: clear('No.') })],
      row('surname:Quill', 'postcode:GL1 1AA'),
    ],
    ['erased', [fact('PersonalDataErased', { erased: ['name'] })], []],
  ] as const)('somebody %s', async (_, then, people) => {
    expect((await rowsAfter(registered, ...then))?.people).toEqual(people);
  });

  it('finds nobody by what cannot be opened any more, nor by a text with nothing to compare', async () => {
    expect((await rowsAfter(fact('PersonRegistered', { name: erased, contact: erased })))?.people).toEqual([]);
    expect((await rowsAfter(fact('PersonRegistered', { name: clear({ surname: '—' }) })))?.people).toEqual([]);
  });

  it('knows who was found to be one, until they are not or are erased', async () => {
    const one = fact('PeopleFoundToBeOne', { other: OTHER, reason: clear('Same.') });
    const same = [{ person: PERSON, other: OTHER }];
    expect((await rowsAfter(registered, one))?.same).toEqual(same);
    expect((await rowsAfter(registered, one, fact('PeopleFoundDistinct', { other: OTHER })))?.same).toEqual([]);
    expect((await rowsAfter(registered, one, fact('PersonalDataErased', {})))?.same).toEqual([]);
  });

  it('sets a tampered record aside alone, and waits for keys that are out of reach', async () => {
    const opening = (error: (id: string) => Error | undefined): Sealer => ({
      ...sealer,
      open: async (trees) => {
        const failed = error(trees[0]?.place.factId ?? '');
        if (failed) throw failed;
        return trees.map(({ tree }) => tree);
      },
    });
    const tampered = fact('PersonRegistered', { name: clear({ surname: 'Tampered' }) });
    const careful = peopleSearch(
      opening((id) => (id === tampered.stored.id ? new TamperedValue(id, ['name']) : undefined)),
    );
    expect(await careful.annotate?.([registered, tampered])).toEqual([
      { surname: 'surname:Quill', postcode: 'postcode:GL1 1AA' },
      new BadFact('person/tampered-value'),
    ]);
    const waiting = peopleSearch(opening(() => new Error('keys out of reach')));
    await expect(waiting.annotate?.([registered])).rejects.toThrow('keys out of reach');
  });
});

test('an erasure is a row of its person, and nothing else is', () => {
  const before = erasures.evolve(undefined, fact('PersonRegistered', {}), undefined);
  expect(erasures.rows?.(before)).toEqual({ people: [] });
  const after = erasures.evolve(before, fact('PersonalDataErased', {}), undefined);
  expect(erasures.rows?.(after)).toEqual({ people: [{ person: PERSON }] });
});

test('a redacted text stands at the place of the text it is for, sealed', () => {
  const text = { about: [OTHER], sealed: 'v1' };
  const standsFor = { factId: OTHER, path: ['changes', 'summary'] };
  expect(narratives.rowsOfFact?.(fact('PersonRegistered', {}))).toEqual({ texts: [] });
  expect(narratives.rowsOfFact?.(fact('NarrativeReplaced', { standsFor, text }))?.texts).toEqual([
    expect.objectContaining({ fact: OTHER, path: '["changes","summary"]', person: PERSON, text: JSON.stringify(text) }),
  ]);
});
