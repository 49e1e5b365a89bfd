import type { AppendAnswer } from '../event-log.js';
import type { Append } from './append-batch.js';

export interface WaitingAppend {
  readonly append: Append;
  /** Of UTF-8. */
  readonly bytes: number;
  readonly answer: (answer: AppendAnswer) => void;
  readonly fail: (error: Error) => void;
}

export interface WaitingLimits {
  readonly appends: number;
  readonly bytes: number;
}

/** One statement of a thousand small facts takes some 30 ms: larger batches gain nothing and make others wait. */
const BATCH: WaitingLimits = { appends: 1_000, bytes: 4 * 1024 * 1024 };

/** Appends that wait for their batch: first come, first served, in each stream and among the streams. */
export class WaitingAppends {
  private readonly byStream = new Map<string, WaitingAppend[]>();
  private appends = 0;
  private bytes = 0;

  constructor(private readonly limits: WaitingLimits) {}

  get isEmpty(): boolean {
    return this.appends === 0;
  }

  get isFull(): boolean {
    return this.appends >= this.limits.appends || this.bytes >= this.limits.bytes;
  }

  add(waiting: WaitingAppend): void {
    const sameStream = this.byStream.get(waiting.append.stream);
    if (sameStream === undefined) this.byStream.set(waiting.append.stream, [waiting]);
    else sameStream.push(waiting);
    this.count(1, waiting.bytes);
  }

  /** At most one append for each stream: the next of a stream expects what this one leaves, so it waits its turn. */
  takeBatch(): readonly WaitingAppend[] {
    const batch: WaitingAppend[] = [];
    let bytes = 0;
    for (const [first] of this.byStream.values()) {
      if (first === undefined) continue;
      if (batch.length > 0 && (batch.length >= BATCH.appends || bytes + first.bytes > BATCH.bytes)) break;
      batch.push(first);
      bytes += first.bytes;
    }
    for (const taken of batch) this.remove(taken);
    return batch;
  }

  private remove({ append: { stream }, bytes }: WaitingAppend): void {
    const rest = this.byStream.get(stream) ?? [];
    this.byStream.delete(stream);
    rest.shift();
    // Set anew, so behind the other streams: a busy stream lets the quiet ones pass.
    if (rest.length > 0) this.byStream.set(stream, rest);
    this.count(-1, -bytes);
  }

  private count(appends: number, bytes: number): void {
    this.appends += appends;
    this.bytes += bytes;
  }
}
