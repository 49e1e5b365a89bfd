import { type AppendAnswer, InvalidFact, LogOverloaded, LogUnavailable } from '../event-log.js';
import type { Append } from './append-batch.js';
import { codeOf, despiteLostConnections, faultOf } from './database-fault.js';
import { type WaitingAppend, WaitingAppends, type WaitingLimits } from './waiting-appends.js';

export type WriteBatch = (batch: readonly Append[]) => Promise<readonly AppendAnswer[]>;

/**
 * Group commit: what is waiting goes down together, one batch at a time. One lane, since the head row lets only one
 * batch through anyway; no waiting window, since the batch under way is window enough (measured: docs/adr/0002).
 */
export class AppendLane {
  private readonly waiting: WaitingAppends;
  private running: Promise<void> | undefined;
  private closed = false;

  constructor(
    private readonly write: WriteBatch,
    limits: WaitingLimits,
  ) {
    this.waiting = new WaitingAppends(limits);
  }

  append(append: Append, bytes: number): Promise<AppendAnswer> {
    if (this.closed) return Promise.reject(new LogUnavailable('the log is closed'));
    if (this.waiting.isFull) return Promise.reject(new LogOverloaded('too many appends are waiting'));
    return new Promise((answer, fail) => {
      this.waiting.add({ append, bytes, answer, fail });
      this.running ??= this.run();
    });
  }

  /** Takes nothing more and resolves when everything waiting was answered. */
  async close(): Promise<void> {
    this.closed = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.waiting.isEmpty) {
      await endOfTurn();
      await this.commit(this.waiting.takeBatch());
    }
    this.running = undefined;
  }

  private async commit(batch: readonly WaitingAppend[]): Promise<void> {
    try {
      const appends = batch.map(({ append }) => append);
      // A lost connection leaves open whether it was written: the same ids are then answered as the first time.
      const answers = await despiteLostConnections(() => this.write(appends));
      batch.forEach(({ answer }, index) => {
        answer(answers[index] as AppendAnswer);
      });
    } catch (error) {
      await this.settle(batch, error);
    }
  }

  private async settle(batch: readonly WaitingAppend[], error: unknown): Promise<void> {
    if (faultOf(error) !== 'bad-data') {
      for (const { fail } of batch) fail(new LogUnavailable(`the log did not answer (${codeOf(error)})`));
    } else if (batch.length === 1) {
      batch[0]?.fail(new InvalidFact(`the log cannot hold this append (${codeOf(error)})`));
    } else {
      // Somebody here is guilty: halved until they stand alone, the innocent are written in the other halves.
      const middle = Math.ceil(batch.length / 2);
      await this.commit(batch.slice(0, middle));
      await this.commit(batch.slice(middle));
    }
  }
}

/** Callers who were answered in this turn of the event loop ask again in it: they all belong in the next batch. */
const endOfTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
