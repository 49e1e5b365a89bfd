/** One process of writers: `node --import test/support/typescript.js writer-process.ts <Assignment as JSON>`. */
import { openSync, writeSync } from 'node:fs';
import type { EventLog } from '../event-log.js';
import { seededRandom } from './seeded-random.js';
import { Writer } from './writer.js';

export interface Assignment {
  readonly elsewhere: { readonly module: string; readonly where: string };
  readonly name: string;
  readonly prefix: string;
  readonly sharedStreams: number;
  readonly callers: number;
  readonly steps: number;
  readonly seed: number;
  /** The file that gets a JournalLine a line. */
  readonly journal: string;
}

const { elsewhere, name, callers, seed, journal, ...shared } = JSON.parse(process.argv[2] ?? '') as Assignment;
const { openEventLog } = (await import(elsewhere.module)) as { openEventLog(where: string): Promise<EventLog> };
const log = await openEventLog(elsewhere.where);
const file = openSync(journal, 'a');
const writers = Array.from({ length: callers }, (_, index) => {
  const random = seededRandom(seed + index);
  const write = (line: object) => void writeSync(file, `${JSON.stringify(line)}\n`);
  return new Writer(log, { ...shared, name: `${name}-${index}`, random, journal: write });
});
await Promise.all(writers.map((writer) => writer.run()));
await log.close();
