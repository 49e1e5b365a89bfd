import type { Sql } from '../postgres/connection.js';
import { generationExists } from './checkpoint.js';
import { type Place, schemaOf } from './naming.js';
import type { Projection } from './projection.js';

const LOCKED_TOO_LONG = '55P03';

/**
 * Drops a generation that nobody reads any more, where there is one. It waits for queries still running on it; one that runs very long
 * leaves it to whoever drops it next. Two processes take turns.
 */
export async function dropGeneration(sql: Sql, projection: string, place: Place): Promise<void> {
  const schema = schemaOf(projection, place);
  await sql
    .unsafe(
      `set local lock_timeout = '10s';
       select pg_advisory_xact_lock(hashtext('read-models'), hashtext('${schema}'));
       drop schema if exists ${schema} cascade`,
    )
    .catch((error: { code?: string }) => {
      if (error.code !== LOCKED_TOO_LONG) throw error;
    });
}

/**
 * Drops all that is left of projections a program has no more, so that no table stays that nobody folds. They are named one by one:
 * a program that simply does not know a projection may be the older one.
 */
export async function dropRetired(
  sql: Sql,
  retired: readonly string[],
  projections: readonly Projection[],
): Promise<void> {
  for (const name of retired) {
    if (projections.some((projection) => projection.name === name))
      throw new Error(`${name} is retired and in use: a projection needs a name that none had before.`);
    // Of the same name there may be something else that never was a projection.
    for (const place of ['live', 'next', 'old'] as const)
      if (await generationExists(sql, schemaOf(name, place))) await dropGeneration(sql, name, place);
  }
}
