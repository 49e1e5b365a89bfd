/** How far notices were made, of which log: never of another, and never twice. */
import type { EventLog } from '../../event-log/event-log.js';
import { factsUpTo } from '../../event-log/facts-up-to.js';
import type { Position } from '../../event-log/position.js';
import type { Sql } from '../../postgres/connection.js';

export interface Checkpoint {
  readonly logId: string;
  /** Everything up to here has been seen; undefined before the first fact. */
  readonly position: Position | undefined;
  readonly factId: string | undefined;
}

/** The log is not the one that was followed: another one, or a backup whose positions now hold other facts. */
export class LogDisagrees extends Error {
  override readonly name = 'LogDisagrees';
}

/**
 * Where to go on; at the first start, at the beginning of this log. A log that holds the very fact at which notices stopped is a copy of
 * the one they were made of, in an order of its own: they begin anew, and what was made once is not made again. Throws LogDisagrees.
 */
export async function openCheckpoint(sql: Sql, log: EventLog): Promise<Checkpoint> {
  const { logId } = log;
  await sql`insert into notices.checkpoint (log_id) values (${logId}) on conflict do nothing`;
  const [row] = await sql<{ logId: string; position: string | null; factId: string | null }[]>`
    select log_id as "logId", position, fact_id as "factId" from notices.checkpoint`;
  const position = row?.position ?? undefined;
  const factId = row?.factId ?? undefined;
  if (row?.logId !== logId) {
    if (factId === undefined || !(await holds(log, factId)))
      throw new LogDisagrees(
        `Notices were made of the log ${row?.logId}, and this is the log ${logId}, no copy of it: none is made.`,
      );
    await sql`update notices.checkpoint set log_id = ${logId}, position = null, fact_id = null where log_id = ${row?.logId ?? ''}`;
    return { logId, position: undefined, factId: undefined };
  }
  if (position !== undefined && factId !== undefined && (await log.factIdAt(position)) !== factId)
    throw new LogDisagrees(
      `Notices were made up to ${position}, where the log no longer holds the same fact (was a backup restored?): no more are made.`,
    );
  return { logId, position, factId };
}

async function holds(log: EventLog, factId: string): Promise<boolean> {
  for await (const facts of factsUpTo(log, await log.head(), new AbortController().signal))
    if (facts.some(({ id }) => id === factId)) return true;
  return false;
}

/** Notes why no notices are made, for whoever asks from another process. */
export const noteTrouble = async (sql: Sql, because: string): Promise<void> => {
  await sql`update notices.checkpoint
    set trouble = ${because}, trouble_since = coalesce(trouble_since, clock_timestamp())`;
};
