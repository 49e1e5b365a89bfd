import { cancelled, unavailable } from '../../../test/support/eventstoredb/refusals.js';
import { StandIn } from '../../../test/support/eventstoredb/stand-in.js';
import { someFacts } from '../contract/some-facts.js';
import { LogUnavailable, NO_STREAM } from '../event-log.js';
import { EventStoreLog } from './event-store-log.js';

describe('reading an event store in trouble', () => {
  let standIn: StandIn;
  let log: EventStoreLog;
  beforeEach(async () => {
    standIn = await StandIn.start();
    log = await EventStoreLog.open(standIn.url, { deadlineMilliseconds: 300 });
    await log.append('s', NO_STREAM, someFacts(5));
  });
  afterEach(async () => {
    await log.close();
    await standIn.stop();
  });
  const revisions = async () => (await log.readStream('s')).map(({ revision }) => revision);

  it.each([
    ['breaks off', { breaksAfter: 3, with: unavailable() }],
    ['is cancelled by the server', { breaksAfter: 3, with: cancelled() }],
    ['is never answered', 'ignored'],
  ] as const)('begins again where a read %s', async (_what, fault) => {
    standIn.misbehaviour.onRead(fault);
    expect(await revisions()).toEqual([0, 1, 2, 3, 4]);
  });

  it('waits as long as something comes', async () => {
    standIn.misbehaviour.onRead({ slowMilliseconds: 100 });
    expect(await revisions()).toEqual([0, 1, 2, 3, 4]);
  });

  it('gives up in time where nothing comes, and says so', async () => {
    standIn.misbehaviour.onRead('ignored', 10);
    await expect(log.readStream('s')).rejects.toThrow(new LogUnavailable('the log cannot be read (silent)'));
  });

  it('says that a server is too old where it tells no positions', async () => {
    standIn.misbehaviour.onRead('positions-omitted');
    await expect(log.readStream('s')).rejects.toThrow(/has no position: the server is older than 23\.10$/);
  });

  it('takes no stream that lost its beginning for whole', async () => {
    standIn.store.truncate('asb.s', 2);
    await expect(log.readStream('s')).rejects.toThrow(
      'facts of the stream s are gone from the server, before revision 2',
    );
    expect((await log.readStream('s', 2)).map(({ revision }) => revision)).toEqual([2, 3, 4]);
  });

  it('takes nothing for a fact that somebody else wrote among them', async () => {
    standIn.writeOwn(1, 'asb.s');
    await expect(log.readStream('s')).rejects.toThrow(
      'the event 5 of the stream asb.s is no fact: somebody else writes into this log',
    );
  });

  it('finds its head behind what others wrote, and looks through that once', async () => {
    const [last] = await log.readStream('s', 4);
    standIn.writeOwn(500, 'of-somebody-else');
    expect(await log.head()).toBe(last?.position);
    const before = standIn.received.read;
    expect(await log.head()).toBe(last?.position);
    expect(standIn.received.read).toBe(before + 1);
    const answer = await log.append('s', 4, someFacts(1));
    expect(await log.head()).toBe('position' in answer && answer.position);
  });

  it('outlives whoever stops reading in the middle, and a server that goes afterwards', async () => {
    for await (const { facts } of log.follow({ batchSize: 1, signal: new AbortController().signal }))
      if (facts.length > 0) break;
    await standIn.stop();
    await standIn.startAgain();
    expect(await revisions()).toEqual([0, 1, 2, 3, 4]);
  });
});
