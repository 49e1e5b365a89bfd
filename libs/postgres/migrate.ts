import Postgrator from 'postgrator';
import { connect, type Queries } from './connection.js';

/** The SQL files of one room, `001.do.what-it-does.sql` and on; each room counts its own versions. */
export interface Migrations {
  readonly room: string;
  readonly directory: string;
}

/** The role the programs run as. It owns nothing of the log; it may make schemas for read models. */
export const APPLICATION_ROLE = 'asb_app';

const MIGRATION_LOCK = 0x415342_01;

/**
 * Brings every room's tables up to date in one transaction, as the owner. Two runs at once wait for each other.
 * `applicationPassword` is set on the application's role when given; without it the role is made but left as it is.
 */
export async function migrate(
  ownerUrl: string,
  rooms: readonly Migrations[],
  applicationPassword?: string,
): Promise<void> {
  const sql = connect(ownerUrl, { max: 1, name: 'asb-migrate' });
  try {
    await sql.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
      await prepareRole(transaction, applicationPassword);
      for (const { room, directory } of rooms) {
        await migrationsOf(transaction, room, directory).migrate();
      }
      await transaction.unsafe(`grant select on all tables in schema migrations to ${APPLICATION_ROLE}`);
    });
  } finally {
    await sql.end();
  }
}

/** The rooms whose tables in the database are not at the version this program was written for, with both versions. */
export async function outdatedRooms(
  sql: Queries,
  rooms: readonly Migrations[],
): Promise<readonly { room: string; found: number; needed: number }[]> {
  const outdated = [];
  for (const { room, directory } of rooms) {
    const needed = await migrationsOf(sql, room, directory).getMaxVersion();
    const [table] = await sql`select to_regclass(${`migrations.${room}`}) is not null as exists`;
    const [row] = table?.exists
      ? await sql`select coalesce(max(version), 0)::int as version from ${sql(`migrations.${room}`)}`
      : [{ version: 0 }];
    if (row?.version !== needed) outdated.push({ room, found: Number(row?.version), needed });
  }
  return outdated;
}

function migrationsOf(sql: Queries, room: string, directory: string): Postgrator {
  return new Postgrator({
    driver: 'pg',
    database: '',
    migrationPattern: `${directory}/*`,
    schemaTable: `migrations.${room}`,
    execQuery: async (query: string) => ({ rows: await sql.unsafe(query) }),
  } as unknown as ConstructorParameters<typeof Postgrator>[0]);
}

async function prepareRole(sql: Queries, password: string | undefined): Promise<void> {
  const [role] = await sql`select 1 from pg_roles where rolname = ${APPLICATION_ROLE}`;
  if (role === undefined) await sql.unsafe(`create role ${APPLICATION_ROLE} login`);
  if (password !== undefined) {
    if (!/^[\w-]{16,}$/.test(password))
      throw new Error('the application role needs a password of 16 letters, digits, - or _');
    await sql.unsafe(`alter role ${APPLICATION_ROLE} password '${password}'`);
  }
  const [database] = await sql`select current_database() as name`;
  await sql`grant connect, create on database ${sql(database?.name)} to ${sql(APPLICATION_ROLE)}`;
  await sql`create schema if not exists migrations`;
  await sql`grant usage on schema migrations to ${sql(APPLICATION_ROLE)}`;
}
