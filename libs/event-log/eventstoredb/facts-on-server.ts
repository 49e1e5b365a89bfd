import { LogUnavailable, NO_STREAM } from '../event-log.js';
import type { NumberedPositions } from '../numbered-positions.js';
import { type FactOfEvent, factOf, type ReadEvent } from './fact-events.js';
import { placeOf } from './places.js';
import { RecentTimes } from './recent-times.js';
import type { Server } from './server.js';
import type { StreamNames } from './stream-names.js';

const AT_ONCE = 64;

/** The facts of one log on the server, read by stream. Throws what the client throws. */
export class FactsOnServer {
  readonly times = new RecentTimes();

  constructor(
    readonly server: Server,
    readonly names: StreamNames,
    readonly positions: NumberedPositions,
  ) {}

  /** In order, from a revision on. Throws LogUnavailable where the server let go of some: a stream without its beginning is none. */
  async ofStream(stream: string, fromRevision: number, maxCount?: number): Promise<readonly FactOfEvent[]> {
    const events = await this.server.readStream(this.names.onServer(stream), fromRevision, maxCount);
    const facts = events.map((event) => this.fact(event));
    facts.forEach(({ revision }, index) => {
      if (revision !== fromRevision + index)
        throw new LogUnavailable(`facts of the stream ${stream} are gone from the server, before revision ${revision}`);
    });
    const last = facts.at(-1);
    if (last !== undefined) this.times.saw(last);
    return facts;
  }

  async lastRevision(stream: string): Promise<number> {
    const last = await this.server.lastOfStream(this.names.onServer(stream));
    return last === undefined ? NO_STREAM : Number(last.revision);
  }

  async lastRevisions(streams: readonly string[]): Promise<readonly number[]> {
    const revisions = new Map<string, number>();
    const asked = [...new Set(streams)];
    for (let from = 0; from < asked.length; from += AT_ONCE)
      await Promise.all(
        asked.slice(from, from + AT_ONCE).map(async (stream) => revisions.set(stream, await this.lastRevision(stream))),
      );
    return streams.map((stream) => revisions.get(stream) ?? NO_STREAM);
  }

  /** The event's id where it stands at this very place and is of the log. */
  factIdIfAt(place: number, { id, streamId, position }: ReadEvent): string | undefined {
    return placeOf(position) === place && this.names.inLog(streamId) !== undefined ? id : undefined;
  }

  fact(event: ReadEvent): FactOfEvent {
    return factOf(event, this.names, this.positions);
  }
}
