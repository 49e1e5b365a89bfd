import type { ReadEvent } from './fact-events.js';
import { placeOf } from './places.js';
import type { Server } from './server.js';
import type { StreamNames } from './stream-names.js';

/**
 * Where the last fact of the log is: found from the server's end backwards, past what others wrote after it. What was looked through
 * once is not looked through again.
 */
export class LastFact {
  private known: number | undefined;
  private lookedThrough: number;

  /** `origin`: where the log was named. Nothing before it is of the log. */
  constructor(
    private readonly server: Server,
    private readonly names: StreamNames,
    origin: number,
  ) {
    this.lookedThrough = origin;
  }

  /** Undefined while the log is empty. Throws what the client throws. */
  async find(): Promise<number | undefined> {
    const last = await this.server.last();
    const end = placeOf(last?.position);
    if (last === undefined || end === undefined) return this.known;
    if (!this.isOver(last)) for await (const event of this.server.backwards()) if (this.isOver(event)) break;
    this.lookedThrough = Math.max(this.lookedThrough, end);
    return this.known;
  }

  /** Whether nothing before this event needs to be looked at. */
  private isOver({ streamId, position }: ReadEvent): boolean {
    const place = placeOf(position) ?? 0;
    if (place <= this.lookedThrough) return true;
    if (this.names.inLog(streamId) === undefined) return false;
    this.known = Math.max(this.known ?? 0, place);
    return true;
  }
}
