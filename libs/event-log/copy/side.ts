/** One of two logs that are held against each other. */
import type { EventLog, StoredFact } from '../event-log.js';
import { factsUpTo } from '../facts-up-to.js';
import type { Position } from '../position.js';

export interface Side {
  /** All of its facts, in log order; may be asked again. */
  facts(): AsyncIterable<readonly StoredFact[]>;
  stream(name: string): Promise<readonly StoredFact[]>;
}

/** A log as it stood when its head was read. */
export interface LogUpTo {
  readonly log: EventLog;
  readonly head: Position | undefined;
}

export const upToNow = async (log: EventLog): Promise<LogUpTo> => ({ log, head: await log.head() });

export const wholeOf = ({ log, head }: LogUpTo, signal: AbortSignal): Side => ({
  facts: () => factsUpTo(log, head, signal),
  stream: async (name) => {
    const facts = await log.readStream(name);
    return facts.filter(({ position }) => head !== undefined && position <= head);
  },
});

/** Of a log only what stands in the other one's streams up to their last revisions: all the other may hold where it is a copy begun. */
export const beginningOf = (source: LogUpTo, copy: EventLog, signal: AbortSignal): Side => ({
  facts: async function* () {
    for await (const facts of factsUpTo(source.log, source.head, signal)) {
      const last = await lastRevisionsOf(copy, facts);
      yield facts.filter(({ stream, revision }) => revision <= (last.get(stream) as number));
    }
  },
  stream: async (name) => {
    const [last] = await copy.lastRevisions([name]);
    return (await source.log.readStream(name)).slice(0, (last as number) + 1);
  },
});

/** Where the streams of these facts stand in a log. */
export async function lastRevisionsOf(
  log: EventLog,
  facts: readonly StoredFact[],
): Promise<ReadonlyMap<string, number>> {
  const streams = [...new Set(facts.map(({ stream }) => stream))];
  const last = await log.lastRevisions(streams);
  return new Map(streams.map((stream, place) => [stream, last[place] as number]));
}
