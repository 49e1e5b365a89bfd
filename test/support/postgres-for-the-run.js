/** One PostgreSQL server for the whole test run, in a folder of its own that goes when the run ends, however it ends. */
import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import './typescript.js';

const { startEmbeddedServer } = await import('../../libs/postgres/embedded/embedded-server.js');
const { migrate } = await import('../../libs/postgres/migrate.js');
const { findRunningServer, isAlive, stopProcess } = await import('../../libs/postgres/embedded/running-server.js');

const PREFIX = 'asb-test-run-';

export default async function startPostgres() {
  await clearAwayKilledRuns();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await startEmbeddedServer({
    directory: join(folder, 'postgres'),
    password: 'owner-of-the-test-run',
    settings: ['fsync=off', 'max_connections=200', 'shared_buffers=256MB'],
  });
  process.env.TEST_OWNER_URL = server.ownerUrl('postgres');
  // Roles belong to the whole server: made once here, because two databases being made at once would collide over it.
  process.env.TEST_APPLICATION_PASSWORD = 'application-of-the-test-run';
  await migrate(process.env.TEST_OWNER_URL, [], process.env.TEST_APPLICATION_PASSWORD);
  // A run that is interrupted or fails early reaches no teardown.
  const abandon = () => {
    if (isAlive(server.pid)) process.kill(server.pid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  process.once('exit', abandon);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  globalThis.stopPostgres = async () => {
    process.off('exit', abandon);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** What a run that was killed outright left behind: its folder is named by its process. */
async function clearAwayKilledRuns() {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(/^asb-test-run-(\d+)-/.exec(name)?.[1]);
    if (!(pid > 0) || isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
    const server = await findRunningServer(join(folder, 'postgres'));
    if (server !== undefined) await stopProcess(server.pid);
    await rm(folder, { recursive: true, force: true });
  }
}
