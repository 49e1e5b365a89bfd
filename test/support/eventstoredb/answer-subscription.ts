/**
 * streams_pb: ReadReq with a subscription to `$all`. Where a subscription begins, and when and where it is told a checkpoint, is in no
 * protocol file: here are the rules of two generations of servers, as their sources have them.
 */
import { randomUUID } from 'node:crypto';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { matcherOf } from './filters.js';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  fellBehindMessage,
  type Place,
} from './messages.js';
import { invalidPosition } from './refusals.js';
import type { StoredEvent, StoredEvents } from './stored-events.js';
import type { Writing } from './writing.js';

export type Generation = '23.10' | '24.10';

/** Events that match, in one page of a server's. */
const PAGE = 32;

const isLater = (one: Place, other: Place): boolean =>
  one.commit === other.commit ? one.prepare > other.prepare : one.commit > other.commit;
const placeOf = ({ position }: StoredEvent): Place => ({ commit: position, prepare: position });

export class AnsweredSubscription {
  private readonly isMatch: (event: StoredEvent) => boolean;
  private readonly window: number;
  private readonly interval: number;
  private wake: () => void = () => undefined;
  private isBehind = false;
  private considered = 0;
  /** What was told last: an event or a checkpoint. */
  private told: Place;
  private place: number;

  constructor(
    private readonly store: StoredEvents,
    options: streams.ReadReq.Options,
    private readonly writing: Writing,
    private readonly generation: Generation,
  ) {
    const filter = options.getFilter();
    this.isMatch = matcherOf(filter);
    this.window = filter?.getMax() || PAGE;
    this.interval = this.window * Math.max(1, filter?.getCheckpointintervalmultiplier() ?? 1);
    const all = options.getAll();
    const position = all?.getPosition();
    const end = { commit: store.end, prepare: store.end };
    if (position === undefined) this.told = all?.hasEnd() ? end : { commit: -1n, prepare: -1n };
    else this.told = { commit: BigInt(position.getCommitPosition()), prepare: BigInt(position.getPreparePosition()) };
    this.place = this.firstPlace();
  }

  /** Until nobody reads any more. */
  async run(): Promise<void> {
    await this.writing.begin();
    if (this.generation === '23.10' && this.told.commit > this.store.end) return this.writing.fail(invalidPosition());
    const stop = this.store.listen(() => this.wake());
    this.writing.signal.addEventListener('abort', () => this.wake());
    try {
      await this.writing.send(confirmationMessage(randomUUID()));
      while (!this.writing.isOver) {
        await this.catchUp();
        await this.goOnLive();
      }
    } finally {
      stop();
    }
  }

  /** As if events had come faster than they were read. */
  fallBehind(): void {
    this.isBehind = true;
    this.wake();
  }

  /**
   * After the place that was told. 23.10 reads one event at or after it and begins behind that one; 24.10 leaves out what is not later
   * than it: where a checkpoint lies between two records, the next of them is later.
   */
  private firstPlace(): number {
    const at = this.store.placeOf(this.told.commit);
    if (this.told.commit < 0n) return 0;
    if (this.writing.beginsTooEarly) return at;
    if (this.generation === '23.10') return Math.min(at + 1, this.store.all.length);
    const event = this.store.all[at];
    return event !== undefined && !isLater(placeOf(event), this.told) ? at + 1 : at;
  }

  /** Page by page; a checkpoint after so many events as were looked at lies where the page began, or at the last match in it. */
  private async catchUp(): Promise<void> {
    let pageStart = this.told;
    while (this.place < this.store.all.length && !this.writing.isOver) {
      const looked = await this.readPage();
      this.considered += looked;
      const isEnd = this.place >= this.store.all.length;
      if (!isEnd && this.considered >= this.interval) {
        this.considered %= this.interval;
        await this.checkpoint(pageStart);
      }
      const next = this.store.all[this.place];
      pageStart = { commit: next?.position ?? this.store.end, prepare: 0n };
    }
    // 24.10 tells one at the end in any case, which is where the next event will stand; 23.10 none.
    if (this.generation === '24.10') await this.checkpoint(pageStart);
  }

  private async readPage(): Promise<number> {
    let [looked, matched] = [0, 0];
    while (looked < this.window && matched < PAGE && !this.writing.isOver) {
      const event = this.store.all[this.place];
      if (event === undefined) break;
      this.place += 1;
      looked += 1;
      if (!this.isMatch(event)) continue;
      matched += 1;
      await this.tell(event);
    }
    return looked;
  }

  private async goOnLive(): Promise<void> {
    await this.writing.send(caughtUpMessage());
    while (!this.writing.isOver) {
      if (this.isBehind) {
        this.isBehind = false;
        await this.writing.send(fellBehindMessage());
        return;
      }
      const event = this.store.all[this.place];
      if (event === undefined) {
        const woken = new Promise<void>((wake) => {
          this.wake = wake;
        });
        // What came while something was being written is there already.
        if (this.store.all[this.place] === undefined && !this.isBehind && !this.writing.isOver) await woken;
        continue;
      }
      this.place += 1;
      if (this.isMatch(event)) await this.tell(event);
      this.considered += 1;
      if (this.considered % this.interval === 0) await this.checkpoint(placeOf(event));
    }
  }

  private async tell(event: StoredEvent): Promise<void> {
    this.told = placeOf(event);
    await this.writing.event(eventMessage(event));
  }

  private async checkpoint(place: Place): Promise<void> {
    if (isLater(place, this.told)) this.told = place;
    if (this.told.commit >= 0n) await this.writing.send(checkpointMessage(this.told));
  }
}
