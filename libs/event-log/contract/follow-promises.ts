import { type EventLog, type FollowedBatch, type FollowOptions, NO_STREAM, type StoredFact } from '../event-log.js';
import { type Position, PositionRefused } from '../position.js';
import { freshPrefix, someFacts } from './some-facts.js';

export function describeFollowing(open: () => Promise<EventLog>): void {
  describe('following', () => {
    let log: EventLog;
    let prefix: string;
    let start: Pick<FollowOptions, 'after'>;
    const stopping = new Set<AbortController>();
    beforeEach(async () => {
      log = await open();
      prefix = freshPrefix();
      const [marker] = await appended(log, `before-${prefix}`, 1);
      start = marker ? { after: marker.position } : {};
    });
    afterEach(() => {
      for (const stop of stopping) stop.abort();
      stopping.clear();
    });

    const following = (options: Omit<FollowOptions, 'signal'> = {}, by = log) => {
      const stop = new AbortController();
      stopping.add(stop);
      const batches = by.follow({ streamPrefixes: [prefix], ...start, ...options, signal: stop.signal });
      return { stop, batches: batches[Symbol.asyncIterator]() };
    };

    it('sees each fact once, as a reader of its stream does, in batches no larger than asked', async () => {
      const stored = [...(await appended(log, `${prefix}a`, 5)), ...(await appended(log, `${prefix}b`, 6))];
      const seen = await until(following({ batchSize: 3 }).batches, (facts) => facts.length >= stored.length);
      expect(seen.facts).toEqual(stored);
      expect(Math.max(...seen.sizes)).toBeLessThanOrEqual(3);
    });

    it('is told when it stands at the end, and then of what comes, from any client', async () => {
      const other = await open();
      const { batches } = following();
      expect((await until(batches, (_, batch) => batch.caughtUp)).facts).toEqual([]);
      const own = await appended(log, `${prefix}a`, 2);
      expect((await until(batches, (facts) => facts.length >= 2)).facts).toEqual(own);
      const others = await appended(other, `${prefix}b`, 2);
      expect((await until(batches, (facts, { caughtUp }) => facts.length >= 2 && caughtUp)).facts).toEqual(others);
    });

    it('comes back at any position and neither misses nor repeats', async () => {
      const stored = await appended(log, `${prefix}a`, 7);
      const seen: StoredFact[] = [];
      let after = start.after;
      while (seen.length < stored.length) {
        const { batches, stop } = following({ batchSize: 2, ...(after && { after }) });
        const { value } = (await batches.next()) as { value: FollowedBatch };
        stop.abort();
        seen.push(...value.facts);
        after = value.position;
      }
      expect(seen).toEqual(stored);
    });

    it('begins after the position of any fact', async () => {
      const stored = await appended(log, `${prefix}a`, 3);
      const { batches } = following({ after: stored[0]?.position as Position });
      expect((await until(batches, (facts) => facts.length >= 2)).facts).toEqual(stored.slice(1));
    });

    it('tells which fact stands where it has got to', async () => {
      const stored = [...(await appended(log, `${prefix}a`, 2)), ...(await appended(log, `x${prefix}`, 2))];
      const last = stored.at(-1) as StoredFact;
      const { batches } = following({ batchSize: 1 });
      for (;;) {
        const { position, factId } = (await batches.next()).value as FollowedBatch;
        expect(factId).toBe(await log.factIdAt(position));
        if (position >= last.position) break;
      }
    });

    it('sees only streams that begin with what it asked for', async () => {
      const a = await appended(log, `${prefix}a-1`, 1);
      await appended(log, `${prefix}b-1`, 1);
      await appended(log, `x${prefix}a-1`, 1);
      const c = await appended(log, `${prefix}c_%-1`, 1);
      await appended(log, `${prefix}cc%-1`, 1);
      const last = await appended(log, `${prefix}a-2`, 1);
      const { batches } = following({ streamPrefixes: [`${prefix}a`, `${prefix}c_%`] });
      const seen = await until(batches, (facts) => facts.at(-1)?.id === last[0]?.id);
      expect(seen.facts).toEqual([...a, ...c, ...last]);
    });

    it('sees every stream when it asks for none', async () => {
      const stored = [...(await appended(log, `${prefix}a`, 1)), ...(await appended(log, `x${prefix}`, 1))];
      const stop = new AbortController();
      stopping.add(stop);
      const batches = log.follow({ ...start, signal: stop.signal })[Symbol.asyncIterator]();
      const seen = await until(batches, (facts) => facts.some(({ id }) => id === stored[1]?.id));
      expect(seen.facts).toEqual(expect.arrayContaining(stored));
    });

    it('moves its position on when only facts of others came', async () => {
      const { batches } = following();
      await until(batches, (_, { caughtUp }) => caughtUp);
      const [foreign] = await appended(log, `x${prefix}`, 1);
      const reached = (position: Position) => foreign !== undefined && position >= foreign.position;
      expect((await until(batches, (_, { position }) => reached(position))).facts).toEqual([]);
    });

    it('ends when told to, also in the middle of a wait', async () => {
      const { batches, stop } = following();
      await until(batches, (_, { caughtUp }) => caughtUp);
      const next = batches.next();
      stop.abort();
      expect((await next).done).toBe(true);
      expect((await batches.next()).done).toBe(true);
    });

    it('ends when the log is closed', async () => {
      const other = await open();
      const { batches } = following({}, other);
      await until(batches, (_, { caughtUp }) => caughtUp);
      const next = batches.next();
      await other.close();
      expect((await next).done).toBe(true);
    });

    it('refuses a position of another log, and what is none', async () => {
      const foreign = (start.after ?? '').replace(/^[^.]+/, '00000000-0000-0000-0000-000000000000');
      for (const after of [foreign, 'nonsense', ''])
        await expect(following({ after }).batches.next()).rejects.toThrow(PositionRefused);
    });
  });
}

async function appended(log: EventLog, stream: string, count: number): Promise<readonly StoredFact[]> {
  for (let expected = NO_STREAM; expected < count - 1; expected += 1) await log.append(stream, expected, someFacts(1));
  return log.readStream(stream);
}

/** Reads on until enough was seen. */
async function until(
  batches: AsyncIterator<FollowedBatch>,
  enough: (facts: readonly StoredFact[], batch: FollowedBatch) => boolean,
): Promise<{ facts: readonly StoredFact[]; sizes: readonly number[] }> {
  const facts: StoredFact[] = [];
  const sizes: number[] = [];
  for (;;) {
    const { value, done } = await batches.next();
    if (done) throw new Error('the follower ended');
    facts.push(...value.facts);
    sizes.push(value.facts.length);
    if (enough(facts, value)) return { facts, sizes };
  }
}
