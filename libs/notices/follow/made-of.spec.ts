import { council, passedTo, requested } from '../../../test/support/case/facts.js';
import { bodyInvited } from '../../../test/support/case/review.js';
import type { CaseFact } from '../../case-file/facts.js';
import type { StoredFact } from '../../event-log/event-log.js';
import { madeOf } from './made-of.js';

const STREAM = 'case-dddddddd-0000-4000-8000-000000000001';
const ABOUT = { stream: STREAM, reference: 'ACR-7K3Q-9XFA', area: 'gloucestershire' };

const stored = ({ type, data }: CaseFact, revision: number): StoredFact => ({
  id: `00000000-0000-4000-8000-${String(revision).padStart(12, '0')}`,
  stream: STREAM,
  revision,
  position: `log.${String(revision + 1).padStart(16, '0')}`,
  type,
  version: 1,
  data: JSON.stringify(data),
  metadata: '{}',
  recordedAt: '2026-10-01T09:00:00.120Z',
});
const decode = (one: StoredFact) => {
  if (one.version > 1) throw new TypeError(`"${one.data}" is too new`);
  return { type: one.type, data: JSON.parse(one.data), metadata: {}, stored: one };
};
const made = (facts: readonly StoredFact[], known = new Map([[STREAM, ABOUT]])) => madeOf(facts, decode, known);

describe('a batch of facts', () => {
  it('makes notices of a case that began in it', () => {
    const facts = [stored(requested(), 0), stored(passedTo(council), 1)];
    expect(made(facts, new Map())).toEqual({
      cases: [ABOUT],
      notices: [
        {
          id: 'b3084b52-5fd7-5848-81c7-6933285f6354',
          fact_id: facts[1]?.id,
          kind: 'request-passed-on',
          stream: STREAM,
          position: 'log.0000000000000002',
          reference: 'ACR-7K3Q-9XFA',
          office: null,
          body: council,
          sentence: 'A request for a review was passed on to Cheltenham Borough Council (section 104(3)).',
          due_on: null,
          recorded_at: '2026-10-01T09:00:00.120Z',
        },
      ],
      setAside: [],
    });
  });

  it('makes notices of a case that began before it', () => {
    const { cases, notices } = made([stored(passedTo(council), 1)]);
    expect(cases).toEqual([]);
    expect(notices).toMatchObject([{ reference: ABOUT.reference }]);
  });

  const bad = (data: object) => ({ ...stored(passedTo(council), 1), data: JSON.stringify(data) });
  it.each<[string, StoredFact, ReadonlyMap<string, typeof ABOUT> | undefined, string]>([
    ['that cannot be decoded', { ...stored(passedTo(council), 1), version: 2 }, undefined, 'notices/TypeError'],
    ['of a case nobody knows', stored(passedTo(council), 1), new Map(), 'notices/unknown-case'],
    ['that lacks what it must hold', bad({}), undefined, 'notices/TypeError'],
    ['that names no body by a slug', bad({ body: 'Ms Rosa Alvarez-Quill' }), undefined, 'notices/unreadable'],
    [
      'that is due on no day',
      stored(
        {
          type: 'ActionAgreed',
          data: {
            occurredOn: '2026-10-01',
            action: 'x1',
            by: council,
            what: { about: [], sealed: '' },
            byWhen: 'soon-ish',
          },
        },
        1,
      ),
      undefined,
      'notices/unreadable',
    ],
    [
      'that begins a case under no reference',
      stored(requested({ reference: '\u0000' }), 0),
      new Map(),
      'notices/unreadable-case',
    ],
    [
      'that begins a case of no area',
      stored(requested({ area: 'Rosa Lane' }), 0),
      new Map(),
      'notices/unreadable-case',
    ],
  ])('sets aside a fact %s, and no other', (_why, fact, known, code) => {
    const { notices, setAside } = madeOf(
      [fact, stored(bodyInvited(council), 2)],
      decode,
      known ?? new Map([[STREAM, ABOUT]]),
    );
    const { id: fact_id, stream, revision, position } = fact;
    expect(setAside[0]).toEqual({ fact_id, stream, revision, position, code });
    expect(notices.map(({ kind }) => kind)).toEqual(known === undefined ? ['invitation'] : []);
  });
});
