import type { Position as Place } from '@eventstore/db-client';
import type { ReadEvent } from './fact-events.js';
import { isKnown, isLater } from './places.js';
import type { Server } from './server.js';
import type { StreamNames } from './stream-names.js';

/**
 * Where the last fact of the log is: found from the server's end backwards, past what others wrote after it. What was looked through
 * once is not looked through again.
 */
export class LastFact {
  private known: Place | undefined;
  private lookedThrough: Place;

  /** `origin`: where the log was named. Nothing before it is of the log. */
  constructor(
    private readonly server: Server,
    private readonly names: StreamNames,
    origin: Place,
  ) {
    this.lookedThrough = origin;
  }

  /** Undefined while the log is empty. Throws what the client throws. */
  async find(): Promise<Place | undefined> {
    const last = await this.server.last();
    if (last === undefined || !isKnown(last.position)) return this.known;
    if (!this.isOver(last)) for await (const event of this.server.backwards()) if (this.isOver(event)) break;
    if (isLater(last.position, this.lookedThrough)) this.lookedThrough = last.position;
    return this.known;
  }

  /** Whether nothing before this event needs to be looked at. */
  private isOver({ streamId, position }: ReadEvent): boolean {
    if (!isKnown(position) || !isLater(position, this.lookedThrough)) return true;
    if (this.names.inLog(streamId) === undefined) return false;
    if (this.known === undefined || isLater(position, this.known)) this.known = position;
    return true;
  }
}
