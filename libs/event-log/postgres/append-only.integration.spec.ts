import { randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '../../../test/support/database.js';
import { connect, type Sql } from '../../postgres/connection.js';
import { someFacts } from '../contract/some-facts.js';
import { PostgresEventLog } from './postgres-event-log.js';

describe('the log in the database', () => {
  let database: TestDatabase;
  let application: Sql;
  let owner: Sql;
  beforeAll(async () => {
    database = await createDatabase();
    application = connect(database.url, { max: 1, name: 'spec' });
    owner = connect(database.ownerUrl, { max: 1, name: 'spec' });
    const log = await PostgresEventLog.open(database.url);
    await log.append('stream', -1, someFacts(2));
    await log.close();
  });
  afterAll(async () => {
    await application.end();
    await owner.end();
    await database.drop();
  });

  const append = (sql: Pick<Sql, 'unsafe'>) =>
    sql.unsafe(
      `select outcome from log.append(array['s-${randomUUID()}'], array[-1], array[1], array[gen_random_uuid()],
         array['T'], array[1], array['{}'], array['{}'])`,
    );

  const changes = [
    "update log.facts set data = 'changed'",
    'update log.facts set position = position where false',
    'delete from log.facts',
    'delete from log.facts where false',
    'truncate log.facts',
    "update log.head set log_id = 'changed'",
    'delete from log.head',
    'truncate log.head',
    'insert into log.head (only_row) values (true)',
  ];

  it.each(changes)('refuses the application by privilege: %s', async (change) => {
    await expect(application.unsafe(change)).rejects.toThrow(/permission denied/);
  });

  it.each(changes)('refuses even the owner by trigger: %s', async (change) => {
    await expect(owner.unsafe(change)).rejects.toThrow(/the log is never changed/);
  });

  it('refuses even a session that replays replication', async () => {
    const replaying = owner.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`delete from log.facts`;
    });
    await expect(replaying).rejects.toThrow(/the log is never changed/);
  });

  it.each([
    'insert into log.facts select position + 100, stream, revision + 100, id, type, version, data, metadata, recorded_at from log.facts',
    'select from log.head for update',
    'alter table log.facts disable trigger all',
    'drop table log.facts',
    'create table log.more ()',
    'create or replace function log.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
  ])('gives the application no way round: %s', async (way) => {
    await expect(application.unsafe(way)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('lets nobody but the application append', async () => {
    const [row] = await owner`
      select bool_or(has_function_privilege('public', p.oid, 'execute')) as anybody,
        bool_and(p.proname <> 'append' or has_function_privilege('asb_app', p.oid, 'execute')) as application
      from pg_proc p where p.pronamespace = 'log'::regnamespace`;
    expect(row).toEqual({ anybody: false, application: true });
  });

  it('appends under read committed alone', async () => {
    for (const level of ['repeatable read', 'serializable']) {
      const appending = application.begin(`isolation level ${level}`, (sql) => append(sql));
      await expect(appending).rejects.toThrow('log.append works under read committed alone');
    }
    expect(await append(application)).toEqual([{ outcome: 'appended' }]);
  });

  it('is not misled by functions of the same name in the caller’s search path', async () => {
    await application.unsafe(`
      create schema impostor;
      create function impostor.clock_timestamp() returns timestamptz language sql as $$ select 'infinity'::timestamptz $$`);
    await application.begin(async (sql) => {
      await sql`set local search_path = impostor, pg_catalog`;
      expect(await append(sql)).toEqual([{ outcome: 'appended' }]);
    });
    const [row] = await owner`select count(*)::int as misled from log.facts where recorded_at = 'infinity'`;
    expect(row).toEqual({ misled: 0 });
  });

  it('records no time before the last one’s, also when the clock goes back', async () => {
    await owner.unsafe(`
      insert into log.facts
      select max(position) + 1, 'from-the-future', 0, gen_random_uuid(), 'T', 1, '{}', '{}', '2999-01-01' from log.facts`);
    await append(application);
    const rows = await owner<{ year: number }[]>`
      select extract(year from recorded_at)::int as year from log.facts order by position desc limit 2`;
    expect(rows.map(({ year }) => year)).toEqual([2999, 2999]);
  });

  it('checks what it holds once more by itself', async () => {
    const values = (over: Record<string, string>) => {
      const row = { stream: "'s'", revision: '0', type: "'T'", version: '1', data: "'{}'", metadata: "'{}'", ...over };
      return `insert into log.facts (position, id, recorded_at, ${Object.keys(row)})
              values (1000000, gen_random_uuid(), now(), ${Object.values(row)})`;
    };
    const wrong: Record<string, string>[] = [
      { stream: "''" },
      { stream: "repeat('x', 201)" },
      { type: "repeat('x', 101)" },
      { version: '0' },
      { revision: '-1' },
      { data: "repeat('x', 262144)" },
    ];
    for (const over of wrong) await expect(owner.unsafe(values(over))).rejects.toThrow(/violates check constraint/);
  });
});
