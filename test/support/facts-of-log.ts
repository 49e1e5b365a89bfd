import type { EventLog, StoredFact } from '../../libs/event-log/event-log.js';

/** Every fact of a log, or of its streams that begin with one of these, up to where the log ends now. */
export async function factsOf(log: EventLog, streamPrefixes?: readonly string[]): Promise<readonly StoredFact[]> {
  const head = await log.head();
  if (head === undefined) return [];
  const facts: StoredFact[] = [];
  const reading = new AbortController();
  for await (const batch of log.follow({ ...(streamPrefixes && { streamPrefixes }), signal: reading.signal })) {
    facts.push(...batch.facts);
    if (batch.position >= head) break;
  }
  reading.abort();
  return facts;
}
