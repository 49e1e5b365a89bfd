import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EventLog, InvalidFact, NO_STREAM } from '../event-log.js';
import type { Call, CallAnswer, JournalLine } from './history.js';
import { someFact } from './some-facts.js';

export interface WriterOptions {
  readonly name: string;
  /** Stream names begin with it. */
  readonly prefix: string;
  /** How many streams all writers fight over. */
  readonly sharedStreams: number;
  readonly steps: number;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Has to be durable before it returns: the writer may be killed at any moment. */
  readonly journal: (line: JournalLine) => void;
}

/** A caller with bad habits: takes random steps on shared streams and writes down what it asked and was told. */
export class Writer {
  private calls = 0;
  private lastAppended: Call | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly options: WriterOptions,
  ) {}

  async run(): Promise<void> {
    const steps = [this.append, this.append, this.append, this.stale, this.future, this.twiceAtOnce];
    steps.push(this.besideTheGuilty, this.besideTheGuilty, this.retry, this.pause);
    for (let step = 0; step < this.options.steps; step += 1)
      await steps[this.below(steps.length)]?.call(this, this.someStream());
  }

  private async append(stream: string): Promise<void> {
    await this.send(stream, await this.revisionOf(stream));
  }

  private async stale(stream: string): Promise<void> {
    const revision = await this.revisionOf(stream);
    await this.send(stream, Math.max(NO_STREAM, revision - 1 - this.below(3)));
  }

  private async future(stream: string): Promise<void> {
    await this.send(stream, (await this.revisionOf(stream)) + 1 + this.below(3));
  }

  /** Both expect the same: at most one may have it. */
  private async twiceAtOnce(stream: string): Promise<void> {
    const revision = await this.revisionOf(stream);
    await Promise.all([this.send(stream, revision), this.send(stream, revision)]);
  }

  private async besideTheGuilty(stream: string): Promise<void> {
    const revision = await this.revisionOf(stream);
    const own = `${this.options.prefix}${randomUUID()}`;
    const guilty = this.below(2) ? this.send(own, NO_STREAM, 'a\0b') : this.send(own.padEnd(201, 'x'), NO_STREAM, 'ab');
    await Promise.all([this.send(stream, revision), guilty, this.send(`${own}-innocent`, NO_STREAM)]);
  }

  private async retry(): Promise<void> {
    if (this.lastAppended) await this.ask({ ...this.lastAppended, number: this.nextNumber() });
  }

  private async pause(): Promise<void> {
    await sleep(this.below(20));
  }

  private async send(stream: string, expectedRevision: number, guiltyData?: string): Promise<void> {
    const ids = Array.from({ length: 1 + this.below(3) }, () => randomUUID());
    const guilty = guiltyData !== undefined;
    await this.ask({ number: this.nextNumber(), stream, expectedRevision, ids, guilty }, guiltyData);
  }

  private async ask(call: Call, data = '{}'): Promise<void> {
    this.options.journal({ call });
    const answer = await this.answerTo(call, data);
    this.options.journal({ number: call.number, answer });
    if (answer.outcome === 'appended') this.lastAppended = call;
  }

  private async answerTo({ stream, expectedRevision, ids }: Call, data: string): Promise<CallAnswer> {
    const facts = ids.map((id) => someFact({ id, data }));
    try {
      return await this.log.append(stream, expectedRevision, facts);
    } catch (error) {
      return { outcome: error instanceof InvalidFact ? 'invalid' : 'failed', why: String(error) };
    }
  }

  private async revisionOf(stream: string): Promise<number> {
    return (await this.log.lastRevisions([stream]))[0] ?? NO_STREAM;
  }

  private someStream = (): string => `${this.options.prefix}shared-${this.below(this.options.sharedStreams)}`;
  private nextNumber = (): string => `${this.options.name}-${this.calls++}`;
  private below = (limit: number): number => Math.floor(this.options.random() * limit);
}
