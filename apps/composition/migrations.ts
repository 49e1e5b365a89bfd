import { fileURLToPath } from 'node:url';
import type { Migrations } from '../../libs/postgres/migrate.js';

const room = (name: string, path: string): Migrations => ({
  room: name,
  directory: fileURLToPath(new URL(`../../libs/${path}`, import.meta.url)),
});

/** Of the database that holds the log and the read models. */
export const databaseMigrations: readonly Migrations[] = [
  room('log', 'event-log/postgres/migrations'),
  room('web', 'web/migrations'),
  room('documents', 'documents/migrations'),
  room('notices', 'notices/migrations'),
];

/** Of the database that holds the person keys, in a cluster of its own. */
export const keysMigrations: readonly Migrations[] = [room('keys', 'sealing/migrations')];
