import { connect } from '../../libs/postgres/connection.js';
import { outdatedRooms } from '../../libs/postgres/migrate.js';
import { databaseMigrations } from '../composition/migrations.js';

/** Throws, in one sentence, where the database cannot be reached or its log is not of this release. */
export async function checkLogTables(url: string): Promise<void> {
  const sql = connect(url, { max: 1, name: 'asb-check' });
  const { host, pathname } = new URL(url);
  const where = `The database ${pathname.slice(1)} at ${host}`;
  try {
    const rooms = databaseMigrations.filter(({ room }) => room === 'log');
    const [outdated] = await outdatedRooms(sql, rooms).catch(() => {
      throw new Error(
        `${where} cannot be read: check the address, its password, and that "npm run migrate" was run on it.`,
      );
    });
    if (outdated === undefined) return;
    const { found, needed } = outdated;
    throw new Error(`${where} has a log at version ${found}, and this needs ${needed}: run "npm run migrate" on it.`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
