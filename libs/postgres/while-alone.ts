/** Work that must never be done twice at the same moment, by whatever process: under a session lock, on a connection of its own. */
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type Sql } from './connection.js';

export interface AloneOptions {
  readonly url: string;
  /** A key of its own among all advisory locks of the database. */
  readonly lock: number;
  /** What the connection calls itself in pg_stat_activity. */
  readonly name: string;
  readonly signal: AbortSignal;
  /** Told each time that another has the turn and this one begins to wait. */
  readonly onWaiting?: () => void;
  /** Told why it must try again: the connection cannot be had, or the work failed. */
  readonly onTrouble?: (error: unknown) => void;
  /** How often somebody who waits asks again, and who has the turn makes sure of it; default 1,000. */
  readonly everyMilliseconds?: number;
}

/**
 * Does the work while nobody else does, and resolves once the signal says to stop and the work has ended. The work is told to stop as
 * well when the connection is lost, and with it the lock; then this tries for another turn. What the work throws ends its turn too.
 */
export async function whileAlone(options: AloneOptions, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const { signal, onTrouble, everyMilliseconds = 1_000 } = options;
  while (!signal.aborted) {
    await oneTurn({ ...options, everyMilliseconds }, work).catch((error: unknown) => onTrouble?.(error));
    await pause(everyMilliseconds, signal);
  }
}

type Turn = AloneOptions & { readonly everyMilliseconds: number };

async function oneTurn(options: Turn, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const { url, name } = options;
  const lost = new AbortController();
  // The client opens another connection by itself; the lock would not come with it.
  const sql = connect(url, { max: 1, name, arrays: false, lasting: true, onClose: () => lost.abort() });
  const signal = AbortSignal.any([options.signal, lost.signal]);
  try {
    const session = await takeTurn(sql, options, signal);
    if (session === undefined) return;
    const watching = watch(sql, session, options.everyMilliseconds, signal).finally(() => lost.abort());
    await work(signal).finally(() => lost.abort());
    await watching;
  } finally {
    await sql.end({ timeout: 1 }).catch(() => {});
  }
}

/** The session that has the lock; undefined where it is to stop before. Asks again and again: whoever waits in a statement holds a snapshot. */
async function takeTurn(
  sql: Sql,
  { lock, onWaiting, everyMilliseconds }: Turn,
  signal: AbortSignal,
): Promise<number | undefined> {
  for (let asked = 0; !signal.aborted; asked += 1) {
    const [row] = await sql`select pg_try_advisory_lock(${lock}::bigint) as taken, pg_backend_pid() as session`;
    if (row?.taken) return row.session;
    if (asked === 0) onWaiting?.();
    await pause(everyMilliseconds, signal);
  }
  return undefined;
}

/** Ends when the lock may be lost: another session answers, or none in time. */
async function watch(sql: Sql, session: number, everyMilliseconds: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(everyMilliseconds, signal);
    if (signal.aborted) return;
    const asked = sql`select pg_backend_pid() as session`.then(
      ([row]) => row?.session,
      () => undefined,
    );
    const late = new AbortController();
    const answered = await Promise.race([
      asked,
      sleep(PATIENCE_MS, undefined, { signal: late.signal }).catch(() => {}),
    ]);
    late.abort();
    if (answered !== session) return;
  }
}

const PATIENCE_MS = 5_000;

const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  await sleep(milliseconds, undefined, { signal }).catch(() => {});
};
