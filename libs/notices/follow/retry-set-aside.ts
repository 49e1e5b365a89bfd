/** A fact no notice could be made of may be readable by now: by a newer program, or because its case is known. */
import type { EventLog } from '../../event-log/event-log.js';
import type { Sql } from '../../postgres/connection.js';
import type { Decode } from '../../read-models/decode.js';
import { type CaseRow, madeOf, type SetAsideRow } from './made-of.js';
import { writeAnew } from './write-made.js';

export interface RetryOptions {
  readonly sql: Sql;
  readonly log: EventLog;
  readonly decode: Decode;
}

/** In the order they were recorded; what still cannot be read stays where it is. */
export async function retrySetAside({ sql, log, decode }: RetryOptions): Promise<void> {
  const rows = await sql<SetAsideRow[]>`
    select fact_id, stream, revision, position, code from notices.set_aside order by position`;
  for (const row of rows) {
    const stored = (await log.readStream(row.stream, row.revision)).slice(0, 1);
    const known = await sql<CaseRow[]>`
      select stream, reference, area from notices.cases where stream = ${row.stream}`;
    const made = madeOf(stored, decode, new Map(known.map((one) => [one.stream, one])));
    if (made.setAside.length === 0) await writeAnew(sql, row, made);
  }
}
