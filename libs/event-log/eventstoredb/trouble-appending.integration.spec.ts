import { timedOut, tooBusy } from '../../../test/support/eventstoredb/refusals.js';
import { StandIn } from '../../../test/support/eventstoredb/stand-in.js';
import { someFact, someFacts } from '../contract/some-facts.js';
import { InvalidFact, LogOverloaded, LogUnavailable, NO_STREAM } from '../event-log.js';
import { EventStoreLog, type EventStoreLogOptions } from './event-store-log.js';

describe('an append to an event store in trouble', () => {
  let standIn: StandIn;
  const opened: EventStoreLog[] = [];
  const open = async (options: EventStoreLogOptions = {}) => {
    const log = await EventStoreLog.open(standIn.url, { deadlineMilliseconds: 500, ...options });
    opened.push(log);
    return log;
  };
  beforeEach(async () => {
    standIn = await StandIn.start();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((log) => log.close()));
    await standIn.stop();
  });
  const stored = () => standIn.store.ofStream('asb.s')?.map(({ id }) => id);

  it('is written once where its answer is lost, as often as it is lost', async () => {
    const log = await open();
    const facts = someFacts(2);
    standIn.misbehaviour.onAppend('answer-lost', 3);
    expect(await log.append('s', NO_STREAM, facts)).toMatchObject({ outcome: 'appended', revision: 1 });
    expect(stored()).toEqual(facts.map(({ id }) => id));
  });

  it.each(['stored-in-silence', 'ignored'] as const)('is written once where nothing answers: %s', async (fault) => {
    const log = await open();
    const facts = someFacts(2);
    standIn.misbehaviour.onAppend(fault);
    expect(await log.append('s', NO_STREAM, facts)).toMatchObject({ outcome: 'appended', revision: 1 });
    expect(stored()).toEqual(facts.map(({ id }) => id));
  });

  it('is given up in time, and found as the first time by who asks again', async () => {
    const log = await open({ deadlineMilliseconds: 50 });
    const facts = someFacts(1);
    standIn.misbehaviour.onAppend('stored-in-silence', 4);
    const given = await log.append('s', NO_STREAM, facts).catch((error: unknown) => error);
    expect(given).toBeInstanceOf(LogUnavailable);
    const again = await (await open()).append('s', NO_STREAM, facts);
    expect(again).toMatchObject({ outcome: 'already-appended', revision: 0 });
    expect(stored()).toEqual([facts[0]?.id]);
  });

  it('is known for a repeated one also where the server takes it for a conflict', async () => {
    const log = await open();
    const facts = someFacts(2);
    const first = await log.append('s', NO_STREAM, facts);
    standIn.misbehaviour.onAppend('repeat-forgotten', 2);
    expect(await log.append('s', NO_STREAM, facts)).toEqual({ ...first, outcome: 'already-appended' });
    const [one] = facts;
    expect(await log.append('s', NO_STREAM, one ? [one] : [])).toMatchObject({
      outcome: 'already-appended',
      revision: 0,
    });
    expect(await log.append('s', NO_STREAM, someFacts(1))).toEqual({ outcome: 'conflict', actual: 1 });
  });

  it('waits for a server that is too busy or too slow for a moment', async () => {
    const log = await open();
    standIn.misbehaviour.onAppend(tooBusy());
    standIn.misbehaviour.onAppend(timedOut());
    expect(await log.append('s', NO_STREAM, someFacts(1))).toMatchObject({ outcome: 'appended' });
  });

  it('is answered with its place where the server names none', async () => {
    const log = await open();
    standIn.misbehaviour.onAppend('position-omitted');
    const answer = await log.append('s', NO_STREAM, someFacts(1));
    const [fact] = await log.readStream('s');
    expect(answer).toEqual({
      outcome: 'appended',
      revision: 0,
      position: fact?.position,
      recordedAt: fact?.recordedAt,
    });
  });

  it('is refused where it is too large for the server, and the next is taken', async () => {
    const log = await open();
    const large = Array.from({ length: 5 }, () => someFact({ data: 'x'.repeat(250_000) }));
    await expect(log.append('s', NO_STREAM, large)).rejects.toThrow(
      new InvalidFact('the log cannot hold this append (maximum-append-size-exceeded)'),
    );
    expect(await log.append('s', NO_STREAM, someFacts(1))).toMatchObject({ outcome: 'appended' });
  });

  it('outlives a server that goes and comes back', async () => {
    const log = await open();
    await log.append('s', NO_STREAM, someFacts(1));
    await standIn.stop();
    const appending = log.append('s', 0, someFacts(1));
    await standIn.startAgain();
    expect(await appending).toMatchObject({ outcome: 'appended', revision: 1 });
  });

  it('is refused when more are waiting than may, and answered when they were taken', async () => {
    const log = await open({ appendsAtOnce: 1, waitingAppends: 3 });
    standIn.misbehaviour.onAppend('ignored');
    const taken = ['a', 'b', 'c'].map((stream) => log.append(stream, NO_STREAM, someFacts(1)));
    await expect(log.append('d', NO_STREAM, someFacts(1))).rejects.toThrow(LogOverloaded);
    for (const answer of await Promise.all(taken)) expect(answer.outcome).toBe('appended');
  });

  it('never is earlier than the fact before it, though the clock went back', async () => {
    const ahead = someFact();
    const log = await open();
    await log.appendRecorded('s', NO_STREAM, [
      { ...ahead, stream: 's', revision: 0, recordedAt: '2999-01-01T00:00:00.000Z' },
    ]);
    await (await open()).append('s', 0, someFacts(1));
    expect((await log.readStream('s')).map(({ recordedAt }) => recordedAt.slice(0, 4))).toEqual(['2999', '2999']);
  });

  it('says nothing of what it holds when it fails', async () => {
    const log = await open({ deadlineMilliseconds: 50 });
    await standIn.stop();
    const secret = [someFact({ data: 'Ada Lovelace' })];
    const error = await log.append('s', NO_STREAM, secret).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(LogUnavailable);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('Lovelace');
  });
});
