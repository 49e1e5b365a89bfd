/** The real program, `node dist/apps/standalone/main.js`, in a process group of its own on its own data. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EventLogSettings } from '../../../apps/composition/event-log.js';
import { openLocalIssuer } from '../../../libs/access/local-issuer.js';
import type { Role } from '../../../libs/decider/actor.js';
import { findFreePort } from '../../../libs/postgres/embedded/free-port.js';
import { Caller } from '../caller.js';
import { environmentOf, freshEventLog } from '../event-log-of-the-run.js';
import { alive, killAtOnce, postmasterOf, untilGone, withChildren } from './processes.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const built = (name: string) => join(root, 'dist/apps/standalone', name);

export interface Ended {
  readonly code: number | null;
  /** What it printed, on both outputs. */
  readonly said: string;
}

/** Runs one of the built programs until it ends by itself. */
export function runToEnd(program: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  if (!existsSync(built(program))) throw new Error('The program is not built: npm run build.');
  const child = spawn(process.execPath, [built(program), ...words], { env: { ...process.env, ...env } });
  return endOf(child);
}

export function endOf(child: ChildProcess): Promise<Ended> {
  let said = '';
  const hear = (text: Buffer) => {
    said += text;
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}

export class StandaloneProgram {
  private group = 0;
  private ended: Promise<Ended> = Promise.resolve({ code: null, said: '' });

  private constructor(
    readonly dataDirectory: string,
    readonly port: number,
    private readonly eventLog: EventLogSettings,
  ) {}

  /** `eventLog`: of the kind that this run is about, unless told otherwise. */
  static async make(eventLog = freshEventLog()): Promise<StandaloneProgram> {
    return new StandaloneProgram(await mkdtemp(join(tmpdir(), 'asb-program-')), await findFreePort(), eventLog);
  }

  get env(): NodeJS.ProcessEnv {
    // The clock stands still: what it puts on record of days long past would come between what a test records.
    return {
      DATA_DIR: this.dataDirectory,
      PORT: String(this.port),
      LOG_LEVEL: 'error',
      CLOCK_EVERY_SECONDS: '0',
      ...environmentOf(this.eventLog),
    };
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves when it says that it is ready, rejects when it ends before. */
  async start(more: NodeJS.ProcessEnv = {}): Promise<void> {
    if (!existsSync(built('main.js'))) throw new Error('The program is not built: npm run build.');
    const child = spawn(process.execPath, [built('main.js')], {
      detached: true,
      env: { ...process.env, ...this.env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.group = child.pid as number;
    this.ended = endOf(child);
    let said = '';
    const ready = new Promise<void>((resolve) => {
      child.stdout.on('data', (text: Buffer) => {
        said += text;
        if (said.includes('is ready')) resolve();
      });
    });
    const early = this.ended.then((end) => {
      throw new Error(`it ended with ${end.code}: ${end.said}`);
    });
    early.catch(() => {});
    await Promise.race([ready, early]);
  }

  /** Everything at one moment: the group, the database's server and what that started. */
  async killEverything(): Promise<void> {
    const server = await postmasterOf(this.dataDirectory);
    const all = [...withChildren(this.group), ...(server ? withChildren(server.pid) : [])];
    killAtOnce(all);
    await Promise.all([untilGone(all), this.ended]);
  }

  /** The group only: the database's server goes on. */
  async killProgram(): Promise<void> {
    process.kill(-this.group, 'SIGKILL');
    await this.ended;
  }

  /** As a terminal does at Ctrl-C. */
  async interrupt(): Promise<Ended> {
    process.kill(-this.group, 'SIGINT');
    return this.ended;
  }

  /** What still runs of this program and its database. */
  async stillRunning(): Promise<readonly number[]> {
    const server = await postmasterOf(this.dataDirectory);
    return alive([this.group, ...(server ? [server.pid] : [])]);
  }

  async as(role: Role): Promise<Caller> {
    const issuer = await openLocalIssuer(join(this.dataDirectory, 'issuer'));
    const token = await issuer.issueToken({ sub: `${role}@test`, role, area: 'gloucestershire' });
    return new Caller(this.url, { authorization: `Bearer ${token}`, purpose: 'a test' });
  }

  /** Leaves nothing behind, whatever state it is in. */
  async remove(): Promise<void> {
    if (this.group !== 0 && (await this.stillRunning()).length > 0) await this.killEverything();
    await rm(this.dataDirectory, { recursive: true, force: true });
  }
}
