import type { Sql } from '../../postgres/connection.js';
import { letGo, type Reading } from './reading.js';

const CHANNEL = 'event_log';

/**
 * Tells followers that something was appended: in this process at once, in others by NOTIFY, outside the append (inside
 * it costs over half of the appends) and at most once in a while. Neither is promised to arrive: a slow poll stands behind.
 */
export class Wakeups {
  /** Grows with every wake-up: read it before looking, and `next` misses nothing that came while you looked. */
  count = 0;
  private readonly sleepers = new Set<() => void>();
  private announcement: NodeJS.Timeout | undefined;
  private listener: Sql | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly connectListener: () => Sql,
    private readonly self: string,
    private readonly timing: { readonly announceMilliseconds: number; readonly pollMilliseconds: number },
  ) {}

  appended(): void {
    this.wake();
    this.announcement ??= setTimeout(() => this.announce(), this.timing.announceMilliseconds);
  }

  wake(): void {
    this.count += 1;
    for (const wakeUp of [...this.sleepers]) wakeUp();
  }

  /** Resolves when woken since `seen`, when the signal aborts, or when it is time to look anyway. */
  async next(seen: number, signal: AbortSignal): Promise<void> {
    if (this.count !== seen || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wakeUp = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wakeUp);
        this.sleepers.delete(wakeUp);
        resolve();
      };
      const timer = setTimeout(wakeUp, this.timing.pollMilliseconds);
      signal.addEventListener('abort', wakeUp, { once: true });
      this.sleepers.add(wakeUp);
    });
  }

  /** Listens to other processes; safe to repeat. Nobody waits for it: whoever sleeps is woken once it listens. */
  listen(): void {
    if (this.listener !== undefined) return;
    const listener = this.connectListener();
    this.listener = listener;
    const heard = (from: string) => {
      if (from !== this.self) this.wake();
    };
    listener
      .listen(CHANNEL, heard, () => this.wake())
      .catch(() => {
        if (this.listener === listener) this.deafen();
      });
  }

  /** After a lost connection. With a client of its own: one that failed to come back at once never does. */
  listenAgain(): void {
    this.deafen();
    this.listen();
  }

  async close(): Promise<void> {
    this.deafen();
    if (this.announcement === undefined) return;
    clearTimeout(this.announcement);
    await this.announce();
  }

  private deafen(): void {
    const listener = this.listener;
    this.listener = undefined;
    if (listener !== undefined) letGo(listener).catch(() => undefined);
  }

  private async announce(): Promise<void> {
    this.announcement = undefined;
    await this.reading.ask('select pg_notify($1, $2)', [CHANNEL, this.self]).catch(() => undefined);
  }
}
