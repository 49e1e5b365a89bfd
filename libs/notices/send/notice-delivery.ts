/** Sends what waits, at least once each under its one id: marked as sent only after it was. One that fails holds up no other. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from '../../postgres/connection.js';
import { errorCode } from '../../read-models/error-code.js';
import type { Wake } from '../../read-models/wake.js';
import { aFewAtATime } from '../../records/a-few-at-a-time.js';
import { NOTICES_MADE } from '../follow/notice-follower.js';
import type { NoticeKind } from '../notice.js';
import type { NoticeSender } from '../notice-sender.js';
import { delayAfter } from './delay.js';
import { findWaiting, markFailed, markSent, type Waiting } from './waiting-notices.js';

export interface NoticeDeliveryOptions {
  readonly sql: Sql;
  readonly sender: NoticeSender;
  readonly wake: Wake;
  readonly onFailed: (failed: { readonly id: string; readonly kind: NoticeKind; readonly code: string }) => void;
  /** The waiting notices cannot be read or marked. */
  readonly onTrouble: (error: unknown) => void;
  /** A sender that takes longer than this has failed; default 30,000. */
  readonly patienceMilliseconds?: number;
  /** How often it looks when nobody told it anything; default 1,000. */
  readonly pollMilliseconds?: number;
}

const PAGE = 50;
const AT_ONCE = 4;

export class NoticeDelivery {
  constructor(private readonly options: NoticeDeliveryOptions) {}

  /** Until the signal; what is being sent then is finished. */
  async run(signal: AbortSignal): Promise<void> {
    const { wake, onTrouble, pollMilliseconds = 1_000 } = this.options;
    signal.addEventListener('abort', () => wake.moved(NOTICES_MADE), { once: true });
    while (!signal.aborted) {
      // Before the look, or a notice made between looking and waiting would be slept through.
      const made = wake.next(NOTICES_MADE, pollMilliseconds);
      const sent = await this.sendWaiting(signal).catch((error: unknown) => {
        onTrouble(error);
        return 0;
      });
      if (sent === 0 && !signal.aborted) await made;
    }
  }

  /** How many were tried. */
  private async sendWaiting(signal: AbortSignal): Promise<number> {
    const waiting = await findWaiting(this.options.sql, PAGE);
    await aFewAtATime(waiting, AT_ONCE, async (one) => {
      if (!signal.aborted) await this.sendOne(one);
    });
    return waiting.length;
  }

  private async sendOne({ notice, attempts }: Waiting): Promise<void> {
    const { sql, sender, onFailed, patienceMilliseconds = 30_000 } = this.options;
    try {
      await inTime(sender.send(notice), patienceMilliseconds);
    } catch (error) {
      const code = errorCode('send', error);
      await markFailed(sql, notice, code, delayAfter(attempts, Math.random()));
      onFailed({ id: notice.id, kind: notice.kind, code });
      return;
    }
    await markSent(sql, notice);
  }
}

/** Nothing that hangs holds up the rest for longer. */
class SentTooLate extends Error {
  override readonly name = 'SentTooLate';
}

async function inTime(sending: Promise<void>, milliseconds: number): Promise<void> {
  const done = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: done.signal }).then(() => {
    throw new SentTooLate('the sender did not answer in time');
  });
  await Promise.race([
    sending,
    late.catch((error) => (done.signal.aborted ? undefined : Promise.reject(error))),
  ]).finally(() => done.abort());
}
