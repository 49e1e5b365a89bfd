import { createDatabase } from '../../test/support/database.js';
import { everyRoomsMigrations } from '../../test/support/migrations.js';
import { connect } from './connection.js';
import { migrate, outdatedRooms } from './migrate.js';

describe('migrations', () => {
  it('bring a database up to date, as often as they are run, for a role that owns nothing', async () => {
    const database = await createDatabase();
    await migrate(database.ownerUrl, everyRoomsMigrations);
    const sql = connect(database.url, { max: 1, name: 'spec' });
    expect(await outdatedRooms(sql, everyRoomsMigrations)).toEqual([]);
    const owned =
      await sql`select relname from pg_class where relowner = (select oid from pg_roles where rolname = current_user)`;
    expect(owned).toHaveLength(0);
    await sql.end();
    await database.drop();
  });

  it('are missed by a program whose database has none', async () => {
    const database = await createDatabase([]);
    const sql = connect(database.url, { max: 1, name: 'spec' });
    const outdated = await outdatedRooms(sql, everyRoomsMigrations);
    expect(outdated.map(({ room }) => room)).toEqual(everyRoomsMigrations.map(({ room }) => room));
    await sql.end();
    await database.drop();
  });
});
