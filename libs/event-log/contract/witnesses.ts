import type { EventLog, FollowedBatch } from '../event-log.js';
import type { Position } from '../position.js';
import type { SeenFact } from './history.js';

export interface Witnessing {
  readonly prefix: string;
  readonly after: Position | undefined;
  /** Seeing a fact of this stream ends the watch: it is the last. */
  readonly lastStream: string;
  readonly signal: AbortSignal;
}

/** Follows without a break. */
export async function steadyWitness(log: EventLog, watch: Witnessing): Promise<readonly SeenFact[]> {
  const seen: SeenFact[] = [];
  for await (const batch of batches(log, watch, watch.after, 50)) {
    seen.push(...batch.facts.map(seenFact));
    if (endsWith(batch, watch)) break;
  }
  return seen;
}

/** Leaves after every few batches and comes back where it left off. */
export async function resumingWitness(log: EventLog, watch: Witnessing): Promise<readonly SeenFact[]> {
  const seen: SeenFact[] = [];
  let after = watch.after;
  for (let stay = 1; !watch.signal.aborted; stay = (stay % 3) + 1) {
    let left = stay;
    for await (const batch of batches(log, watch, after, 7)) {
      seen.push(...batch.facts.map(seenFact));
      after = batch.position;
      if (endsWith(batch, watch)) return seen;
      left -= 1;
      if (left === 0) break;
    }
  }
  return seen;
}

export const seenFact = ({ id, stream, revision, position, recordedAt }: SeenFact): SeenFact => ({
  id,
  stream,
  revision,
  position,
  recordedAt,
});

const batches = (log: EventLog, { prefix, signal }: Witnessing, after: Position | undefined, batchSize: number) =>
  log.follow({ ...(after === undefined ? {} : { after }), streamPrefixes: [prefix], batchSize, signal });

const endsWith = ({ facts }: FollowedBatch, { lastStream }: Witnessing): boolean =>
  facts.some(({ stream }) => stream === lastStream);
