import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type EventLog, NO_STREAM } from '../event-log.js';
import type { Call, CallAnswer, History, JournalLine, SeenFact } from './history.js';
import type { LogUnderTest } from './log-under-test.js';
import { freshPrefix, someFact } from './some-facts.js';
import { resumingWitness, seenFact, steadyWitness } from './witnesses.js';
import type { Assignment } from './writer-process.js';

export interface AttackOptions {
  readonly seed: number;
  /** Writing processes that live; one more is killed in the middle when `kill`. */
  readonly processes: number;
  readonly kill: boolean;
  readonly callers: number;
  readonly steps: number;
  readonly sharedStreams: number;
}

const TYPESCRIPT = new URL('../../../test/support/typescript.js', import.meta.url).href;
const WRITER = fileURLToPath(new URL('./writer-process.ts', import.meta.url));
/** A witness who has not seen the last fact by then will not see it. */
const PATIENCE_MILLISECONDS = 60_000;

/** Many writers in several processes on shared streams, one of them killed, while witnesses follow. */
export async function attack(target: LogUnderTest, options: AttackOptions): Promise<History> {
  const folder = await mkdtemp(join(tmpdir(), 'log-attack-'));
  const log = await target.open();
  const watching = new AbortController();
  try {
    const prefix = freshPrefix();
    const lastStream = `${prefix}last`;
    const watch = { prefix, lastStream, after: await log.head(), signal: watching.signal };
    const witnesses = [steadyWitness(log, watch), resumingWitness(log, watch)] as const;
    await Promise.all(writers(target, options, prefix, folder));
    const last = await appendLast(log, lastStream);
    const timer = setTimeout(() => watching.abort(), PATIENCE_MILLISECONDS);
    const [steady, resuming] = await Promise.all(witnesses);
    clearTimeout(timer);
    const calls = [...(await readJournals(options, folder)), last];
    return { calls, stored: await readStreams(log, calls), followed: { steady, resuming } };
  } finally {
    watching.abort();
    await log.close();
    await rm(folder, { recursive: true });
  }
}

function writers(target: LogUnderTest, options: AttackOptions, prefix: string, folder: string): Promise<void>[] {
  const { sharedStreams, callers, steps } = options;
  const assignment = (index: number): Assignment => ({
    ...{ prefix, sharedStreams, callers, steps, elsewhere: target.elsewhere },
    name: String(index),
    seed: options.seed + index * 1_000,
    journal: journalOf(index, folder),
  });
  const living = Array.from({ length: options.processes }, (_, index) => finished(start(assignment(index))));
  return options.kill
    ? [...living, killedInTheMiddle({ ...assignment(options.processes), steps: Number.MAX_SAFE_INTEGER })]
    : living;
}

const start = (assignment: Assignment): ChildProcess =>
  spawn(process.execPath, ['--import', TYPESCRIPT, WRITER, JSON.stringify(assignment)], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });

async function finished(writer: ChildProcess): Promise<void> {
  let complaint = '';
  writer.stderr?.on('data', (text) => {
    complaint += text;
  });
  const [code] = await once(writer, 'close');
  if (code !== 0) throw new Error(`a writing process failed: ${complaint}`);
}

async function killedInTheMiddle(assignment: Assignment): Promise<void> {
  const writer = start(assignment);
  const closed = once(writer, 'close');
  const ample = 20_000;
  while (writer.exitCode === null && (!existsSync(assignment.journal) || (await stat(assignment.journal)).size < ample))
    await sleep(5);
  writer.kill('SIGKILL');
  const [, signal] = await closed;
  if (signal !== 'SIGKILL') throw new Error('the writer to be killed ended by itself');
}

async function appendLast(log: EventLog, stream: string): Promise<{ call: Call; answer: CallAnswer }> {
  const call = { number: 'last', stream, expectedRevision: NO_STREAM, ids: [randomUUID()], guilty: false };
  const answer = await log.append(
    stream,
    NO_STREAM,
    call.ids.map((id) => someFact({ id })),
  );
  return { call, answer };
}

async function readJournals({ processes, kill }: AttackOptions, folder: string): Promise<History['calls']> {
  const files = Array.from({ length: processes + (kill ? 1 : 0) }, (_, index) => journalOf(index, folder));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const lines = texts.flatMap((text) => text.trimEnd().split('\n')).map((line) => JSON.parse(line) as JournalLine);
  const answers = new Map(lines.flatMap((line) => ('answer' in line ? [[line.number, line.answer] as const] : [])));
  return lines.flatMap((line) => {
    if (!('call' in line)) return [];
    const answer = answers.get(line.call.number);
    return [{ call: line.call, ...(answer && { answer }) }];
  });
}

async function readStreams(log: EventLog, calls: History['calls']): Promise<readonly SeenFact[]> {
  const names = [...new Set(calls.map(({ call }) => call.stream))];
  const streams = await Promise.all(names.map((name) => log.readStream(name)));
  return streams.flat().map(seenFact);
}

const journalOf = (index: number, folder: string): string => join(folder, `${index}.journal`);
