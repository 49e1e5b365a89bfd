import type { Generation } from '../../../test/support/eventstoredb/answer-subscription.js';
import { unavailable } from '../../../test/support/eventstoredb/refusals.js';
import { StandIn } from '../../../test/support/eventstoredb/stand-in.js';
import { someFacts } from '../contract/some-facts.js';
import { type FollowedBatch, LogUnavailable, NO_STREAM, type StoredFact } from '../event-log.js';
import { type Position, PositionRefused } from '../position.js';
import { EventStoreLog } from './event-store-log.js';

describe.each(['23.10', '24.10'] as Generation[])('following an event store like %s in trouble', (generation) => {
  let standIn: StandIn;
  let log: EventStoreLog;
  const stopping = new Set<AbortController>();
  beforeEach(async () => {
    standIn = await StandIn.start({ generation });
    log = await EventStoreLog.open(standIn.url, { deadlineMilliseconds: 300 });
  });
  afterEach(async () => {
    for (const stop of stopping) stop.abort();
    await log.close();
    await standIn.stop();
  });
  const following = (after?: Position, streamPrefixes: readonly string[] = ['a-']) => {
    const stop = new AbortController();
    stopping.add(stop);
    const options = { ...(after && { after }), streamPrefixes, batchSize: 7, signal: stop.signal };
    return { stop, batches: log.follow(options)[Symbol.asyncIterator]() };
  };
  const until = async (
    batches: AsyncIterator<FollowedBatch>,
    enough: (seen: readonly StoredFact[], batch: FollowedBatch) => boolean,
  ) => {
    const seen: StoredFact[] = [];
    for (;;) {
      const { value, done } = await batches.next();
      if (done) throw new Error('the follower ended');
      seen.push(...value.facts);
      if (enough(seen, value)) return { seen, position: value.position as Position };
    }
  };
  /** So many facts, each in a stream of its own. */
  const record = async (count: number, prefix = 'a-') => {
    const ids: string[] = [];
    for (let number = 0; number < count; number += 1) {
      const [fact] = someFacts(1);
      await log.append(`${prefix}${standIn.store.all.length}-${number}`, NO_STREAM, [fact as never]);
      ids.push(fact?.id as string);
    }
    return ids;
  };
  const idsOf = (facts: readonly StoredFact[]) => facts.map(({ id }) => id);

  it('sees each fact once though subscriptions break, end and are never confirmed', async () => {
    const first = await record(20);
    standIn.misbehaviour.onSubscription('ignored');
    standIn.misbehaviour.onSubscription({ breaksAfter: 5, with: unavailable() });
    standIn.misbehaviour.onSubscription({ breaksAfter: 3, with: 'end' });
    const { batches } = following();
    const caughtUp = await until(batches, (seen, batch) => seen.length >= 20 && batch.caughtUp);
    expect(idsOf(caughtUp.seen)).toEqual(first);
    const second = await record(3);
    standIn.breakSubscriptions();
    const third = await record(3);
    const then = await until(batches, (seen) => seen.length >= 6);
    expect(idsOf(then.seen)).toEqual([...second, ...third]);
  });

  it('sees no fact again from a server that begins with what was seen', async () => {
    const ids = await record(4);
    const { position } = await until(following().batches, (seen) => seen.length >= 2);
    standIn.misbehaviour.onSubscription('begins-too-early', 2);
    const { seen } = await until(following(position).batches, (facts) => facts.at(-1)?.id === ids[3]);
    expect(new Set(idsOf(seen)).size).toBe(seen.length);
    expect(seen.some(({ position: at }) => at <= position)).toBe(false);
  });

  it('goes on when the server comes back', async () => {
    const { batches } = following();
    await until(batches, (_, { caughtUp }) => caughtUp);
    await standIn.stop();
    const next = until(batches, (seen) => seen.length >= 2);
    await standIn.startAgain();
    const ids = await record(2);
    expect(idsOf((await next).seen)).toEqual(ids);
  });

  it('is not at the end while it has fallen behind', async () => {
    const { batches } = following();
    await until(batches, (_, { caughtUp }) => caughtUp);
    standIn.fallBehind();
    const ids = await record(5);
    expect(idsOf((await until(batches, (seen, { caughtUp }) => seen.length >= 5 && caughtUp)).seen)).toEqual(ids);
  });

  it('comes back at every position it ever told, past many events of others, and neither misses nor repeats', async () => {
    standIn.writeOwn(2_500, 'of-somebody-else');
    const ids = [...(await record(3)), ...(await record(1, 'b-'))];
    standIn.writeOwn(3_500, 'of-somebody-else');
    ids.push(...(await record(2)));
    standIn.writeOwn(1_200, 'of-somebody-else');
    const sought = [ids[0], ids[1], ids[2], ids[4], ids[5]];
    const positions: { position: Position; seen: number }[] = [];
    let seen = 0;
    // So that each is told on its own.
    standIn.misbehaviour.onSubscription({ slowMilliseconds: 25 });
    await until(following().batches, (facts, batch) => {
      seen = facts.length;
      positions.push({ position: batch.position, seen });
      return batch.caughtUp && seen >= sought.length;
    });
    expect(positions.length).toBeGreaterThan(4);
    const later = await record(1);
    for (const { position, seen: before } of positions) {
      const rest = await until(following(position).batches, (facts) => facts.at(-1)?.id === later[0]);
      expect(idsOf(rest.seen)).toEqual([...sought.slice(before), ...later]);
    }
  });

  it('tells how far it has looked where nobody wrote a fact', async () => {
    await record(1);
    standIn.writeOwn(3_500, 'of-somebody-else');
    const { position } = await until(following(undefined, ['nothing-']).batches, (_, { caughtUp }) => caughtUp);
    expect(position > ((await log.head()) ?? '')).toBe(true);
  });

  it('gives out no position that a log restored from a backup would not know', async () => {
    await record(3);
    standIn.writeOwn(3_500, 'of-somebody-else');
    const { position } = await until(following(undefined, ['nothing-']).batches, (_, { caughtUp }) => caughtUp);
    await until(following(position).batches, (_, { caughtUp }) => caughtUp);
    standIn.store.restoreUpTo(4);
    await expect(following(position).batches.next()).rejects.toThrow(PositionRefused);
  });

  it('stands still, and says so, at an event that is no fact', async () => {
    const { batches } = following();
    await until(batches, (_, { caughtUp }) => caughtUp);
    standIn.writeOwn(1, 'asb.a-foreign');
    await expect(until(batches, () => false)).rejects.toThrow(LogUnavailable);
  });
});
