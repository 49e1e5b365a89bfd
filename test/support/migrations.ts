import { databaseMigrations, keysMigrations } from '../../apps/composition/migrations.js';

/** A test's database holds the person keys too; in production they have a cluster of their own. */
export const everyRoomsMigrations = [...databaseMigrations, ...keysMigrations];
