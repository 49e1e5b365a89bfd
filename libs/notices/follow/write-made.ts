/** Writes what a batch came to, all of it or nothing. */
import type { Position } from '../../event-log/position.js';
import type { Sql } from '../../postgres/connection.js';
import type { Made, SetAsideRow } from './made-of.js';

/** Where the follower stood, and gets to with this batch. */
export interface Step {
  readonly logId: string;
  readonly from: Position | undefined;
  readonly to: Position;
  readonly factId: string | undefined;
}

/** `moved` when somebody else moved the checkpoint since it was read: nothing was written. */
export const writeMade = (sql: Sql, { logId, from, to, factId }: Step, made: Made): Promise<'written' | 'moved'> =>
  send(
    sql,
    `update notices.checkpoint
     set position = $5, fact_id = $6::uuid, trouble = null, trouble_since = null, updated_at = clock_timestamp()
     where log_id = $4 and position is not distinct from $7::text returning 1`,
    [logId, to, factId ?? null, from ?? null],
    made,
  );

/** Of a fact that was set aside and could be read now; `moved` when another process did it already. */
export const writeAnew = (sql: Sql, { fact_id }: SetAsideRow, made: Made): Promise<'written' | 'moved'> =>
  send(sql, 'delete from notices.set_aside where fact_id = $4::uuid returning 1', [fact_id], made);

/**
 * One statement: `gate` answers a row where this may be written, and everything else happens only if it did. So there is no
 * transaction to be left half-way by a lost connection. A notice of the same fact and kind stays as it is, sent or not.
 */
async function send(
  sql: Sql,
  gate: string,
  parameters: readonly (string | null)[],
  { cases, notices, setAside }: Made,
): Promise<'written' | 'moved'> {
  const rows = [cases, notices, setAside].map((each) => JSON.stringify(each));
  const [row] = await sql.unsafe(
    `with gate as (${gate}),
    cases as (
      insert into notices.cases (stream, reference, area)
      select stream, reference, area from jsonb_to_recordset($1::text::jsonb) as new (stream text, reference text, area text)
      where exists (select from gate) on conflict do nothing),
    made as (
      insert into notices.notices
        (id, fact_id, kind, stream, position, reference, office, body, sentence, due_on, recorded_at)
      select id, fact_id, kind, stream, position, reference, office, body, sentence, due_on, recorded_at
      from jsonb_to_recordset($2::text::jsonb) as new (id uuid, fact_id uuid, kind text, stream text, position text,
        reference text, office text, body text, sentence text, due_on text, recorded_at text)
      where exists (select from gate) on conflict do nothing),
    aside as (
      insert into notices.set_aside (fact_id, stream, revision, position, code)
      select fact_id, stream, revision, position, code
      from jsonb_to_recordset($3::text::jsonb) as new
        (fact_id uuid, stream text, revision integer, position text, code text)
      where exists (select from gate) on conflict do nothing)
    select count(*) as written from gate`,
    [...rows, ...parameters] as string[],
  );
  return Number(row?.written) === 1 ? 'written' : 'moved';
}
