import type { EventLog } from '../event-log/event-log.js';
import type { Sql } from '../postgres/connection.js';
import { generationExists } from './checkpoint.js';
import { schemaOf } from './naming.js';
import type { Projection } from './projection.js';
import { createGeneration, createIndexes } from './tables.js';

/** Makes the live tables of a projection where there are none, so that queries can be asked before anything was folded. */
export async function ensureTables(
  sql: Sql,
  projection: Projection,
  { logId }: Pick<EventLog, 'logId'>,
): Promise<void> {
  const schema = schemaOf(projection.name);
  if (await generationExists(sql, schema)) return;
  await sql.unsafe(`${createGeneration(projection, schema, logId)};\n${createIndexes(projection, schema)}`);
}
