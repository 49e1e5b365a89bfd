/** One PostgreSQL server for the whole test run, in a folder of its own that goes when the run ends. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import './typescript.js';

const { startEmbeddedServer } = await import('../../libs/postgres/embedded/embedded-server.js');

export default async function startPostgres() {
  const folder = await mkdtemp(join(tmpdir(), 'asb-test-'));
  const server = await startEmbeddedServer({
    directory: join(folder, 'postgres'),
    password: 'owner-of-the-test-run',
    settings: ['fsync=off', 'max_connections=200', 'shared_buffers=256MB'],
  });
  process.env.TEST_OWNER_URL = server.ownerUrl('postgres');
  globalThis.stopPostgres = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
