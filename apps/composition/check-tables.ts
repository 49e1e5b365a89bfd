import { connect } from '../../libs/postgres/connection.js';
import { outdatedRooms } from '../../libs/postgres/migrate.js';
import { databaseMigrations } from './migrations.js';

/** Throws, in one sentence, when the database cannot be reached or its tables are not those this program was written for. */
export async function checkTables(url: string): Promise<void> {
  const sql = connect(url, { max: 1, name: 'asb-check' });
  try {
    const outdated = await outdatedRooms(sql, databaseMigrations).catch(() => {
      const { host } = new URL(url);
      throw new Error(
        `The database at ${host} cannot be read: check DATABASE_URL, and that "npm run migrate" has been run on it.`,
      );
    });
    if (outdated.length === 0) return;
    const rooms = outdated.map(({ room, found, needed }) => `${room} is at ${found} and needs ${needed}`).join(', ');
    throw new Error(`The database's tables are of another version (${rooms}): run "npm run migrate" of this release.`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
