/** Follows the log and makes notices: no projection, so never rebuilt, and what was made once is not made again. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog, FollowedBatch } from '../../event-log/event-log.js';
import type { Sql } from '../../postgres/connection.js';
import type { Decode } from '../../read-models/decode.js';
import { errorCode } from '../../read-models/error-code.js';
import type { Wake } from '../../read-models/wake.js';
import { type Checkpoint, LogDisagrees, noteTrouble, openCheckpoint } from './checkpoint.js';
import { type CaseRow, madeOf } from './made-of.js';
import { retrySetAside } from './retry-set-aside.js';
import { writeMade } from './write-made.js';

export interface NoticeFollowerOptions {
  readonly sql: Sql;
  readonly log: EventLog;
  readonly decode: Decode;
  /** Told under NOTICES_MADE, so that a sender of this process need not wait. */
  readonly wake: Wake;
  /** Told in one sentence, free of personal data, whenever it stands still or moves again (undefined). */
  readonly onTrouble: (because: string | undefined) => void;
  /** Told how many facts of a batch were set aside. */
  readonly onSetAside: (facts: number) => void;
}

/** What the wake calls notices that were made. */
export const NOTICES_MADE = 'notices';

const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

export class NoticeFollower {
  private trouble: string | undefined;

  constructor(private readonly options: NoticeFollowerOptions) {}

  /** Until the signal, whatever fails: it stands still, says why, and tries again. */
  async run(signal: AbortSignal): Promise<void> {
    for (let pauseMs = SHORTEST_PAUSE_MS; !signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        await this.follow(signal);
      } catch (error) {
        if (signal.aborted) return;
        await this.standStill(error);
      }
      await sleep(pauseMs, undefined, { signal }).catch(() => {});
    }
  }

  /** Until somebody else moved the checkpoint on. */
  private async follow(signal: AbortSignal): Promise<void> {
    const { sql, log } = this.options;
    let checkpoint = await openCheckpoint(sql, log);
    await retrySetAside(this.options);
    const following = new AbortController();
    const source = log.follow({
      after: checkpoint.position,
      streamPrefixes: ['case-'],
      signal: AbortSignal.any([signal, following.signal]),
    });
    try {
      for await (const batch of source) {
        const next = await this.take(checkpoint, batch);
        if (next === undefined) return;
        checkpoint = next;
      }
    } finally {
      following.abort();
    }
  }

  private async take(from: Checkpoint, { facts, position, factId }: FollowedBatch): Promise<Checkpoint | undefined> {
    const { sql, decode, wake, onSetAside } = this.options;
    const made = madeOf(facts, decode, await knownCases(sql, new Set(facts.map(({ stream }) => stream))));
    const step = { logId: from.logId, from: from.position, to: position, factId };
    if ((await writeMade(sql, step, made)) === 'moved') return undefined;
    this.moveOn();
    if (made.setAside.length > 0) onSetAside(made.setAside.length);
    if (made.notices.length > 0) wake.moved(NOTICES_MADE);
    return { logId: from.logId, position, factId };
  }

  private moveOn(): void {
    if (this.trouble !== undefined) this.options.onTrouble(undefined);
    this.trouble = undefined;
  }

  private async standStill(error: unknown): Promise<void> {
    // Only our own errors may speak: anybody else's message could quote a fact.
    const because =
      error instanceof LogDisagrees
        ? error.message
        : `The next notices could not be made: ${errorCode('notices', error)}.`;
    if (because !== this.trouble) this.options.onTrouble(because);
    this.trouble = because;
    // Where the database itself is the trouble there is nowhere to note it.
    await noteTrouble(this.options.sql, because).catch(() => {});
  }
}

async function knownCases(sql: Sql, streams: ReadonlySet<string>): Promise<ReadonlyMap<string, CaseRow>> {
  if (streams.size === 0) return new Map();
  const rows = await sql<CaseRow[]>`
    select stream, reference, area from notices.cases where stream = any(${[...streams]})`;
  return new Map(rows.map((row) => [row.stream, row]));
}
