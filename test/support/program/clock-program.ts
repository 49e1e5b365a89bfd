/** The real clock, `node dist/apps/clock/main.js`, on the database of a test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const main = join(root, 'dist/apps/clock/main.js');
const MASTER_KEY = randomBytes(32).toString('base64');

export class ClockProgram {
  /** Every line it logged, and what it complained of. */
  said = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  /** `house` tells of a test's database, which holds tables for person keys too, and of its log. */
  constructor(house: NodeJS.ProcessEnv, env: NodeJS.ProcessEnv = {}) {
    if (!existsSync(main)) throw new Error('The program is not built: npm run build.');
    const settings = {
      ...house,
      KEYS_DATABASE_URL: house.DATABASE_URL,
      MASTER_KEY,
      CLOCK_EVERY_SECONDS: '1',
    };
    this.child = spawn(process.execPath, [main], { env: { ...process.env, ...settings, ...env } });
    for (const output of [this.child.stdout, this.child.stderr])
      output?.on('data', (text) => {
        this.said += text;
      });
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
  }

  /** Answers its exit code; null where it was killed. */
  end(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal !== undefined) this.child.kill(signal);
    return this.ended;
  }
}
