import { createDatabase, type TestDatabase } from '../../../test/support/database.js';
import { connect, type Sql } from '../../postgres/connection.js';
import { describeEventLog } from '../contract/event-log-contract.js';
import type { LogUnderTest } from '../contract/log-under-test.js';
import { freshPrefix, someFact, someFacts } from '../contract/some-facts.js';
import { InvalidFact, LogOverloaded, LogUnavailable, NO_STREAM, type StoredFact } from '../event-log.js';
import { NumberedPositions } from '../numbered-positions.js';
import { PositionRefused } from '../position.js';
import { appendBatch } from './append-batch.js';
import { AppendLane } from './append-lane.js';
import { PostgresEventLog, type PostgresEventLogOptions } from './postgres-event-log.js';

describeEventLog('Postgres', async (): Promise<LogUnderTest> => {
  const { url, drop } = await createDatabase();
  const module = new URL('../contract/open-postgres-log.ts', import.meta.url).href;
  return { open: () => PostgresEventLog.open(url), elsewhere: { module, where: url }, drop };
});

const HOUR_MILLISECONDS = 3_600_000;

describe('Postgres alone', () => {
  let database: TestDatabase;
  let owner: Sql;
  let prefix: string;
  const opened: PostgresEventLog[] = [];
  const open = async (options: PostgresEventLogOptions = {}) => {
    const log = await PostgresEventLog.open(database.url, options);
    opened.push(log);
    return log;
  };
  beforeAll(async () => {
    database = await createDatabase();
    owner = connect(database.ownerUrl, { max: 4, name: 'spec' });
  });
  beforeEach(() => {
    prefix = freshPrefix();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((log) => log.close()));
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  /** Transactions that wrote the test's own facts. */
  const transactions = async () => {
    const rows = await owner`select distinct xmin::text from log.facts where starts_with(stream, ${prefix})`;
    return rows.length;
  };
  const many = (log: PostgresEventLog, count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => log.append(`${prefix}${from + index}`, NO_STREAM, someFacts(1)));
  /** Nothing is appended while `meanwhile` runs. */
  const withHeadHeld = (meanwhile: () => Promise<void>) =>
    owner.begin(async (sql) => {
      await sql`select from log.head for update`;
      await meanwhile();
    });
  const waitForAppendOnLock = async () => {
    const blocked = () => owner`
      select pid from pg_stat_activity
      where datname = current_database() and application_name = 'asb-log-append' and wait_event_type = 'Lock'`;
    while ((await blocked()).length === 0);
    return (await blocked())[0]?.pid as number;
  };
  async function seen(log: PostgresEventLog, count: number, after = undefined as string | undefined) {
    const stop = new AbortController();
    const facts: StoredFact[] = [];
    const batches: number[] = [];
    if (count > 0)
      for await (const batch of log.follow({
        ...(after && { after }),
        streamPrefixes: [prefix],
        signal: stop.signal,
      })) {
        facts.push(...batch.facts);
        if (batch.facts.length > 0) batches.push(batch.facts.length);
        if (facts.length >= count) stop.abort();
      }
    return { facts, batches };
  }

  it('counts positions without gaps, whatever was refused', async () => {
    const log = await open();
    const tries = [...many(log, 20), ...many(log, 20), log.append(`${prefix}x`, 5, someFacts(1))];
    tries.push(log.append(`${prefix}y`, NO_STREAM, [someFact({ data: '\0' })]));
    await Promise.allSettled(tries);
    await owner`select log.append(array['s'], array[-1], array[1], array[gen_random_uuid()], array['T'], array[0], array[''], array[''])`.catch(
      () => undefined,
    );
    await Promise.all(many(log, 21));
    const [row] = await owner`select count(*)::int as facts, max(position)::int as last from log.facts`;
    expect(row?.facts).toBe(row?.last);
    expect(await log.head()).toBe(`${log.logId}.${String(row?.last).padStart(16, '0')}`);
  });

  it('commits together what is waiting, one append for each stream', async () => {
    const log = await open();
    await Promise.all(many(log, 50));
    expect(await transactions()).toBe(1);
    await Promise.all([0, 1, 2].map((revision) => log.append(`${prefix}7`, revision, someFacts(1))));
    expect(await log.lastRevisions([`${prefix}7`])).toEqual([3]);
    expect(await transactions()).toBe(4);
  });

  it('answers each of a batch for itself', async () => {
    const log = await open();
    const before = someFacts(1);
    await log.append(`${prefix}retried`, NO_STREAM, before);
    const answers = await Promise.all([
      log.append(`${prefix}new`, NO_STREAM, someFacts(2)),
      log.append(`${prefix}conflicting`, 3, someFacts(1)),
      log.append(`${prefix}retried`, NO_STREAM, before),
      log.append(`${prefix}new-too`, NO_STREAM, someFacts(1)),
    ]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['appended', 'conflict', 'already-appended', 'appended']);
    expect(await transactions()).toBe(2);
  });

  it('writes the innocent when the database itself finds bad data in the batch', async () => {
    const sql = connect(database.url, { max: 1, name: 'spec' });
    const lane = new AppendLane((batch) => appendBatch(sql, new NumberedPositions('log'), batch), {
      appends: 100,
      bytes: 100_000,
    });
    const bad = [someFact({ data: 'a\0b' }), someFact({ id: 'no-uuid' }), someFact({ type: 'x'.repeat(101) })];
    const facts = [someFact(), ...bad, someFact(), someFact({ version: 0 }), someFact()];
    const answers = await Promise.allSettled(
      facts.map((fact, index) =>
        lane.append({ stream: `${prefix}${index}`, expectedRevision: NO_STREAM, facts: [fact] }, 1),
      ),
    );
    const guilty = { status: 'rejected', reason: expect.any(InvalidFact) };
    const innocent = { status: 'fulfilled', value: expect.objectContaining({ outcome: 'appended' }) };
    expect(answers).toEqual([innocent, guilty, guilty, guilty, innocent, guilty, innocent]);
    await sql.end();
  });

  it('refuses more than it may hold, and answers what it took', async () => {
    const log = await open({ waitingAppends: 5 });
    let taken: ReturnType<typeof many> = [];
    await withHeadHeld(async () => {
      taken = many(log, 1);
      await waitForAppendOnLock();
      taken.push(...many(log, 5, 1));
      await expect(log.append(`${prefix}more`, NO_STREAM, someFacts(1))).rejects.toThrow(LogOverloaded);
    });
    for (const answer of await Promise.all(taken)) expect(answer.outcome).toBe('appended');
  });

  it('writes once when the connection is lost in the middle of an append', async () => {
    const log = await open();
    let append: ReturnType<typeof many> = [];
    await withHeadHeld(async () => {
      append = many(log, 3);
      const pid = await waitForAppendOnLock();
      await owner`select pg_terminate_backend(${pid})`;
    });
    for (const answer of await Promise.all(append)) expect(answer.outcome).toBe('appended');
    expect((await seen(log, 3)).facts).toHaveLength(3);
  });

  it('reads although its connections were lost', async () => {
    const log = await open({ readers: 1 });
    await log.append(prefix, NO_STREAM, someFacts(1));
    await owner`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'asb-log'`;
    expect(await log.lastRevisions([prefix])).toEqual([0]);
  });

  it('says that it is unavailable when the database is gone, and quotes nothing', async () => {
    const gone = await createDatabase();
    const log = await PostgresEventLog.open(gone.url);
    await gone.drop();
    const secret = [someFact({ data: 'Ada Lovelace' })];
    const failures: Promise<unknown>[] = [log.append(prefix, NO_STREAM, secret), log.readStream(prefix)];
    failures.push(log.lastRevisions([]), log.head(), seen(log, 1));
    for (const failure of failures) {
      const error = await failure.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(LogUnavailable);
      expect(String(error)).not.toContain('Lovelace');
    }
    await log.close();
    await expect(PostgresEventLog.open(gone.url)).rejects.toThrow(LogUnavailable);
  });

  it('wakes followers in other processes by a notification', async () => {
    const [log, other] = [await open({ pollMilliseconds: HOUR_MILLISECONDS }), await open()];
    const stop = new AbortController();
    const batches = log.follow({ streamPrefixes: [prefix], signal: stop.signal })[Symbol.asyncIterator]();
    while (!(await batches.next()).value?.caughtUp);
    // More than once: beginning to listen wakes the follower too, but only that once.
    for (const revision of [0, 1, 2]) {
      await other.append(prefix, revision - 1, someFacts(1));
      expect((await batches.next()).value).toMatchObject({ facts: [{ revision }], caughtUp: true });
    }
    stop.abort();
  });

  it('finds by its slow poll what nobody told it', async () => {
    const log = await open({ pollMilliseconds: 20 });
    const following = seen(log, 1);
    await owner`select log.append(array[${prefix}], array[-1], array[1], array[gen_random_uuid()], array['T'], array[1], array['{}'], array['{}'])`;
    expect((await following).facts).toHaveLength(1);
  });

  it('follows on after every connection was lost', async () => {
    const [log, other] = [await open({ pollMilliseconds: 20 }), await open()];
    const following = seen(log, 2);
    await other.append(prefix, NO_STREAM, someFacts(1));
    await owner`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name in ('asb-log', 'asb-log-listen')`;
    await other.append(prefix, 0, someFacts(1));
    expect((await following).facts.map(({ revision }) => revision)).toEqual([0, 1]);
  });

  it('refuses to follow after a position past its end, as a restored backup would have it', async () => {
    const log = await open();
    await expect(seen(log, 1, `${log.logId}.0000000999999999`)).rejects.toThrow(PositionRefused);
  });

  it('follows through many facts of others, and many large ones, each once', async () => {
    const log = await open();
    const before = await log.head();
    await log.append(`other-${prefix}`, NO_STREAM, someFacts(20_500));
    const large = Array.from({ length: 70 }, () => someFact({ data: 'x'.repeat(250_000) }));
    await log.append(`${prefix}large`, NO_STREAM, large);
    const { facts, batches } = await seen(log, 70, before);
    expect(facts.map(({ id }) => id)).toEqual(large.map(({ id }) => id));
    expect(batches).toEqual([67, 3]);
  });
});
