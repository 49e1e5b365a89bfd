import type { Position } from '../event-log/position.js';
import type { Sql } from '../postgres/connection.js';
import type { Columns } from './columns.js';
import type { Generation } from './generation.js';
import { ENGINE_TABLES, identifier } from './naming.js';

/** Rows of one table that the rebuilt generation has more, fewer or other than the live one. */
export interface Difference {
  readonly table: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/**
 * Notes what the live rows are, all in one snapshot and beside the rebuilt ones, so that the live projection need not stand
 * still while the rebuilt one is brought to the very same position. Only columns that both have are compared; streams that the
 * live generation has set aside are left out. Answers the position of the snapshot.
 */
export async function noteLiveRows(sql: Sql, live: Generation, next: Generation): Promise<Position | undefined> {
  await dropNotes(sql, next);
  const rows = digests(live, next, `stream not in (select stream from ${live.schema}.set_aside)`);
  await sql.unsafe(`create table ${next.schema}.live_rows as
    select 'position' as "table", position as stream, null::uuid as digest, 1::bigint as rows from ${live.schema}.checkpoint
    union all select 'set_aside', stream, null, 1 from ${live.schema}.set_aside
    ${rows.map((digest) => `union all ${digest}`).join('\n')}`);
  const [noted] = await sql.unsafe(`select stream from ${next.schema}.live_rows where "table" = 'position'`);
  return noted?.stream ?? undefined;
}

/** Compares what was noted with the rebuilt rows. Within a stream, as many rows as were lost and gained count as changed. */
export async function compareWithNotes(
  sql: Sql,
  live: Generation,
  next: Generation,
): Promise<{ differences: readonly Difference[]; setAside: number }> {
  const notes = `${next.schema}.live_rows`;
  const setAside = `(select stream from ${notes} where "table" = 'set_aside')`;
  const rebuilt = digests(next, live, `stream not in ${setAside}`);
  const differences = await sql.unsafe<Difference[]>(`
    with rebuilt as (${rebuilt.join(' union all ')}),
    noted as (select * from ${notes} where digest is not null),
    by_stream as (
      select "table", stream,
        sum(greatest(coalesce(rebuilt.rows, 0) - coalesce(noted.rows, 0), 0)) as gained,
        sum(greatest(coalesce(noted.rows, 0) - coalesce(rebuilt.rows, 0), 0)) as lost
      from rebuilt full join noted using ("table", stream, digest)
      group by "table", stream)
    select "table", sum(gained - least(gained, lost))::float8 as added, sum(lost - least(gained, lost))::float8 as removed,
      sum(least(gained, lost))::float8 as changed
    from by_stream group by "table" order by "table"`);
  const [counted] = await sql.unsafe(`select count(*)::float8 as streams from ${setAside} as aside`);
  return { differences: [...differences], setAside: counted?.streams ?? 0 };
}

export async function dropNotes(sql: Sql, next: Generation): Promise<void> {
  await sql.unsafe(`drop table if exists ${next.schema}.live_rows`);
}

/** A query for each table of a generation: how many rows of each digest each stream owns. */
function digests(generation: Generation, other: Generation, where: string): string[] {
  return ownTables(generation.columns).map(([table, columns]) => {
    const shared = [...columns.keys()].filter((column) => other.columns.get(table)?.has(column) ?? true);
    return `select '${table}' as "table", stream, md5(row(${shared.map(identifier).join(', ')})::text)::uuid as digest,
        count(*) as rows
      from ${generation.schema}.${identifier(table)} where ${where} group by stream, digest`;
  });
}

const ownTables = (columns: Columns) =>
  [...columns].filter(([table]) => !(ENGINE_TABLES as readonly string[]).includes(table));
