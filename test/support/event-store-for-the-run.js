/** One PostgreSQL server for the run, and one event store for its facts: the one that EVENTSTORE_URL names, else one that stands in. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import startPostgres from './postgres-for-the-run.js';

const typescript = new URL('./typescript.js', import.meta.url).href;
const standIn = fileURLToPath(new URL('./eventstoredb/main.ts', import.meta.url));

export default async function startEventStore() {
  await startPostgres();
  process.env.EVENT_LOG = 'eventstoredb';
  if (process.env.EVENTSTORE_URL) return;
  const child = spawn(process.execPath, ['--import', typescript, standIn], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  // A run that is interrupted or fails early reaches no teardown.
  process.once('exit', () => child.kill('SIGKILL'));
  globalThis.stopEventStore = () => child.kill('SIGTERM');
  for await (const line of createInterface({ input: child.stdout })) {
    process.env.EVENTSTORE_URL = line;
    return;
  }
  throw new Error('the event store that stands in did not start');
}
