import { connect, type Queries, type Sql } from '../../postgres/connection.js';
import { type CopyTarget, type RecordedAppend, type RecordedFact, SomethingElseStands } from '../copy/copy-target.js';
import { firstDifference } from '../copy/first-difference.js';
import { type EventLog, InvalidFact, LogUnavailable, type StoredFact } from '../event-log.js';
import { arrayLiteral } from './array-literal.js';
import { codeOf, despiteLostConnections, faultOf } from './database-fault.js';
import { PostgresEventLog } from './postgres-event-log.js';
import { letGo } from './reading.js';

/** Opened as the role of the programs, which may append but not say when. */
export class NotTheOwner extends Error {
  override readonly name = 'NotTheOwner';
}

interface Standing {
  readonly head: number;
  readonly last: number;
}

const MAY_WRITE = `
  select has_table_privilege('log.facts', 'insert') and has_table_privilege('log.head', 'update') as may, current_user as role`;

const STANDING = `
  select (select coalesce(max(position), 0) from log.facts) as head, coalesce(
    (select f.revision from log.facts f where f.stream = asked.stream order by f.revision desc limit 1), -1) as last
  from unnest($1::text[]) with ordinality as asked (stream, place) order by place`;

const INSERT = `
  insert into log.facts (position, stream, revision, id, type, version, data, metadata, recorded_at)
  select $1::bigint + n.place, n.stream, n.revision, n.id, n.type, n.version, n.data, n.metadata, n.recorded_at
  from unnest($2::text[], $3::bigint[], $4::uuid[], $5::text[], $6::integer[], $7::text[], $8::text[], $9::timestamptz[])
    with ordinality as n (stream, revision, id, type, version, data, metadata, recorded_at, place)`;

/** A log on PostgreSQL, written to as its owner: each call is one transaction, so all of it is there or nothing. */
export class PostgresCopyTarget implements CopyTarget {
  private constructor(
    readonly log: EventLog,
    private readonly sql: Sql,
  ) {}

  /** `ownerUrl` connects as the owner of a migrated database. Throws NotTheOwner and LogUnavailable. */
  static async open(ownerUrl: string): Promise<PostgresCopyTarget> {
    const log = await PostgresEventLog.open(ownerUrl);
    const sql = connect(ownerUrl, { max: 1, name: 'asb-log-copy', arrays: false });
    const target = new PostgresCopyTarget(log, sql);
    try {
      const [row] = await sql.unsafe<{ may: boolean; role: string }[]>(MAY_WRITE);
      if (row?.may) return target;
      throw new NotTheOwner(
        `The log to copy to is opened as ${row?.role}, a role that may not say when a fact was recorded: open it as the owner of its database.`,
      );
    } catch (error) {
      await target.close();
      throw error instanceof NotTheOwner ? error : new LogUnavailable(`the log cannot be read (${codeOf(error)})`);
    }
  }

  async write(appends: readonly RecordedAppend[]): Promise<void> {
    try {
      // A lost connection leaves open whether it was written: what was is then found there.
      await despiteLostConnections(() => this.sql.begin((transaction) => this.writeAll(transaction, appends)));
    } catch (error) {
      if (error instanceof SomethingElseStands || error instanceof LogUnavailable) throw error;
      const [first] = appends;
      const where = `the batch from revision ${Number(first?.expectedRevision) + 1} of stream ${first?.stream} on`;
      if (faultOf(error) === 'bad-data') throw new InvalidFact(`The log cannot hold ${where} (${codeOf(error)}).`);
      throw new LogUnavailable(`The log did not take ${where} (${codeOf(error)}).`);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.log.close(), letGo(this.sql)]);
  }

  private async writeAll(sql: Queries, appends: readonly RecordedAppend[]): Promise<void> {
    await sql.unsafe("set local lock_timeout = '10s'");
    // A statement of its own: only one that begins after the lock was granted sees all that was appended (see log.append).
    await sql.unsafe('select from log.head for update');
    const streams = arrayLiteral(appends.map(({ stream }) => stream));
    const standing = await sql.unsafe<Standing[]>(STANDING, [streams], { prepare: true });
    const facts: RecordedFact[] = [];
    for (const [place, append] of appends.entries()) {
      const last = (standing[place] as Standing).last;
      facts.push(...(last === append.expectedRevision ? append.facts : await this.missingOf(append, last)));
    }
    if (facts.length > 0) await insert(sql, (standing[0] as Standing).head, facts);
  }

  /** Of a stream that does not stand where the append expects it: its facts must be there already, the first of them at least. */
  private async missingOf({ stream, expectedRevision, facts }: RecordedAppend, last: number) {
    if (last < expectedRevision) throw new SomethingElseStands(stream, expectedRevision);
    const there: readonly StoredFact[] = (await this.log.readStream(stream, expectedRevision + 1)).slice(
      0,
      facts.length,
    );
    const differs = firstDifference(facts.slice(0, there.length), there);
    if (differs < there.length) throw new SomethingElseStands(stream, expectedRevision + 1 + differs);
    return facts.slice(there.length);
  }
}

async function insert(sql: Queries, head: number, facts: readonly RecordedFact[]): Promise<void> {
  await sql.unsafe(
    INSERT,
    [
      head,
      arrayLiteral(facts.map(({ stream }) => stream)),
      `{${facts.map(({ revision }) => revision)}}`,
      arrayLiteral(facts.map(({ id }) => id)),
      arrayLiteral(facts.map(({ type }) => type)),
      `{${facts.map(({ version }) => version)}}`,
      arrayLiteral(facts.map(({ data }) => data)),
      arrayLiteral(facts.map(({ metadata }) => metadata)),
      arrayLiteral(facts.map(({ recordedAt }) => recordedAt)),
    ],
    { prepare: true },
  );
}
