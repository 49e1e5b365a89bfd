import { join } from 'node:path';
import { connect } from '../../libs/postgres/connection.js';
import { startEmbeddedServer } from '../../libs/postgres/embedded/embedded-server.js';
import { APPLICATION_ROLE, migrate } from '../../libs/postgres/migrate.js';
import { databaseMigrations } from '../composition/migrations.js';
import { findOrMakeCredentials } from './credentials.js';

export interface EmbeddedDatabase {
  /** As the application's role, which owns nothing of the log. */
  readonly url: string;
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
  return {
    url: `postgres://${APPLICATION_ROLE}:${passwords.application}@127.0.0.1:${server.port}/asb`,
    stop: () => server.stop(),
  };
}
