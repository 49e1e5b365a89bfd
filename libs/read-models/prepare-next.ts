import type { EventLog } from '../event-log/event-log.js';
import type { Sql } from '../postgres/connection.js';
import { TablesDiffer } from './columns.js';
import { Generation } from './generation.js';
import { schemaOf } from './naming.js';
import type { Projection } from './projection.js';
import { findDisagreement } from './same-log.js';
import { createGeneration } from './tables.js';

interface Options {
  readonly sql: Sql;
  readonly log: Pick<EventLog, 'logId' | 'factIdAt'>;
  readonly projection: Projection;
}

/**
 * The generation a rebuild fills: the one an earlier rebuild left, where its version and log agree, else a new one. `live` is
 * what it will be compared with at the same position, so one that is further than that begins anew.
 */
export async function prepareNext(
  options: Options,
  live: Generation | undefined,
): Promise<{ next: Generation; continued: boolean }> {
  const { sql, log, projection } = options;
  const left = await openLeft(options);
  if (left !== undefined && !isPast(left, live) && (await left.hold(0)) === 'held')
    return { next: left, continued: left.checkpoint.position !== undefined };

  const schema = schemaOf(projection.name, 'next');
  await sql.unsafe(`drop schema if exists ${schema} cascade;\n${createGeneration(projection, schema, log.logId)}`);
  const next = await Generation.open(sql, projection, 'next');
  if (next === undefined) throw new Error(`The tables for the rebuild of ${projection.name} are gone.`);
  return { next, continued: false };
}

async function openLeft({ sql, log, projection }: Options): Promise<Generation | undefined> {
  try {
    const left = await Generation.open(sql, projection, 'next');
    if (left === undefined || left.checkpoint.version !== projection.version) return undefined;
    return (await findDisagreement(projection.name, left.checkpoint, log)) === undefined ? left : undefined;
  } catch (error) {
    if (error instanceof TablesDiffer) return undefined;
    throw error;
  }
}

function isPast(left: Generation, live: Generation | undefined): boolean {
  const { position } = left.checkpoint;
  const end = live?.checkpoint.position;
  return position !== undefined && end !== undefined && position > end;
}
