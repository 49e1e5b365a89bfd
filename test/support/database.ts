import { randomBytes } from 'node:crypto';
import { connect } from '../../libs/postgres/connection.js';
import { APPLICATION_ROLE, migrate } from '../../libs/postgres/migrate.js';
import { everyRoomsMigrations } from './migrations.js';

export interface TestDatabase {
  /** As the application's role. */
  readonly url: string;
  /** As the owner. */
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

/** A fresh, migrated database on the server of this test run. */
export async function createDatabase(rooms = everyRoomsMigrations): Promise<TestDatabase> {
  const serverUrl = process.env.TEST_OWNER_URL;
  if (serverUrl === undefined)
    throw new Error('this test needs the Postgres of the run: name it *.integration.spec.ts or put it under test/');
  const name = `t_${randomBytes(6).toString('hex')}`;
  const server = connect(serverUrl, { max: 1, name: 'asb-test' });
  await server`create database ${server(name)}`;
  const ownerUrl = serverUrl.replace(/\/postgres$/, `/${name}`);
  await migrate(ownerUrl, rooms);
  const url = ownerUrl.replace(/\/\/[^@]+@/, `//${APPLICATION_ROLE}:${process.env.TEST_APPLICATION_PASSWORD}@`);
  return {
    url,
    ownerUrl,
    drop: async () => {
      await server.unsafe(`drop database if exists ${name} with (force)`);
      await server.end();
    },
  };
}
