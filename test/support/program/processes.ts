/** The processes of a machine as a test that kills them needs them. */
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** Of the PostgreSQL server on a data directory; undefined where there is no lock file. */
export async function postmasterOf(dataDirectory: string): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(`${dataDirectory}/postgres/postmaster.pid`, 'utf8').catch(() => undefined);
  const lines = text?.split('\n') ?? [];
  return text === undefined ? undefined : { pid: Number(lines[0]), port: Number(lines[3]) };
}

interface Listed {
  readonly pid: number;
  readonly parent: number;
  /** Of process states, `Z` is one that has ended and that nobody has asked about. */
  readonly state: string;
}

function listProcesses(): readonly Listed[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,state='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid, parent, state] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), state: state as string };
  });
}

/** A process and what it started. PostgreSQL's children are groups of their own: no signal to a group reaches them. */
export function withChildren(pid: number): readonly number[] {
  const all = listProcesses();
  const family = [pid];
  for (const one of family) family.push(...all.filter(({ parent }) => parent === one).map((child) => child.pid));
  return family;
}

export const alive = (pids: readonly number[]): readonly number[] =>
  listProcesses()
    .filter(({ pid, state }) => pids.includes(pid) && !state.startsWith('Z'))
    .map(({ pid }) => pid);

/** At one moment, as when the power goes. */
export function killAtOnce(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // It ended by itself in between.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

export async function untilGone(pids: readonly number[], patienceMs = 20_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (let left = alive(pids); left.length > 0; left = alive(left)) {
    if (Date.now() > deadline) throw new Error(`still running: ${left.join(', ')}`);
    await sleep(30);
  }
}
