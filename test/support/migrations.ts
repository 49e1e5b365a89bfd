import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Migrations } from '../../libs/postgres/migrate.js';

const room = (name: string, path: string): Migrations => ({
  room: name,
  directory: fileURLToPath(new URL(`../../libs/${path}`, import.meta.url)),
});

export const everyRoomsMigrations: readonly Migrations[] = [
  room('log', 'event-log/postgres/migrations'),
  room('keys', 'sealing/migrations'),
  room('web', 'web/migrations'),
].filter(({ directory }) => existsSync(directory));
