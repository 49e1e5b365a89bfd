import type { Position } from '../event-log/position.js';
import type { Queries } from '../postgres/connection.js';

/** How far a generation has folded which log. */
export interface Checkpoint {
  /** Made with the tables: after a switch the schema of the same name has another. */
  readonly generation: string;
  /** Raised by every change to the generation; whoever writes must have read at this turn. */
  readonly turn: number;
  /** Of the projection that these tables were made for. */
  readonly version: number;
  readonly logId: string;
  /** Everything up to here has been seen; undefined before the first fact. */
  readonly position: Position | undefined;
  /** The fact at that position. */
  readonly factId: string | undefined;
  /** Facts of this projection's streams seen so far. */
  readonly folded: number;
  /** Why it stands still, and since when (RFC 3339 UTC). */
  readonly trouble: { readonly because: string; readonly since: string } | undefined;
  /** For so long a rebuild that is about to take over asks nobody to fold into this generation. */
  readonly heldForMs: number;
  /** RFC 3339 UTC instant. */
  readonly updatedAt: string;
}

const NO_SUCH_TABLE = ['42P01', '3F000'];

/** Asked first where there is often none: a probe that fails would leave an error in the server's log each time. */
export async function generationExists(sql: Queries, schema: string): Promise<boolean> {
  const [row] = await sql.unsafe('select to_regclass($1) is not null as exists', [`${schema}.checkpoint`]);
  return row?.exists === true;
}

/** The checkpoint of a generation; undefined when there is no such generation. */
export async function findCheckpoint(sql: Queries, schema: string): Promise<Checkpoint | undefined> {
  try {
    const [row] = await sql.unsafe(`
      select generation, turn, version, log_id, position, fact_id, folded, trouble, trouble_since, updated_at,
        greatest(0, extract(epoch from held_until - clock_timestamp()) * 1000)::float8 as held_for_ms
      from ${schema}.checkpoint`);
    if (row === undefined) return undefined;
    return {
      generation: row.generation,
      turn: Number(row.turn),
      version: row.version,
      logId: row.log_id,
      position: row.position ?? undefined,
      factId: row.fact_id ?? undefined,
      folded: Number(row.folded),
      trouble:
        row.trouble === null ? undefined : { because: row.trouble, since: (row.trouble_since as Date).toISOString() },
      heldForMs: row.held_for_ms ?? 0,
      updatedAt: (row.updated_at as Date).toISOString(),
    };
  } catch (error) {
    if (NO_SUCH_TABLE.includes((error as { code?: string }).code ?? '')) return undefined;
    throw error;
  }
}

/** Notes why the generation stands still, for whoever asks from another process; undefined when it moves again. */
export async function noteTrouble(sql: Queries, schema: string, because: string | undefined): Promise<void> {
  await sql.unsafe(
    `update ${schema}.checkpoint set trouble = $1::text,
       trouble_since = case when $1::text is null then null else coalesce(trouble_since, clock_timestamp()) end`,
    [because ?? null],
  );
}
