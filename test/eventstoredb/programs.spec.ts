/** The real programs on an event store: a log copied there and proved there, and the product started on it. */
import { randomUUID } from 'node:crypto';
import { EventStoreLog } from '../../libs/event-log/eventstoredb/event-store-log.js';
import { freshNamespace } from '../support/event-log-of-the-run.js';
import { type EventStore, eventStoreOfTheRun } from '../support/eventstoredb/of-the-run.js';
import { type House, openHouse } from '../support/house.js';
import { runToEnd, StandaloneProgram } from '../support/program/standalone-program.js';

const copyLog = (...words: string[]) => runToEnd('../copy-log/main.js', words, {});
const auditLog = (words: string[], env: NodeJS.ProcessEnv = {}) => runToEnd('../audit-log/main.js', words, env);

describe('the programs on an event store', () => {
  let eventStore: EventStore;
  let house: House;
  const namespace = freshNamespace();
  beforeAll(async () => {
    eventStore = await eventStoreOfTheRun();
    house = await openHouse({ eventLog: { kind: 'postgres' } });
    const coordinator = await house.as('coordinator');
    const report = { agency: 'solace', kind: 'asb', reportedOn: '2026-07-02', place: 'Lovelace Lane' };
    for (let count = 0; count < 3; count += 1) await coordinator.post('/v1/reports', report);
  });
  afterAll(async () => {
    await house.close();
    await eventStore.stop();
  });

  it('copy a log there, find both equal, and write nothing when run again', async () => {
    const words = ['--from', house.databaseUrl, '--to', eventStore.url, '--to-namespace', namespace];
    const first = await copyLog(...words);
    expect([first.code, first.said]).toEqual([0, expect.stringContaining('Both logs are equal: 4 facts')]);
    const again = await copyLog(...words);
    expect([again.code, again.said]).toEqual([0, expect.stringContaining('0 facts written, 4 had been there already')]);
  });

  it('prove its streams and its facts, and say what cannot be proved there', async () => {
    const environment = { EVENT_LOG: 'eventstoredb', EVENTSTORE_URL: eventStore.url, EVENTSTORE_NAMESPACE: namespace };
    const told = await auditLog(['--log', eventStore.url, '--log-namespace', namespace]);
    expect([told.code, told.said]).toEqual([
      0,
      expect.stringMatching(/4 facts in 4 streams:\n[\s\S]*Nothing is wrong/),
    ]);
    expect(told.said).toContain('it cannot be proved that no stream was removed');
    expect((await auditLog([], environment)).said).toContain('4 facts in 4 streams:');
  });

  it('find the fact that this program cannot read', async () => {
    const log = await EventStoreLog.open(eventStore.url, { namespace });
    const fact = { id: randomUUID(), type: 'Unheard', version: 1, data: '{}', metadata: '{}' };
    await log.append('report-unheard', -1, [fact]);
    await log.close();
    const { code, said } = await auditLog(['--log', eventStore.url, '--log-namespace', namespace]);
    expect(code).toBe(1);
    expect(said).toMatch(/report-unheard/);
  });

  it('begin no log where they only read one', async () => {
    const { code, said } = await auditLog(['--log', eventStore.url, '--log-namespace', 'never-begun']);
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/there is no log on the event store that is called never-begun\n$/),
    ]);
  });

  it('end with one sentence where the address is none, or nobody answers', async () => {
    const wrong = await auditLog(['--log', 'esdb://ada:secret@127.0.0.1:1?colour=blue']);
    expect([wrong.code, wrong.said]).toEqual([
      1,
      expect.stringMatching(/^--log has the option colour, which is none of /),
    ]);
    const silent = await copyLog('--from', house.databaseUrl, '--to', 'esdb://127.0.0.1:1?tls=false');
    expect([silent.code, silent.said]).toEqual([
      1,
      expect.stringContaining('the event store at 127.0.0.1:1 does not answer'),
    ]);
    expect(wrong.said).not.toContain('secret');
    const half = await auditLog(['--log-namespace', namespace]);
    expect([half.code, half.said]).toEqual([
      1,
      expect.stringMatching(/^--log-namespace belongs to a log that --log names\./),
    ]);
  });
});

describe('the whole product on an event store', () => {
  let program: StandaloneProgram;
  afterAll(() => program.remove());

  it('says in one sentence that the store does not answer, and is not started', async () => {
    program = await StandaloneProgram.make({
      kind: 'eventstoredb',
      url: 'esdb://127.0.0.1:1?tls=false',
      namespace: 'asb',
    });
    await expect(program.start()).rejects.toThrow(
      /ended with 1: .*the event store at 127.0.0.1:1 does not answer \(unavailable\)\n$/s,
    );
    await expect(program.start({ EVENT_LOG: 'kafka' })).rejects.toThrow(/EVENT_LOG is "kafka": it must be one of/);
  });
});
