/** `npm run migrate`: brings the log's database and the keys' database up to date, as their owners, before the parts are started. */
import { migrate } from '../../libs/postgres/migrate.js';
import { required } from '../../libs/settings/settings.js';
import { databaseMigrations, keysMigrations } from '../composition/migrations.js';
import { complain, say } from '../composition/process.js';

try {
  const { env } = process;
  const log = required(env, 'OWNER_DATABASE_URL', "the address of the log's database, as its owner");
  const keys = required(env, 'OWNER_KEYS_DATABASE_URL', "the address of the person keys' database, as its owner");
  const password = required(
    env,
    'APPLICATION_PASSWORD',
    'the password of the role asb_app: 16 or more letters, digits, - or _',
  );
  await migrate(log, databaseMigrations, password);
  await migrate(keys, keysMigrations, password);
  say('Both databases are up to date.');
} catch (error) {
  complain(error);
  process.exit(1);
}
