import { recordedFact } from '../contract/recorded-fact.js';
import type { EventLog, StoredFact } from '../event-log.js';
import { FactCodec } from '../fact-codec.js';
import { NumberedPositions } from '../numbered-positions.js';
import { auditLog } from './audit-log.js';

const positions = new NumberedPositions('log');
const codec = new FactCodec([{ SomethingHappened: { version: 1 } }]);
const later = '2026-01-02T00:00:00.000Z';

/** A log that holds these facts, at places that count them where it says so. */
function logOf(facts: readonly StoredFact[], over: Partial<EventLog> = {}): EventLog {
  const last = facts.at(-1);
  return {
    head: async () => last?.position,
    factIdAt: async () => last?.id,
    factsBetween: (after: string | undefined, upTo: string) =>
      positions.placeOf(upTo) - (after === undefined ? 0 : positions.placeOf(after)),
    follow: async function* () {
      yield { facts, position: last?.position ?? '', factId: undefined, caughtUp: true };
    },
    ...over,
  } as unknown as EventLog;
}
const audit = (log: EventLog) =>
  auditLog(log, {
    decode: (fact) => codec.decode(fact),
    kindOf: (stream) => stream.slice(0, 1),
    signal: new AbortController().signal,
  });
const placed = (...facts: StoredFact[]) => facts.map((fact, index) => ({ ...fact, position: positions.at(index + 1) }));
const wrongWith = async (...facts: StoredFact[]) =>
  (await audit(logOf(placed(...facts)))).findings.map(({ wrong }) => wrong);

const [a0, a1, b0] = [recordedFact('a', 0), recordedFact('a', 1), recordedFact('b', 0)];

describe('the audit of a log', () => {
  it('finds nothing wrong with a sound one, and counts it by kind', async () => {
    expect(await audit(logOf(placed(a0, b0, a1)))).toEqual({
      ...{ facts: 3, wrong: 0, findings: [], countsFacts: true },
      kinds: new Map(Object.entries({ a: { streams: 1, facts: 2 }, b: { streams: 1, facts: 1 } })),
    });
    expect(await audit(logOf([]))).toMatchObject({ facts: 0, wrong: 0 });
  });

  it.each<[string, StoredFact[]]>([
    ['comes where revision 1 should', [a0, recordedFact('a', 2)]],
    ['comes where revision 0 should', [a1]],
    ['comes after a later one, or a second time', [a0, a1, { ...a1, id: 'another' }]],
    ['was recorded earlier than the fact before it', [recordedFact('a', 0, { recordedAt: later }), a1]],
    [
      'was recorded earlier than the fact before it',
      [a0, recordedFact('a', 1, { recordedAt: later }), recordedFact('a', 2)],
    ],
    ['has the id of an earlier fact of its stream', [a0, a1, recordedFact('a', 2, { id: a1.id })]],
    ['has the id of an earlier fact of its stream', [a0, a1, recordedFact('a', 2, { id: a0.id })]],
    ['is unknown here: no catalogue describes Secret', [recordedFact('a', 0, { type: 'Secret' })]],
    [
      'is unknown here: SomethingHappened is at version 2, this program knows 1',
      [recordedFact('a', 0, { version: 2 })],
    ],
    ['cannot be read as a fact of its type', [recordedFact('a', 0, { data: '{"name": Ada' })]],
    ['holds no object', [recordedFact('a', 0, { data: 'null' })]],
    ['holds no object', [recordedFact('a', 0, { metadata: '[]' })]],
  ])('finds what %s', async (wrong, facts) => {
    expect(await wrongWith(...facts)).toEqual([wrong]);
  });

  it('lets another stream have the same id and an earlier time', async () => {
    expect(await wrongWith(recordedFact('a', 0, { recordedAt: later }), recordedFact('b', 0, { id: a0.id }))).toEqual(
      [],
    );
  });

  it('finds positions that are missing or given twice, where the log counts its facts', async () => {
    const gap = [
      { ...a0, position: positions.at(2) },
      { ...b0, position: positions.at(4) },
      { ...a1, position: positions.at(4) },
    ];
    const { findings } = await audit(logOf(gap));
    expect(findings).toEqual([
      { stream: 'a', revision: 0, wrong: 'has a position 1 further on than it should: facts before it are missing' },
      { stream: 'b', revision: 0, wrong: 'has a position 1 further on than it should: facts before it are missing' },
      { stream: 'a', revision: 1, wrong: 'has the position of another fact' },
    ]);
    const uncounted = { ...logOf(gap) };
    delete uncounted.factsBetween;
    expect(await audit(uncounted)).toMatchObject({ wrong: 0, countsFacts: false });
  });

  it('finds an end that is not where the log says it is', async () => {
    const facts = placed(a0, a1);
    const short = logOf(facts.slice(0, 1), { head: async () => facts[1]?.position });
    short.follow = async function* () {
      yield { facts: facts.slice(0, 1), position: facts[1]?.position as string, factId: undefined, caughtUp: true };
    };
    expect(await audit(short)).toMatchObject({ wrong: 1, end: expect.stringMatching(/^The head is not/) });
    const other = logOf(facts, { factIdAt: async () => 'another' });
    expect(await audit(other)).toMatchObject({ wrong: 1, end: expect.stringMatching(/^Another fact/) });
  });

  it('tells the first findings of many, and how many there are', async () => {
    const broken = placed(...Array.from({ length: 30 }, (_, number) => recordedFact(`a${number}`, 1)));
    const { wrong, findings } = await audit(logOf(broken));
    expect([wrong, findings.length]).toEqual([30, 10]);
  });
});
