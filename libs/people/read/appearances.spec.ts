import type { ProjectedFact } from '../../read-models/projection.js';
import { appearances } from './appearances.js';
import { peopleIn } from './people-named-in.js';

const idOf = (digit: number) => `0000000${digit}-0000-4000-8000-000000000000`;
const [ANN, BEN, CAT, DAN] = [idOf(1), idOf(2), idOf(3), idOf(4)];
const text = (...about: readonly string[]) => ({ about, clear: `of ${about.join(' and ')}` });

const report = {
  agency: 'a-council',
  complainant: ANN,
  about: [BEN, CAT],
  summary: text(ANN, BEN),
  place: { kind: 'exact', description: text(ANN) },
  changes: { about: null, complainant: null, summary: { about: [CAT], erased: true } },
};

test.each<[string, string, unknown, readonly string[]]>([
  ['a report that names them', 'report', report, [ANN, BEN, CAT]],
  ['a report of nobody', 'report', { agency: 'a-council', about: [], reason: text() }, []],
  ['a finding on a person', 'person', { other: BEN, reason: text(CAT) }, [BEN, CAT]],
  [
    'a request for review',
    'case',
    {
      applicant: { personId: ANN, capacity: 'representative' },
      victims: [BEN, CAT],
      behaviour: text(BEN),
      complaints: [{ ref: 'c1', complainant: DAN, report: { id: idOf(9), revision: 0 } }, { ref: 'c2' }],
      procedure: { version: 1, revision: 0 },
      relevantBodies: ['a-council'],
    },
    [ANN, BEN, CAT, DAN],
  ],
  [
    'a consent',
    'case',
    { consent: idOf(9), victim: BEN, givenBy: CAT, to: ANN, bodies: ['a-council'] },
    [ANN, BEN, CAT],
  ],
  ['an acknowledgement', 'case', { consentAskedOf: [BEN], namedContact: text() }, [BEN]],
  ['what was passed on', 'case', { body: 'a-council', disclosed: [{ person: BEN, fields: ['name'] }] }, [BEN]],
  ['what is told to a body', 'case', { to: 'a-council', coordinator: 'cora' }, []],
  [
    'an amendment',
    'case',
    { changes: { victims: [CAT], behaviour: text(CAT, DAN) }, reason: text(ANN) },
    [ANN, CAT, DAN],
  ],
  [
    'a meeting',
    'case',
    { chair: 'chris@office', present: ['a-council'], victimsPresent: [BEN, CAT], documents: [] },
    [BEN, CAT],
  ],
  ['an appeal', 'case', { appeal: 'p1', by: BEN, text: text(CAT) }, [BEN, CAT]],
  ['what a body did', 'case', { by: 'a-council', chronology: [{ on: '2026-08-03', what: text(ANN) }] }, [ANN]],
  ['a link, whose other is a case', 'case', { other: idOf(9), link: 'related', reason: text(ANN) }, [ANN]],
  ['a record of another kind', 'procedure', { person: ANN, other: BEN }, []],
])('everybody appears in %s', (_what, kind, data, people) => expect([...peopleIn(kind, data)].sort()).toEqual(people));

const factOf = (stream: string, data: object): ProjectedFact => ({
  type: 'SomethingHappened',
  data,
  metadata: {},
  stored: { id: 'f', stream, revision: 3, position: 'log.1', recordedAt: '2026-01-01T00:00:00Z' },
});

test('nobody appears in their own record as somebody else', () =>
  expect(appearances.rowsOfFact?.(factOf(`person-${ANN}`, { other: BEN, reason: text(ANN, BEN) }))).toEqual({
    facts: [{ person: BEN, revision: 3 }],
  }));

test('a case is followed, and read as a case', () => {
  expect(appearances.streamPrefixes).toContain('case-');
  expect(appearances.rowsOfFact?.(factOf(`case-${idOf(9)}`, { victim: BEN, other: CAT }))).toEqual({
    facts: [{ person: BEN, revision: 3 }],
  });
});
