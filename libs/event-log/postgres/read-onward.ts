import type { StoredFact } from '../event-log.js';
import type { NumberedPositions } from '../numbered-positions.js';
import { PositionRefused } from '../position.js';
import { arrayLiteral } from './array-literal.js';
import type { Reading } from './reading.js';
import { STORED_COLUMNS, type StoredRow, storedFact } from './stored-rows.js';

export interface Onward {
  readonly facts: readonly StoredFact[];
  /** Everything up to this place has been looked at. */
  readonly place: number;
  /** Of the fact there; undefined while the log is empty. */
  readonly factId: string | undefined;
  readonly atEnd: boolean;
}

/** So that a batch of the largest facts still fits in memory many times over. */
const BATCH_BYTES = 16 * 1024 * 1024;
/** Places looked through at once when nearly all are other streams'. */
const LOOK_AHEAD = 20_000;

/**
 * One statement, so one snapshot: the head, facts up to it, and the fact where the look ends. `found` says whether the limit of bytes cut some off.
 * One row without a fact when there is none.
 */
const READ = `
  select head, furthest.id as furthest, facts.* from (select coalesce(max(position), 0) as head from log.facts) as log
  left join log.facts as furthest on furthest.position = least(head, $1::bigint + ${LOOK_AHEAD})
  left join lateral (
    select * from (
      select ${STORED_COLUMNS}, count(*) over () as found,
        sum(octet_length(data) + octet_length(metadata)) over (order by position) as bytes
      from (
        select * from log.facts
        where position > $1::bigint and position <= $1::bigint + ${LOOK_AHEAD}
          and ($2::text[] is null or stream ^@ any ($2::text[]))
        order by position limit $3::integer
      ) as next
    ) as counted
    where bytes <= ${BATCH_BYTES}
  ) as facts on true
  order by position`;

type Row = { head: number; furthest: string | null } & ((StoredRow & { found: number }) | { position: null });

/** The next facts after a place. Throws PositionRefused when the log ends before it. */
export async function readOnward(
  reading: Reading,
  positions: NumberedPositions,
  after: number,
  prefixes: readonly string[] | undefined,
  limit: number,
): Promise<Onward> {
  const rows = await reading.ask<Row>(READ, [after, prefixes ? arrayLiteral(prefixes) : null, limit]);
  const { head = 0, furthest } = rows[0] ?? {};
  if (after > head) throw new PositionRefused('the position is past the end of the log: was a backup restored?');
  const stored = rows.filter((row) => row.position !== null);
  const last = stored.at(-1);
  const cutOff = last !== undefined && (stored.length === limit || stored.length < last.found);
  const place = cutOff ? last.position : Math.min(head, after + LOOK_AHEAD);
  const factId = cutOff ? last.id : (furthest ?? undefined);
  return { facts: stored.map((row) => storedFact(row, positions)), place, factId, atEnd: place === head };
}
