import type { Sql } from '../postgres/connection.js';

/** A row of `keys.subject_key`; `wrapped` is null once the key is destroyed. */
export interface KeyRow {
  readonly subject: string;
  readonly version: number;
  readonly wrapped: Buffer | null;
}

/** The statements over the tables of `migrations/`. Each is one transaction of its own. */
export const readKeys = (sql: Sql, subjects: readonly string[]): Promise<KeyRow[]> =>
  sql<
    KeyRow[]
  >`select subject, version, wrapped from keys.subject_key where subject = any(${subjects as string[]}::text[])`;

/**
 * Adds keys of subjects that have none; where another process was first, its key stands.
 * In sorted order: two processes that insert the same subjects wait for each other, never in a circle.
 */
export async function addKeys(sql: Sql, keys: readonly { subject: string; wrapped: Buffer }[]): Promise<void> {
  const subjects = keys.map(({ subject }) => subject);
  const wrapped = keys.map((key) => key.wrapped.toString('base64'));
  await sql`
    insert into keys.subject_key (subject, wrapped)
    select subject, decode(wrapped, 'base64')
    from unnest(${subjects}::text[], ${wrapped}::text[]) as added (subject, wrapped)
    order by subject
    on conflict (subject) do nothing`;
}

/** Removes the key, or says of a subject that never had one that it never will. */
export async function destroyKey(sql: Sql, subject: string): Promise<void> {
  await sql`
    insert into keys.subject_key as kept (subject, destroyed_at) values (${subject}, now())
    on conflict (subject) do update set wrapped = null, destroyed_at = now() where kept.destroyed_at is null`;
}

/** The index key as it is kept: the one given, unless there is one already. */
export async function keepIndexKey(sql: Sql, wrapped: Buffer): Promise<Buffer> {
  await sql`insert into keys.index_key (wrapped) values (${wrapped}) on conflict do nothing`;
  const [row] = await sql<{ wrapped: Buffer }[]>`select wrapped from keys.index_key`;
  return (row as { wrapped: Buffer }).wrapped;
}
