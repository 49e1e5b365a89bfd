import type { EventLog, StoredFact } from '../../libs/event-log/event-log.js';
import { factsUpTo } from '../../libs/event-log/facts-up-to.js';

/** Every fact of a log up to where it ends now, in its streams that begin so. */
export async function factsOf(log: EventLog, streamPrefix = ''): Promise<readonly StoredFact[]> {
  const facts: StoredFact[] = [];
  for await (const batch of factsUpTo(log, await log.head(), new AbortController().signal))
    facts.push(...batch.filter(({ stream }) => stream.startsWith(streamPrefix)));
  return facts;
}
