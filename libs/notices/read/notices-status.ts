/** How the notices stand: for health and for metrics. */
import type { Sql } from '../../postgres/connection.js';

export interface NoticesStatus {
  /** Made and not sent yet. */
  readonly waiting: number;
  /** Age of the oldest of them; 0 where none waits. */
  readonly oldestSeconds: number;
  /** Of those, tried in vain at least once. */
  readonly failing: number;
  /** Facts no notice could be made of. */
  readonly setAside: number;
  /** Why no notices are made, and since when (RFC 3339 UTC). */
  readonly standsStill?: { readonly because: string; readonly since: string };
}

export async function noticesStatus(sql: Sql): Promise<NoticesStatus> {
  const [row] = await sql`
    select count(*) as waiting, count(*) filter (where attempts > 0) as failing,
      coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 as oldest,
      (select count(*) from notices.set_aside) as aside,
      (select trouble from notices.checkpoint) as trouble,
      (select trouble_since from notices.checkpoint) as since
    from notices.notices where sent_at is null`;
  return {
    waiting: Number(row?.waiting),
    oldestSeconds: Number(row?.oldest),
    failing: Number(row?.failing),
    setAside: Number(row?.aside),
    ...(row?.trouble && { standsStill: { because: row.trouble, since: (row.since as Date).toISOString() } }),
  };
}
