import { appearances, peopleIn } from './appearances.js';
import { disclosedTo } from './disclosed-to.js';

const [ANN, BEN, CAT] = ['ann', 'ben', 'cat'];
const text = (...about: readonly string[]) => ({ about, clear: `of ${about.join(' and ')}` });

const data = {
  agency: 'a-council',
  complainant: ANN,
  about: [BEN, CAT],
  summary: text(ANN, BEN),
  place: { kind: 'exact', description: text(ANN) },
  changes: { about: null, complainant: null, summary: { about: [CAT], erased: true } },
};

test('everybody appears whom a fact names, or says something about', () => {
  expect([...peopleIn(data)].sort()).toEqual([ANN, BEN, CAT]);
  expect([...peopleIn({ agency: 'a-council', about: [], reason: text() })]).toEqual([]);
  expect([...peopleIn({ other: BEN, reason: text(CAT) })]).toEqual([BEN, CAT]);
});

test('nobody appears in their own record as somebody else', () => {
  const stored = { id: 'f', stream: 'person-ann', revision: 3, position: 'log.1', recordedAt: '2026-01-01T00:00:00Z' };
  const rows = appearances.rowsOfFact?.({
    type: 'PeopleFoundToBeOne',
    data: { other: BEN, reason: text(ANN, BEN) },
    metadata: {},
    stored,
  });
  expect(rows).toEqual({ facts: [{ person: BEN, revision: 3 }] });
});

test.each([
  [
    ANN,
    {
      agency: 'a-council',
      complainant: ANN,
      summary: { withheld: true },
      place: { kind: 'exact', description: 'of ann' },
      changes: { summary: { withheld: true } },
    },
  ],
  [
    CAT,
    {
      agency: 'a-council',
      about: [CAT],
      summary: { withheld: true },
      place: { kind: 'exact', description: { withheld: true } },
      changes: { summary: { erased: true } },
    },
  ],
])('%s is given what is about them alone, and not so much as the id of anybody else', (person, disclosed) => {
  expect(disclosedTo(person as string, data)).toEqual(disclosed);
});
