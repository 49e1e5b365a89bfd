import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connect } from '../connection.js';
import { startEmbeddedServer } from './embedded-server.js';
import { DataDirectoryInUse, findRunningServer, isAlive } from './running-server.js';

const password = 'owner-of-this-spec';
const settings = ['fsync=off'];

/** Another program that starts the server, says so, and stays, unless it does something else then. */
function startElsewhere(directory: string, then = 'setInterval(() => {}, 1000)') {
  const module = new URL('./embedded-server.ts', import.meta.url).href;
  const script = `const { startEmbeddedServer } = await import('${module}');
    await startEmbeddedServer(${JSON.stringify({ directory, password, settings })});
    console.log('started'); ${then};`;
  const loader = fileURLToPath(new URL('../../../test/support/typescript.js', import.meta.url));
  const child = spawn(process.execPath, ['--import', loader, '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const started = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  const died = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { child, started, died };
}

describe('the embedded server', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'asb-embedded-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('keeps its data from one start to the next', async () => {
    const directory = join(folder, 'postgres');
    const first = await startEmbeddedServer({ directory, password, settings });
    const sql = connect(first.ownerUrl('postgres'), { max: 1, name: 'spec' });
    await sql`create table kept (word text)`;
    await sql.end();
    await first.stop();

    const second = await startEmbeddedServer({ directory, password, settings });
    const again = connect(second.ownerUrl('postgres'), { max: 1, name: 'spec' });
    expect(await again`select count(*)::int as rows from kept`).toEqual([{ rows: 0 }]);
    await again.end();
    await second.stop();
  });

  it('is refused to a second program, and taken over from one that was killed', async () => {
    const directory = join(folder, 'postgres');
    const other = startElsewhere(directory);
    await other.started;
    await expect(startEmbeddedServer({ directory, password, settings })).rejects.toThrow(DataDirectoryInUse);

    other.child.kill('SIGKILL');
    await other.died;
    const server = await startEmbeddedServer({ directory, password, settings });
    await server.stop();
  });

  it('does not outlive a program that ends without stopping it', async () => {
    const directory = join(folder, 'postgres');
    const other = startElsewhere(directory, 'process.exit(0)');
    await other.started;
    const server = await findRunningServer(directory);
    await other.died;
    while (server !== undefined && isAlive(server.pid)) await sleep(20);
    expect(await findRunningServer(directory)).toBeUndefined();
  });

  it('leaves no half-made cluster behind', async () => {
    const directory = join(folder, 'postgres');
    const server = await startEmbeddedServer({ directory, password, settings });
    await server.stop();
    await expect(stat(`${directory}.new`)).rejects.toThrow('ENOENT');
  });
});
