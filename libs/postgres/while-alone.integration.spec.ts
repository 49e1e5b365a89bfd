import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, type TestDatabase } from '../../test/support/database.js';
import { connect } from './connection.js';
import { type AloneOptions, whileAlone } from './while-alone.js';

const LOCK = 4_711;
let database: TestDatabase;
let running: { stop(): Promise<void> }[];

beforeAll(async () => {
  database = await createDatabase([]);
});
beforeEach(() => {
  running = [];
});
afterEach(() => Promise.all(running.map(({ stop }) => stop())));
afterAll(() => database.drop());

const until = async (holds: () => boolean) => {
  while (!holds()) await sleep(5);
};
const untilTold = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

/** Somebody who would like to work alone, and what became of them. */
const worker = (work = untilTold, options: Partial<AloneOptions> = {}) => {
  const stopping = new AbortController();
  const happened: string[] = [];
  const done = whileAlone(
    {
      url: database.url,
      lock: LOCK,
      name: 'asb-alone',
      signal: stopping.signal,
      everyMilliseconds: 20,
      onWaiting: () => void happened.push('waits'),
      onTrouble: () => void happened.push('trouble'),
      ...options,
    },
    async (signal) => {
      happened.push('begins');
      await work(signal);
      happened.push('ends');
    },
  );
  const one = {
    happened,
    stop: () => {
      stopping.abort();
      return done;
    },
  };
  running.push(one);
  return one;
};

describe('who works alone', () => {
  it('waits while another does, and says so once', async () => {
    const first = worker();
    await until(() => first.happened.includes('begins'));
    const second = worker();
    await until(() => second.happened.length > 0);
    await sleep(100);
    expect(second.happened).toEqual(['waits']);
    await first.stop();
    await until(() => second.happened.includes('begins'));
    await second.stop();
    expect(first.happened).toEqual(['begins', 'ends']);
    expect(second.happened).toEqual(['waits', 'begins', 'ends']);
  });

  it('is not kept from it by who works at something else', async () => {
    const first = worker();
    const other = worker(untilTold, { lock: LOCK + 1 });
    await until(() => [first, other].every(({ happened }) => happened.includes('begins')));
    expect(other.happened).toEqual(['begins']);
  });

  const loseConnections = async () => {
    const owner = connect(database.ownerUrl, { max: 1, name: 'owner' });
    await owner`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'asb-alone'
      and datname = current_database()`;
    await owner.end();
  };

  it('stops when the connection is lost, and tries again', async () => {
    const first = worker();
    await until(() => first.happened.includes('begins'));
    await loseConnections();
    await until(() => first.happened.length >= 3);
    expect(first.happened).toEqual(['begins', 'ends', 'begins']);
  });

  it('stops then at once, and not only when it next makes sure of its turn', async () => {
    const first = worker(untilTold, { everyMilliseconds: 3_600_000 });
    await until(() => first.happened.includes('begins'));
    await loseConnections();
    await until(() => first.happened.length >= 2);
    expect(first.happened).toEqual(['begins', 'ends']);
  });

  it('lets go when the work fails, and tries again', async () => {
    let failures = 0;
    const failing = worker(async () => {
      failures += 1;
      throw new Error('no');
    });
    await until(() => failures >= 2);
    expect(failing.happened.slice(0, 3)).toEqual(['begins', 'trouble', 'begins']);
    await failing.stop();
    const next = worker();
    await until(() => next.happened.includes('begins'));
    expect(next.happened).toEqual(['begins']);
  });

  it('stops although there is no database', async () => {
    const nowhere = worker(untilTold, { url: 'postgres://asb_app:none@127.0.0.1:9/none' });
    await until(() => nowhere.happened.includes('trouble'));
    await nowhere.stop();
    expect(nowhere.happened).not.toContain('begins');
  });
});
