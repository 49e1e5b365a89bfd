import { recordedFact as fact } from '../contract/recorded-fact.js';
import type { StoredFact } from '../event-log.js';
import { compareLogs } from './compare-logs.js';
import type { Side } from './side.js';

const sideOf = (...facts: StoredFact[]): Side => ({
  facts: async function* () {
    for (const one of facts) yield [one];
  },
  stream: async (name) => facts.filter(({ stream }) => stream === name),
});
const compare = (one: StoredFact[], other: StoredFact[]) =>
  compareLogs(sideOf(...one), sideOf(...other), new AbortController().signal);

const a = [fact('a', 0), fact('a', 1)];
const b = [fact('b', 0)];

describe('two logs', () => {
  it('are equal whatever the order of their streams and their positions', async () => {
    const moved = [...b, ...a].map((one, place) => ({ ...one, position: `other.${place}` }));
    expect(await compare([...a, ...b], moved)).toEqual({ facts: [3, 3], differences: [] });
    expect(await compare([], [])).toEqual({ facts: [0, 0], differences: [] });
  });

  it.each<Partial<StoredFact>>([
    { id: 'another' },
    { type: 'SomethingElse' },
    { version: 2 },
    { data: '{ }' },
    { metadata: '' },
    { recordedAt: '2026-01-01T00:00:00.001Z' },
    // The same letters, cut elsewhere.
    { type: 'SomethingHappened1', data: '' },
  ])('differ where a fact has %j', async (over) => {
    const { differences } = await compare([...a, ...b], [fact('a', 0), fact('a', 1, over), ...b]);
    expect(differences).toEqual([{ stream: 'a', revision: 1 }]);
  });

  it('differ where one holds more, at the end of a stream or a whole one', async () => {
    expect(await compare([...a, ...b], [fact('a', 0), ...b])).toEqual({
      ...{ facts: [3, 2], differences: [{ stream: 'a', revision: 1 }] },
    });
    expect((await compare(a, [...a, ...b])).differences).toEqual([{ stream: 'b', revision: 0 }]);
    expect((await compare(a, [...a, ...a])).differences).toEqual([{ stream: 'a', revision: 2 }]);
  });

  it('differ where two facts of a stream changed places', async () => {
    const swapped = [fact('a', 0, { id: 'a/1' }), fact('a', 1, { id: 'a/0' })];
    expect((await compare(a, swapped)).differences).toEqual([{ stream: 'a', revision: 0 }]);
  });

  it('with nothing in common are told by a few names', async () => {
    const many = (name: string) => Array.from({ length: 3_000 }, (_, number) => fact(`${name}${number}`, 0));
    const { facts, differences } = await compare(many('x'), many('y'));
    expect([facts, differences.length]).toEqual([[3_000, 3_000], 5]);
  });

  it('are not compared any further when told to stop', async () => {
    await expect(compareLogs(sideOf(...a), sideOf(...a), AbortSignal.abort())).rejects.toThrow(/aborted/);
  });
});
