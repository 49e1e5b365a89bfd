import type { EventLog } from '../event-log/event-log.js';
import type { Position } from '../event-log/position.js';
import type { Projection } from './projection.js';

export interface Lag {
  /** Facts of all streams not yet seen; only where the log's positions are dense. */
  readonly facts: number | undefined;
  /** Age of the oldest fact of this projection not yet folded; 0 when there is none. */
  readonly seconds: number;
}

/** How far a projection is behind its log. */
export async function lagOf(
  { streamPrefixes }: Pick<Projection, 'streamPrefixes'>,
  after: Position | undefined,
  log: Pick<EventLog, 'follow' | 'head' | 'factsBetween'>,
): Promise<Lag> {
  const head = await log.head();
  if (head === undefined || (after !== undefined && after >= head)) return { facts: log.factsBetween && 0, seconds: 0 };

  const facts = log.factsBetween?.(after, head);
  const looking = new AbortController();
  for await (const batch of log.follow({ after, streamPrefixes, batchSize: 1, signal: looking.signal })) {
    const [oldest] = batch.facts;
    if (oldest === undefined && !batch.caughtUp) continue;
    looking.abort();
    return {
      facts,
      seconds: oldest === undefined ? 0 : Math.max(0, Date.now() - Date.parse(oldest.recordedAt)) / 1000,
    };
  }
  return { facts, seconds: 0 };
}
