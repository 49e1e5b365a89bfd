/** What an import answers while it runs: NDJSON, a line of progress at least every second and every thousand rows, a summary last. */
import { once } from 'node:events';
import type { PassThrough } from 'node:stream';
import type { Problem } from '../../web/problems/problem.js';
import type { ProblemDocument } from '../../web/problems/write-problem.js';

const ROWS = 1_000;
const MILLISECONDS = 1_000;

export class Account {
  private readonly counts = { read: 0, recorded: 0, alreadyKnown: 0, skipped: 0, rejected: 0 };
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly answer: PassThrough,
    private readonly describe: (problem: Problem) => ProblemDocument,
  ) {
    this.timer = setInterval(() => this.progress(), MILLISECONDS);
  }

  read(): void {
    this.counts.read += 1;
    if (this.counts.read % ROWS === 0) this.progress();
  }

  recorded(): void {
    this.counts.recorded += 1;
  }

  alreadyKnown(): void {
    this.counts.alreadyKnown += 1;
  }

  skipped(): void {
    this.counts.skipped += 1;
  }

  rejected(line: number, problem: Problem): void {
    this.counts.rejected += 1;
    this.write({ type: 'rejected', line, problem: this.describe(problem) });
  }

  /** Waits for a reader who is slower than the import, so that what they have not read yet does not pile up here. */
  async heard(): Promise<void> {
    if (!this.answer.writableNeedDrain) return;
    const over = new AbortController();
    const either = ['drain', 'close'].map((event) => once(this.answer, event, { signal: over.signal }).catch(() => {}));
    await Promise.race(either);
    over.abort();
  }

  summary(): void {
    this.write({ type: 'summary', ...this.counts });
    this.answer.end();
  }

  close(): void {
    clearInterval(this.timer);
  }

  private progress(): void {
    if (!this.answer.writableNeedDrain) this.write({ type: 'progress', ...this.counts });
  }

  private write(line: object): void {
    if (!this.answer.destroyed) this.answer.write(`${JSON.stringify(line)}\n`);
  }
}
