/** The README is a transcript: every call in it is made, in order, against the program it tells to start, and must print what it says. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findFreePort } from '../../libs/postgres/embedded/free-port.js';
import { type Call, callsIn, comparable, withOutputs } from '../support/readme.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MARK = '--- end of call ---';

describe('the README', () => {
  let folder: string;
  let port: number;
  let program: ChildProcess;
  let greeting = '';
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'asb-readme-'));
    port = await findFreePort();
    // The days of its story are long past: what the clock missed would come between the calls.
    environment = { ...process.env, PORT: String(port), DATA_DIR: join(folder, 'data'), CLOCK_EVERY_SECONDS: '0' };
    program = spawn(process.execPath, ['dist/apps/standalone/main.js'], { cwd: root, env: environment });
    await new Promise<void>((resolve, reject) => {
      program.once('exit', (code) => reject(new Error(`it ended with ${code}: ${greeting}`)));
      program.stdout?.on('data', (chunk) => {
        greeting += chunk;
        if (greeting.includes('Ctrl-C stops it.')) resolve();
      });
    });
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGINT');
    expect(await ended).toBe(0);
    await rm(folder, { recursive: true, force: true });
  });

  const inReadme = (text: string) =>
    text
      .replaceAll(`localhost:${port}`, 'localhost:3000')
      .replaceAll(`127.0.0.1:${port}`, '127.0.0.1:3000')
      .replaceAll(`DATA_DIR='${environment.DATA_DIR}' `, '');
  const here = (text: string) => text.replaceAll('localhost:3000', `localhost:${port}`);

  /** All calls in one shell, so that a variable set in one is there in the next; a person types slower than read models fold. */
  async function run(calls: readonly Call[]): Promise<string[]> {
    const folded = here(
      `while curl -s http://localhost:3000/health/ready | grep -q '"facts":[1-9]'; do sleep 0.05; done`,
    );
    const script = calls.map(({ command }) => `${here(command)}\nprintf '\\n${MARK}\\n'\n${folded}`).join('\n');
    const { stdout } = await promisify(execFile)('bash', ['-c', script], {
      cwd: root,
      env: environment,
      maxBuffer: 2 ** 24,
    });
    return stdout.split(`\n${MARK}\n`).slice(0, -1).map(inReadme);
  }

  it('says what a start prints', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8');
    expect(readme).toContain(inReadme(greeting.slice(greeting.indexOf('ASB Case Review is ready'))).trim());
  });

  it('says what every call prints', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8');
    // What an audit prints depends on the log; the README tells of the default.
    const isShown = ({ command }: { command: string }) => !process.env.EVENT_LOG || !command.includes('audit-log');
    const calls = callsIn(readme).filter(isShown);
    expect(calls.length).toBeGreaterThan(10);
    const printed = await run(calls);
    if (process.env.UPDATE_DOCUMENTS) await writeFile(join(root, 'README.md'), withOutputs(readme, printed));
    const transcript = (outputs: readonly string[]) =>
      calls.map(({ command }, index) => `$ ${command}\n${comparable(outputs[index] ?? '')}`).join('\n\n');
    expect(transcript(printed)).toBe(transcript(calls.map((call) => call.printed)));
  });
});
