/** The log of a running program, looked at from beside it with what its data directory and its environment hold. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventLogSettings, openEventLog } from '../../../apps/composition/event-log.js';
import type { EventLog, StoredFact } from '../../../libs/event-log/event-log.js';
import { factsOf } from '../facts-of-log.js';
import { postmasterOf } from './processes.js';
import type { StandaloneProgram } from './standalone-program.js';

async function openLogOf({ dataDirectory, env }: StandaloneProgram): Promise<EventLog> {
  const { application } = JSON.parse(await readFile(join(dataDirectory, 'credentials.json'), 'utf8'));
  const server = await postmasterOf(dataDirectory);
  if (server === undefined) throw new Error('no database runs there');
  const url = `postgres://asb_app:${application}@127.0.0.1:${server.port}/asb`;
  return openEventLog(eventLogSettings({ ...process.env, ...env }), url);
}

export interface LogAccount {
  /** Facts of all kinds. */
  readonly facts: number;
  readonly reports: number;
  readonly people: number;
  /** Empty where every stream's revisions run from 0, and the positions of a log that counts them from 1, without a gap and none twice. */
  readonly gaps: readonly string[];
  readonly head: string;
}

export async function accountOf(program: StandaloneProgram): Promise<LogAccount> {
  const log = await openLogOf(program);
  try {
    const facts = await factsOf(log);
    const ofType = (type: string) => facts.filter((fact) => fact.type === type);
    const reports = ofType('ReportRecorded');
    const streams = new Set(reports.map(({ stream }) => stream)).size;
    const head = facts.at(-1)?.position ?? '';
    const counted = facts.length === 0 ? 0 : (log.factsBetween?.(undefined, head) ?? facts.length);
    return {
      ...{ facts: facts.length, reports: reports.length, people: ofType('PersonRegistered').length, head },
      gaps: [
        ...(counted === facts.length ? [] : [`${facts.length} facts at ${counted} positions`]),
        ...(streams === reports.length ? [] : [`${reports.length} reports in ${streams} streams`]),
        ...tornStreams(facts).map((stream) => `revisions of ${stream}`),
      ],
    };
  } finally {
    await log.close();
  }
}

function tornStreams(facts: readonly StoredFact[]): readonly string[] {
  const next = new Map<string, number>();
  const torn = new Set<string>();
  for (const { stream, revision } of facts) {
    if (revision !== (next.get(stream) ?? 0)) torn.add(stream);
    next.set(stream, revision + 1);
  }
  return [...torn];
}
