import {
  type AllStreamSubscription,
  type EventData,
  EventStoreDBClient,
  streamNameFilter,
} from '@eventstore/db-client';
import { LogUnavailable, NO_STREAM } from '../event-log.js';
import { WrongAddress } from '../wrong-address.js';
import type { Address } from './address.js';
import type { ReadEvent } from './fact-events.js';
import { pause } from './pauses.js';
import { onServer } from './places.js';
import { faultOf } from './server-fault.js';
import { inTime, type Reading, withinTime } from './silence.js';

/** Put by us among the events of a subscription, in their order. */
export type Signal =
  | { readonly signal: 'caught-up' | 'fell-behind' }
  | { readonly signal: 'checkpoint'; readonly place: number };

/** How many events a subscription looks through before it tells how far it is, where none of them is ours. */
const SEARCH_WINDOW = 1_000;
/** So long is asked again what did not come through. */
const PATIENCE_MILLISECONDS = 10_000;
const ATTEMPTS = 4;
/** More than any stream can hold. */
const ALL = Number.MAX_SAFE_INTEGER;

/**
 * The server as the log needs it: every question has its time, and is asked again where it may have been lost. What must not be
 * behind is asked of the leader; only subscriptions go where the address prefers.
 */
export class Server {
  private constructor(
    private readonly leader: EventStoreDBClient,
    private readonly preferred: EventStoreDBClient,
    private readonly credentials: Address['credentials'],
    private readonly deadlineMilliseconds: number,
  ) {}

  /** Connects to nothing yet. Throws WrongAddress. */
  static at({ ofLeader, asGiven, credentials }: Address, deadlineMilliseconds: number): Server {
    try {
      const connect = (url: string) => EventStoreDBClient.connectionString(url);
      return new Server(connect(ofLeader), connect(asGiven), credentials, deadlineMilliseconds);
    } catch {
      throw new WrongAddress('has an option whose value cannot be (a file that is not there, a word for a number)');
    }
  }

  /** Written, now or by an earlier try; or where the stream stands. Throws what the client throws. */
  append(
    stream: string,
    expectedRevision: number,
    events: readonly EventData[],
  ): Promise<'written' | { readonly standsAt: number }> {
    const options = {
      expectedRevision: expectedRevision === NO_STREAM ? ('no_stream' as const) : BigInt(expectedRevision),
      // Given with the call, they make the client send each append as a call of its own. It would else send them through one call
      // for all, whose answers it awaits for ever, and that ends the program where an answer comes that it no longer awaits.
      credentials: this.credentials,
      deadline: this.deadlineMilliseconds,
      requiresLeader: true,
    };
    return this.despiteLoss(async () => {
      try {
        await withinTime(this.leader.appendToStream(stream, [...events], options), this.deadlineMilliseconds);
        return 'written' as const;
      } catch (error) {
        const { type, actualVersion } = error as { type?: string; actualVersion?: bigint | 'no_stream' };
        if (type !== 'wrong-expected-version') throw error;
        return { standsAt: typeof actualVersion === 'bigint' ? Number(actualVersion) : NO_STREAM };
      }
    });
  }

  /** In order, from a revision on; none where there is no such stream. */
  readStream(stream: string, fromRevision: number, maxCount = ALL): Promise<readonly ReadEvent[]> {
    const options = { fromRevision: BigInt(fromRevision), maxCount, requiresLeader: true };
    return this.despiteLoss(() => this.all(this.leader.readStream(stream, options)));
  }

  async lastOfStream(stream: string): Promise<ReadEvent | undefined> {
    const options = { direction: 'backwards', fromRevision: 'end', maxCount: 1, requiresLeader: true } as const;
    const [last] = await this.despiteLoss(() => this.all(this.leader.readStream(stream, options)));
    return last;
  }

  /** The event of any stream at a place or, where none is there, after it. */
  async eventFrom(place: number): Promise<ReadEvent | undefined> {
    const [event] = await this.despiteLoss(() =>
      this.all(this.leader.readAll({ fromPosition: onServer(place), maxCount: 1, requiresLeader: true })),
    );
    return event;
  }

  /** The events of all streams from the last one backwards. Throws what the client throws. */
  backwards(maxCount = ALL): AsyncIterable<ReadEvent> {
    const options = { direction: 'backwards', fromPosition: 'end', maxCount, requiresLeader: true } as const;
    return inTime(this.leader.readAll(options), this.deadlineMilliseconds);
  }

  /** The last event of any stream, of anybody's. */
  async last(): Promise<ReadEvent | undefined> {
    const [last] = await this.despiteLoss(async () => {
      const events: ReadEvent[] = [];
      for await (const event of this.backwards(1)) events.push(event);
      return events;
    });
    return last;
  }

  /** Events of streams that begin with one of these, after a place, and the signals among them; at most `ahead` are kept ready. */
  subscribe(prefixes: string[], after: number, ahead: number): AllStreamSubscription {
    const put = (signal: Signal) => void subscription.push(signal);
    const filter = streamNameFilter({
      prefixes,
      maxSearchWindow: SEARCH_WINDOW,
      checkpointInterval: 1,
      checkpointReached: (_, { commit }) => put({ signal: 'checkpoint', place: Number(commit) }),
    });
    const subscription = this.preferred.subscribeToAll(
      { fromPosition: onServer(after), filter },
      { highWaterMark: ahead },
    );
    subscription.on('caughtUp', () => put({ signal: 'caught-up' }));
    subscription.on('fellBehind', () => put({ signal: 'fell-behind' }));
    return subscription;
  }

  async close(): Promise<void> {
    await Promise.all([this.leader.dispose(), this.preferred.dispose()]);
  }

  private async all(reading: Reading): Promise<readonly ReadEvent[]> {
    const events: ReadEvent[] = [];
    try {
      for await (const event of inTime(reading, this.deadlineMilliseconds)) events.push(event);
    } catch (error) {
      if ((error as { type?: string }).type !== 'stream-not-found') throw error;
    }
    return events;
  }

  private async despiteLoss<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const begun = performance.now();
    for (let failures = 0; ; failures += 1) {
      try {
        return await ask();
      } catch (error) {
        const isOver = failures + 1 >= ATTEMPTS || performance.now() - begun >= PATIENCE_MILLISECONDS;
        if (isOver || error instanceof LogUnavailable || faultOf(error) !== 'passing') throw error;
        await pause(failures);
      }
    }
  }
}
