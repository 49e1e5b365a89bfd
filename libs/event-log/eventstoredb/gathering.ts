import { type FollowedBatch, LogUnavailable, type StoredFact } from '../event-log.js';
import type { ReadEvent } from './fact-events.js';
import type { FactsOnServer } from './facts-on-server.js';
import { placeOf } from './places.js';
import type { Signal } from './server.js';

/** So that a batch of the largest facts still fits in memory many times over. */
const BATCH_BYTES = 16 * 1024 * 1024;

export type Heard = { readonly event?: ReadEvent } | Signal;

/** What a follower has heard and not passed on yet, and how far it is. */
export class Gathering {
  /** At the end of the log, where what comes next is told as it comes. */
  isLive = false;
  private facts: StoredFact[] = [];
  private bytes = 0;
  private toldPlace: number | undefined;
  private toldTheEnd = false;
  private unproven: number | undefined;

  constructor(
    private readonly log: FactsOnServer,
    private readonly isSought: (stream: string) => boolean,
    private readonly batchSize: number,
    /** Up to where everything was heard, and the fact there. */
    public place: number,
    private factId?: string,
  ) {}

  /** Whether there is more to pass on than how far it is. */
  get isUrgent(): boolean {
    return this.facts.length > 0 || this.isLive !== this.toldTheEnd;
  }

  get isFull(): boolean {
    return this.facts.length >= this.batchSize || this.bytes >= BATCH_BYTES;
  }

  /** Throws LogUnavailable at an event in the log that is no fact. */
  hear(heard: Heard): void {
    if (!('signal' in heard)) this.hearEvent(heard.event);
    else if (heard.signal === 'checkpoint') this.hearCheckpoint(heard.place);
    else this.isLive = heard.signal === 'caught-up';
  }

  /** What there is to be passed on; undefined where that would be nothing new. */
  take(): FollowedBatch | undefined {
    const isNew = this.place !== this.toldPlace;
    if (!isNew && this.facts.length === 0 && this.toldTheEnd === this.isLive) return undefined;
    if (!isNew && !this.isLive) return undefined;
    const batch = {
      facts: this.facts,
      position: this.log.positions.at(this.place),
      factId: this.factId,
      caughtUp: this.isLive,
    };
    this.facts = [];
    this.bytes = 0;
    this.toldPlace = this.place;
    this.toldTheEnd = this.isLive;
    return batch;
  }

  private hearEvent(event: ReadEvent | undefined): void {
    if (event === undefined) return;
    const place = placeOf(event.position);
    if (place === undefined) throw new LogUnavailable('the server tells no positions: it is older than 23.10');
    // Seen before: a subscription that was begun again may begin with what was last seen.
    if (place <= this.place) return;
    this.place = place;
    this.unproven = undefined;
    const stream = this.log.names.inLog(event.streamId);
    this.factId = stream === undefined ? undefined : event.id;
    if (stream === undefined || !this.isSought(stream)) return;
    const { append: _, ...fact } = this.log.fact(event);
    this.facts.push(fact);
    this.bytes += Buffer.byteLength(fact.data) + Buffer.byteLength(fact.metadata);
  }

  /**
   * A checkpoint may lie behind the last event, where the next will stand: begun again from there, a subscription would leave that one
   * out, and a log restored from a backup would not know the place. It counts once something was heard from beyond it.
   */
  private hearCheckpoint(checkpoint: number): void {
    if (checkpoint <= (this.unproven ?? this.place)) return;
    if (this.unproven !== undefined) {
      this.place = this.unproven;
      this.factId = undefined;
    }
    this.unproven = checkpoint;
  }
}
