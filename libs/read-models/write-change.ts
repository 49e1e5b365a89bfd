import type { Queries } from '../postgres/connection.js';
import { arrayLiteral } from './cells.js';
import type { Change, TableChange } from './change.js';
import type { Checkpoint } from './checkpoint.js';
import type { Columns } from './columns.js';
import { identifier } from './naming.js';
import { BadFact, type Row } from './projection.js';

/** A change ready to be sent: all of it but the turn it starts from. */
export interface ComposedChange {
  readonly statement: string;
  readonly parameters: readonly (string | number | null)[];
}

/**
 * A change as ONE statement: the checkpoint moves from the turn it was read at, and everything else happens only if it did. So
 * there is no transaction to be left half-way by a lost connection, a second projector or a switch finds the turn or the
 * generation changed and writes nothing, and a batch costs one round trip.
 */
export function composeChange(schema: string, columns: Columns, change: Change): ComposedChange {
  const parameters: (string | number | null)[] = [change.position ?? null, change.factId ?? null, change.facts];
  const parts = [
    // A read model can always be folded again: it need not wait for the disk. The turn goes with the rows, so a crash loses both.
    `hurried as materialized (select set_config('synchronous_commit', 'off', true))`,
    `moved as (
       update ${schema}.checkpoint set turn = turn + 1, position = coalesce($3::text, position),
         fact_id = case when $3::text is null then fact_id else $4::text end, folded = folded + $5::bigint,
         trouble = null, trouble_since = null, held_until = null, updated_at = clock_timestamp()
       from hurried where generation = $1::uuid and turn = $2::bigint returning turn)`,
  ];
  const array = (cells: Parameters<typeof arrayLiteral>[0]) => `$${parameters.push(arrayLiteral(cells)) + 2}::text[]`;

  for (const [table, tableChange] of change.tables)
    parts.push(...tableParts(schema, table, columnsOf(columns, table), tableChange, array));
  if (change.waiting.size > 0)
    parts.push(`waiting as (
      update ${schema}.set_aside set waiting = set_aside.waiting + more.facts::bigint
      from unnest(${array([...change.waiting.keys()])}, ${array([...change.waiting.values()])}) as more (stream, facts)
      where set_aside.stream = more.stream and ${MOVED})`);
  return { statement: `with ${parts.join(',\n')}\nselect turn from moved`, parameters };
}

/**
 * Answers the new turn; undefined when the generation has moved on and nothing was written. The statement is planned anew each
 * time: a plan kept from when the tables were empty would scan them whole.
 */
export async function sendChange(
  sql: Queries,
  { generation, turn }: Pick<Checkpoint, 'generation' | 'turn'>,
  { statement, parameters }: ComposedChange,
): Promise<number | undefined> {
  const [row] = await sql.unsafe<{ turn: number }[]>(statement, [generation, turn, ...parameters], { prepare: false });
  return row === undefined ? undefined : Number(row.turn);
}

const MOVED = '(select count(*) from moved) = 1';

function tableParts(
  schema: string,
  table: string,
  types: ReadonlyMap<string, string>,
  { gone, streams, rows }: TableChange,
  array: (cells: Parameters<typeof arrayLiteral>[0]) => string,
): string[] {
  const parts: string[] = [];
  const target = `${schema}.${identifier(table)}`;
  const removed = identifier(`gone_${table}`);
  if (gone.length > 0)
    parts.push(`${removed} as (delete from ${target} where stream = any(${array(gone)}) and ${MOVED} returning 1)`);
  if (rows.length === 0) return parts;

  const names = namesOf(rows, types, table);
  const listed = ['stream', ...names].map(identifier);
  const arrays = [array(streams), ...names.map((name) => array(rows.map((row) => row[name])))];
  // Old rows go first, or a unique column would refuse the new ones.
  const order = gone.length > 0 ? ` and (select count(*) from ${removed}) >= 0` : '';
  parts.push(`${identifier(`new_${table}`)} as (
    insert into ${target} (${listed.join(', ')})
    select ${['fresh.stream', ...names.map((name) => `fresh.${identifier(name)}::${types.get(name)}`)].join(', ')}
    from unnest(${arrays.join(', ')}) as fresh (${listed.join(', ')})
    where ${MOVED}${order})`);
  return parts;
}

function columnsOf(columns: Columns, table: string): ReadonlyMap<string, string> {
  const types = columns.get(table);
  if (types === undefined) throw new BadFact('rows/unknown-table');
  return types;
}

/** The columns that any of the rows fills. A row with a column that the table lacks must not lose it silently. */
function namesOf(rows: readonly Row[], types: ReadonlyMap<string, string>, table: string): string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name in row) names.add(name);
  for (const name of names)
    if (name === 'stream' || !types.has(name)) throw new Error(`The table "${table}" has no column "${name}" to fill.`);
  return [...names];
}
