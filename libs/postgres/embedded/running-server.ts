/** A server that already runs on a data directory: another program's, or one left behind by a program that was killed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { connect, type Sql } from '../connection.js';

/** Held by whoever runs the server, for as long as they run: a killed holder lets go of it by dying. */
const OWNER_LOCK = 0x415342_02;

export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';
}

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

export async function findRunningServer(directory: string): Promise<RunningServer | undefined> {
  const lines = (await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && isAlive(pid) ? { pid, port } : undefined;
}

/** Stops a server whose owner is gone; throws DataDirectoryInUse when the owner lives. */
export async function stopOrphan(server: RunningServer, ownerUrl: string, directory: string): Promise<void> {
  const inUse = new DataDirectoryInUse(
    `Another ASB Case Review already runs on the data in ${directory}: stop it first, or set DATA_DIR to another folder.`,
  );
  const lock = await claimServer(ownerUrl, 15_000).catch(() => undefined);
  if (lock === undefined) {
    if (isAlive(server.pid)) throw inUse;
    return;
  }
  await lock.end();
  await stopProcess(server.pid);
}

/** The owner's lock on a running server, kept by an open connection; undefined when somebody else holds it. */
export async function claimServer(ownerUrl: string, patienceMs: number): Promise<Sql | undefined> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const sql = connect(ownerUrl, { max: 1, name: 'asb-server-owner' });
    try {
      const [row] = await sql`select pg_try_advisory_lock(${OWNER_LOCK}) as held`;
      if (row?.held) return sql;
      await sql.end();
      return undefined;
    } catch (error) {
      await sql.end({ timeout: 0 });
      // 57P03: starting up or shutting down; anything else but a refused connection will not pass by itself.
      const passing = error instanceof postgres.PostgresError ? error.code === '57P03' : true;
      if (!passing || Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, everything is flushed. SIGQUIT, its emergency stop, only after 30 s. */
export async function stopProcess(pid: number): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(20)) {
      if (!isAlive(pid)) return;
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
