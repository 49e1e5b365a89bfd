import type { Sql } from '../postgres/connection.js';
import { dropGeneration } from './drop-generation.js';
import type { Generation } from './generation.js';
import { schemaOf } from './naming.js';

const CHANGED_MEANWHILE = 'RM001';

/**
 * Renames the live schema away and the next one in its place, in one statement: every query sees one generation or the other,
 * and prepared ones are planned anew. Only from the turns given; `moved` when either was written since.
 */
export async function switchGenerations(sql: Sql, live: Generation, next: Generation): Promise<'switched' | 'moved'> {
  const old = schemaOf(live.projection.name, 'old');
  const standing = ({ schema, checkpoint: { generation, turn } }: Generation) =>
    `exists (select from ${schema}.checkpoint where generation = '${generation}' and turn = ${turn} for update)`;
  try {
    await sql.unsafe(`do $$ begin
      if not (${standing(live)} and ${standing(next)}) then
        raise exception 'a generation was changed meanwhile' using errcode = '${CHANGED_MEANWHILE}';
      end if;
      alter schema ${live.schema} rename to ${old};
      alter schema ${next.schema} rename to ${live.schema};
    end $$`);
    return 'switched';
  } catch (error) {
    if ((error as { code?: string }).code === CHANGED_MEANWHILE) return 'moved';
    throw error;
  }
}

/** Drops the generation that a switch left, apart from the switch: it waits for queries still running on it. */
export const dropOld = (sql: Sql, projection: string): Promise<void> => dropGeneration(sql, projection, 'old');
