import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Cluster } from '../../../test/support/eventstoredb/cluster.js';
import { StandIn } from '../../../test/support/eventstoredb/stand-in.js';
import { someFacts } from '../contract/some-facts.js';
import { LogUnavailable, NO_STREAM } from '../event-log.js';
import { WrongAddress } from '../wrong-address.js';
import { EventStoreLog } from './event-store-log.js';

const tlsFile = (name: string) => fileURLToPath(new URL(`../../../test/fixtures/tls/${name}`, import.meta.url));

describe('connecting to an event store', () => {
  const standIns: StandIn[] = [];
  const start = async (options: Parameters<typeof StandIn.start>[0] = {}) => {
    const standIn = await StandIn.start(options);
    standIns.push(standIn);
    return standIn;
  };
  const logs: EventStoreLog[] = [];
  const open = async (url: string, deadlineMilliseconds = 1_000) => {
    const log = await EventStoreLog.open(url, { deadlineMilliseconds });
    logs.push(log);
    return log;
  };
  afterEach(async () => {
    await Promise.all(logs.splice(0).map((log) => log.close()));
    await Promise.all(standIns.splice(0).map((standIn) => standIn.stop()));
  });

  it('says in one sentence which server does not answer', async () => {
    const standIn = await start();
    await standIn.stop();
    await expect(open(standIn.url)).rejects.toThrow(
      new LogUnavailable(`the event store at 127.0.0.1:${standIn.port} does not answer (unavailable)`),
    );
    const cluster = `esdb://127.0.0.1:${standIn.port},localhost:${standIn.port}?tls=false&maxDiscoverAttempts=1`;
    await expect(open(cluster)).rejects.toThrow(/^the event store at 127.0.0.1:\d+,localhost:\d+ does not answer/);
  });

  it('says which user is not let in, and not with which password', async () => {
    const tls = { certificate: readFileSync(tlsFile('server.crt')), key: readFileSync(tlsFile('server.key')) };
    const { port } = await start({ login: 'office:secret', tls });
    const wrong = `esdb://office:guessed@localhost:${port}?tlsCAFile=${tlsFile('authority.crt')}`;
    const refused = await open(wrong).catch((error: unknown) => error);
    expect(refused).toEqual(
      new LogUnavailable(`the event store at localhost:${port} does not let this user in (access-denied)`),
    );
  });

  it('is done over TLS with the authority that the address names, and with no other', async () => {
    const tls = { certificate: readFileSync(tlsFile('server.crt')), key: readFileSync(tlsFile('server.key')) };
    const { url } = await start({ login: 'office:secret', tls });
    const log = await open(`${url}?tlsCAFile=${tlsFile('authority.crt')}`);
    expect(await log.append('s', NO_STREAM, someFacts(1))).toMatchObject({ outcome: 'appended' });
    await expect(open(url)).rejects.toThrow(LogUnavailable);
    await expect(open(`${url}?tlsCAFile=/nowhere.crt`)).rejects.toThrow(WrongAddress);
  });

  it('finds the leader of a cluster, and the next one when it changes', async () => {
    const cluster = new Cluster();
    const [first, second] = [await start({ cluster }), await start({ cluster })];
    const log = await open(`esdb://127.0.0.1:${first.port},127.0.0.1:${second.port}?tls=false&nodePreference=follower`);
    await log.append('s', NO_STREAM, someFacts(1));
    expect([first.received.append, second.received.append]).toEqual([2, 0]);
    cluster.leader = second;
    await log.append('s', 0, someFacts(1));
    expect(second.received.append).toBe(1);
    expect((await log.readStream('s')).map(({ revision }) => revision)).toEqual([0, 1]);
    cluster.leader = first;
    await second.stop();
    expect(await log.append('s', 1, someFacts(1))).toMatchObject({ outcome: 'appended', revision: 2 });
  });

  it('follows where the address prefers, and asks the leader for everything else', async () => {
    const cluster = new Cluster();
    const [leader, follower] = [await start({ cluster }), await start({ cluster })];
    const log = await open(
      `esdb://127.0.0.1:${leader.port},127.0.0.1:${follower.port}?tls=false&nodePreference=follower`,
    );
    await log.append('s', NO_STREAM, someFacts(1));
    for await (const { facts } of log.follow({ signal: new AbortController().signal })) if (facts.length > 0) break;
    expect([leader.received.subscribe, follower.received.subscribe]).toEqual([0, 1]);
    expect(follower.received.read).toBe(0);
  });

  it('names a log once, however many begin with it, and another in another namespace', async () => {
    const { url } = await start();
    const together = await Promise.all(Array.from({ length: 5 }, () => open(url)));
    expect(new Set(together.map(({ logId }) => logId)).size).toBe(1);
    const other = await EventStoreLog.open(url, { namespace: 'other' });
    logs.push(other);
    expect(other.logId).not.toBe(together[0]?.logId);
    await other.append('s', NO_STREAM, someFacts(1));
    expect(await together[0]?.readStream('s')).toEqual([]);
    expect(await together[0]?.head()).toBeUndefined();
    await expect(EventStoreLog.open(url, { namespace: 'no namespace' })).rejects.toThrow(WrongAddress);
  });
});
