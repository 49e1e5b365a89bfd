import { randomUUID } from 'node:crypto';
import { type AppendAnswer, LogUnavailable, type NewFact, NO_STREAM } from '../event-log.js';
import { eventOf, type FactOfEvent } from './fact-events.js';
import type { FactsOnServer } from './facts-on-server.js';

/** Facts with the time they are recorded at, or a way to tell it. */
export interface Append {
  readonly stream: string;
  readonly expectedRevision: number;
  readonly facts: readonly NewFact[];
  /** When each was recorded, given when the fact before it was; undefined where it is the stream's first. */
  readonly recordedAt: (fact: number, before: string | undefined) => string;
}

/**
 * Writes directly after the expected revision, or finds that these very facts stand there, and answers with what then stands there:
 * whether a success was this append's own, where it is and when it was recorded is known to the server alone. Throws what the client
 * throws.
 */
export async function appendFacts(log: FactsOnServer, append: Append): Promise<AppendAnswer> {
  const { stream, expectedRevision, facts } = append;
  const before = await timeBefore(log, stream, expectedRevision);
  if (before === 'none') {
    const actual = await log.lastRevision(stream);
    // What was not there a moment ago may have come since.
    return actual < expectedRevision ? { outcome: 'conflict', actual } : appendFacts(log, append);
  }
  const mark = randomUUID();
  const events = facts.map((fact, index) => eventOf(fact, append.recordedAt(index, before), mark));
  const outcome = await log.server.append(log.names.onServer(stream), expectedRevision, events);
  if (outcome !== 'written') return conflictOrRepeated(log, append, outcome.standsAt);
  const [last] = await log.ofStream(stream, expectedRevision + facts.length, 1);
  if (last === undefined || last.id !== facts.at(-1)?.id)
    throw new LogUnavailable('the server acknowledged an append that it does not hold');
  return answer(last.append === mark ? 'appended' : 'already-appended', last);
}

/** When the fact at the expected revision was recorded; `none` where the stream does not reach so far. */
async function timeBefore(log: FactsOnServer, stream: string, revision: number): Promise<string | undefined | 'none'> {
  if (revision === NO_STREAM) return undefined;
  const known = log.times.at(stream, revision);
  if (known !== undefined) return known;
  const [before] = await log.ofStream(stream, revision, 1);
  return before?.recordedAt ?? 'none';
}

/** The server says of the same facts sent again that they are written; whether in every case is not settled by its protocol. */
async function conflictOrRepeated(
  log: FactsOnServer,
  { stream, expectedRevision, facts }: Append,
  standsAt: number,
): Promise<AppendAnswer> {
  if (standsAt >= expectedRevision + facts.length) {
    const standing = await log.ofStream(stream, expectedRevision + 1, facts.length);
    const last = standing.at(-1);
    if (last !== undefined && facts.every(({ id }, index) => id === standing[index]?.id))
      return answer('already-appended', last);
  }
  return { outcome: 'conflict', actual: standsAt };
}

const answer = (
  outcome: 'appended' | 'already-appended',
  { revision, position, recordedAt }: FactOfEvent,
): AppendAnswer => ({ outcome, revision, position, recordedAt });
