/** One part of the product as its container runs it: the folder of the image, its own settings and nothing else, no root. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { endOf } from './standalone-program.js';

/** Whom the image runs as, where the test may choose: `node` in its base image. */
export const USER_OF_IMAGE = 1000;
const otherUser = process.getuid?.() === 0 ? { uid: USER_OF_IMAGE, gid: USER_OF_IMAGE } : {};

/** A read-only file system has no place for what is put aside either. */
const NOWHERE = { HOME: '/nonexistent', TMPDIR: '/nonexistent' };

export interface PartOptions {
  readonly folder: string;
  /** As docker-compose.yml has it: `node dist/…` */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

export class Part {
  /** Every line it logged, and what it complained of. */
  said = '';
  private code: number | null | undefined;
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  constructor({ folder, command: [program, ...words], environment }: PartOptions) {
    if (program !== 'node') throw new Error(`a part is started by node, not ${program}`);
    this.child = spawn(process.execPath, words, {
      cwd: folder,
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...NOWHERE, ...environment },
      ...otherUser,
    });
    for (const output of [this.child.stdout, this.child.stderr])
      output?.on('data', (text) => {
        this.said += text;
      });
    this.ended = endOf(this.child).then(({ code }) => {
      this.code = code;
      return code;
    });
  }

  /** Until it holds, or the part ended, which is told with all that it said. */
  async until(holds: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await holds())) {
      if (this.code !== undefined) throw new Error(`it ended with ${this.code}: ${this.said}`);
      await sleep(20);
    }
  }

  /** Answers its exit code; null where it was killed. */
  end(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal !== undefined) this.child.kill(signal);
    return this.ended;
  }
}
