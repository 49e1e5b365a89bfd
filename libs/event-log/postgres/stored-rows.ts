import type { StoredFact } from '../event-log.js';
import type { NumberedPositions } from '../numbered-positions.js';

/** Milliseconds since 1970: independent of the session's date style and time zone. Recorded to the millisecond, so exact. */
export const epochMilliseconds = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

export const STORED_COLUMNS = `position, stream, revision, id, type, version, data, metadata, ${epochMilliseconds('recorded_at')} as recorded`;

export interface StoredRow {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  readonly metadata: string;
  readonly recorded: number;
}

export const storedFact = (row: StoredRow, positions: NumberedPositions): StoredFact => ({
  id: row.id,
  stream: row.stream,
  revision: row.revision,
  position: positions.at(row.position),
  type: row.type,
  version: row.version,
  data: row.data,
  metadata: row.metadata,
  recordedAt: new Date(row.recorded).toISOString(),
});
