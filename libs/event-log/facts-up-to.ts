import { type EventLog, LogUnavailable, type StoredFact } from './event-log.js';
import type { Position } from './position.js';

/** Every fact up to a head that was read before, in log order, in batches that are never empty. Ends early when told to by the signal. */
export async function* factsUpTo(
  log: EventLog,
  head: Position | undefined,
  signal: AbortSignal,
): AsyncGenerator<readonly StoredFact[], void, undefined> {
  if (head === undefined) return;
  for await (const { facts, position } of log.follow({ signal })) {
    const wanted = position > head ? facts.filter((fact) => fact.position <= head) : facts;
    if (wanted.length > 0) yield wanted;
    if (position >= head) return;
  }
  if (!signal.aborted) throw new LogUnavailable('The log was closed before it was read to its head.');
}
