import type { Sql } from '../../postgres/connection.js';

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
  private listening: Promise<{ unlisten(): Promise<void> } | undefined> | undefined;

  constructor(
    private readonly sql: Sql,
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

  /** Listens to other processes; safe to repeat. Without success the poll does the work. */
  async listen(): Promise<void> {
    this.listening ??= this.sql
      .listen(
        CHANNEL,
        (from) => {
          if (from !== this.self) this.wake();
        },
        () => this.wake(),
      )
      .catch(() => undefined);
    await this.listening;
  }

  /** After a lost connection: the client gives up listening when its first attempt to return fails. */
  async listenAgain(): Promise<void> {
    const before = await this.listening;
    this.listening = undefined;
    await before?.unlisten().catch(() => undefined);
    await this.listen();
  }

  async close(): Promise<void> {
    if (this.announcement === undefined) return;
    clearTimeout(this.announcement);
    await this.announce();
  }

  private async announce(): Promise<void> {
    this.announcement = undefined;
    await this.sql`select pg_notify(${CHANNEL}, ${this.self})`.catch(() => undefined);
  }
}
