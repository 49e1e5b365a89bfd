/** What the stand-in holds: events in streams and, over all of them, in the order in which they were written. */

export interface StoredEvent {
  readonly stream: string;
  readonly revision: number;
  /** As a server's: the number of bytes before it, so with gaps. */
  readonly position: bigint;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly created: Date;
}

export type NewEvent = Pick<StoredEvent, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

const RECORD_BYTES = 97;

export class StoredEvents {
  readonly all: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly beginnings = new Map<string, number>();
  private readonly listeners = new Set<(event: StoredEvent) => void>();
  private bytes = 700n;

  /** Where the next event will stand. */
  get end(): bigint {
    return this.bytes;
  }

  append(stream: string, events: readonly NewEvent[]): StoredEvent | undefined {
    let last: StoredEvent | undefined;
    for (const event of events) last = this.write(stream, event);
    return last;
  }

  /** Undefined where there is no such stream. */
  ofStream(stream: string): readonly StoredEvent[] | undefined {
    return this.streams.get(stream);
  }

  lastRevision(stream: string): number {
    return (this.streams.get(stream)?.length ?? 0) - 1;
  }

  /** The events before this revision are no longer read. */
  truncate(stream: string, before: number): void {
    this.beginnings.set(stream, before);
  }

  firstRevision(stream: string): number {
    return this.beginnings.get(stream) ?? 0;
  }

  /** The place in `all` of the first event at or after a position. */
  placeOf(position: bigint): number {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle] as StoredEvent).position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Answers how to stop listening. */
  listen(listener: (event: StoredEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** As a backup that ends earlier, restored. */
  restoreUpTo(place: number): void {
    for (const { stream } of this.all.splice(place)) this.streams.get(stream)?.pop();
    const last = this.all.at(-1);
    if (last !== undefined) this.bytes = last.position + lengthOf(last);
  }

  private write(stream: string, event: NewEvent): StoredEvent {
    const events = this.streams.get(stream) ?? [];
    const stored = { ...event, stream, revision: events.length, position: this.bytes, created: new Date() };
    this.streams.set(stream, events);
    events.push(stored);
    this.all.push(stored);
    this.bytes += lengthOf(stored);
    for (const listener of this.listeners) listener(stored);
    return stored;
  }
}

const lengthOf = ({ data, metadata }: NewEvent): bigint => BigInt(RECORD_BYTES + data.length + metadata.length);
