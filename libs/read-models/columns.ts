import type { Queries } from '../postgres/connection.js';
import { unquoted } from './naming.js';
import type { Projection } from './projection.js';

/** The SQL type of every column, by table: what Postgres made of the definitions. */
export type Columns = ReadonlyMap<string, ReadonlyMap<string, string>>;

export async function readColumns(sql: Queries, schema: string): Promise<Columns> {
  const rows = await sql<{ table: string; column: string; type: string }[]>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${unquoted(schema)} and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`;
  const columns = new Map<string, Map<string, string>>();
  for (const { table, column, type } of rows) {
    const known = columns.get(table) ?? new Map<string, string>();
    columns.set(table, known.set(column, type));
  }
  return columns;
}

/** Throws when the tables are not those of the code, which then would fail on every fact. */
export function checkColumns(projection: Projection, columns: Columns): void {
  for (const [table, { columns: wanted }] of Object.entries(projection.tables)) {
    const expected = ['stream', ...Object.keys(wanted)].sort().join(' ');
    if ([...(columns.get(table)?.keys() ?? [])].sort().join(' ') !== expected)
      throw new TablesDiffer(
        `The table "${table}" of ${projection.name} has other columns than its code, both at version ${projection.version}: ` +
          'raise the version and rebuild.',
      );
  }
}

export class TablesDiffer extends Error {
  override readonly name = 'TablesDiffer';
}
