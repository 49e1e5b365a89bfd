import { join } from 'node:path';
import { connect } from '../../libs/postgres/connection.js';
import { OWNER_ROLE, startEmbeddedServer } from '../../libs/postgres/embedded/embedded-server.js';
import { DataDirectoryInUse, findRunningServer } from '../../libs/postgres/embedded/running-server.js';
import { APPLICATION_ROLE, migrate } from '../../libs/postgres/migrate.js';
import { databaseMigrations } from '../composition/migrations.js';
import { type Credentials, findOrMakeCredentials } from './credentials.js';

export interface EmbeddedDatabase {
  /** As the application's role, which owns nothing of the log. */
  readonly url: string;
  /** As the owner of the database. */
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

/** Starts the embedded server, makes the database when it is not there, and brings its tables up to date. */
export async function startEmbeddedDatabase(dataDirectory: string): Promise<EmbeddedDatabase> {
  const passwords = await findOrMakeCredentials(dataDirectory);
  const server = await startEmbeddedServer({ directory: join(dataDirectory, 'postgres'), password: passwords.owner });
  try {
    const sql = connect(server.ownerUrl('postgres'), { max: 1, name: 'asb-standalone' });
    const [database] = await sql`select 1 from pg_database where datname = 'asb'`;
    if (database === undefined) await sql`create database asb`;
    await sql.end();
    await migrate(server.ownerUrl('asb'), databaseMigrations, passwords.application);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...urlsOf(server, passwords), stop: () => server.stop() };
}

/** The server another program runs on the data, or one of our own; stopping lets go of either. */
export async function findOrStartEmbeddedDatabase(dataDirectory: string): Promise<EmbeddedDatabase> {
  try {
    return await startEmbeddedDatabase(dataDirectory);
  } catch (error) {
    const running = await findRunningServer(join(dataDirectory, 'postgres'));
    if (!(error instanceof DataDirectoryInUse) || running === undefined) throw error;
    return { ...urlsOf(running, await findOrMakeCredentials(dataDirectory)), stop: async () => {} };
  }
}

const urlsOf = ({ port }: { readonly port: number }, { owner, application }: Credentials) => ({
  url: `postgres://${APPLICATION_ROLE}:${application}@127.0.0.1:${port}/asb`,
  ownerUrl: `postgres://${OWNER_ROLE}:${owner}@127.0.0.1:${port}/asb`,
});
