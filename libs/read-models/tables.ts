import { ENGINE_TABLES, identifier } from './naming.js';
import type { Projection } from './projection.js';

/**
 * The script that makes a generation's tables. Sent as one simple query it is one transaction, and the lock at its head makes
 * two processes that start together take turns. Whoever had to wait still holds what the server had told it before, "there is no such
 * schema" among it, until it next opens a table.
 */
export function createGeneration(projection: Projection, schema: string, logId: string): string {
  for (const name of Object.keys(projection.tables))
    if ((ENGINE_TABLES as readonly string[]).includes(name))
      throw new Error(`A table of ${projection.name} may not be called "${name}": the engine keeps one of that name.`);

  return [
    `select pg_advisory_xact_lock(hashtext('read-models'), hashtext('${schema}'))`,
    `select from pg_namespace limit 0`,
    `create schema if not exists ${schema}`,
    `create table if not exists ${schema}.checkpoint (
       one boolean primary key default true check (one),
       generation uuid not null default gen_random_uuid(),
       turn bigint not null default 0,
       version integer not null,
       log_id text not null,
       position text,
       fact_id text,
       folded bigint not null default 0,
       trouble text,
       trouble_since timestamptz,
       held_until timestamptz,
       updated_at timestamptz not null default clock_timestamp())`,
    `create table if not exists ${schema}.states (
       stream text primary key, revision integer not null, state text not null)`,
    `create table if not exists ${schema}.set_aside (
       stream text primary key,
       since text not null,
       revision integer not null,
       fact_id text not null,
       fact_type text not null,
       code text not null,
       waiting bigint not null default 0,
       at timestamptz not null default clock_timestamp())`,
    ...Object.entries(projection.tables).flatMap(([name, table]) => [
      `create table if not exists ${schema}.${identifier(name)} (stream text not null, ${Object.entries(table.columns)
        .map(([column, definition]) => `${identifier(column)} ${definition}`)
        .join(', ')})`,
      `create index if not exists ${identifier(`${name}_by_stream`)} on ${schema}.${identifier(name)} (stream)`,
    ]),
    `insert into ${schema}.checkpoint (version, log_id) values (${Number(projection.version)}, ${literal(logId)})
       on conflict do nothing`,
  ].join(';\n');
}

/** The projection's own indexes. A rebuild makes them once its tables are full, which is much faster. */
export function createIndexes(projection: Projection, schema: string): string {
  return Object.entries(projection.tables)
    .flatMap(([name, table]) => [
      ...(table.indexes ?? []).map(
        (body, number) =>
          `create index if not exists ${identifier(`${name}_${number + 1}`)} on ${schema}.${identifier(name)} ${body}`,
      ),
      `analyze ${schema}.${identifier(name)}`,
    ])
    .join(';\n');
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
