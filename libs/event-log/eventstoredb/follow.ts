import { setTimeout as sleep } from 'node:timers/promises';
import type { AllStreamSubscription } from '@eventstore/db-client';
import { type FollowedBatch, type FollowOptions, LogUnavailable } from '../event-log.js';
import { type Position, PositionRefused } from '../position.js';
import type { FactsOnServer } from './facts-on-server.js';
import { Gathering, type Heard } from './gathering.js';
import type { Identity } from './identity.js';
import { pause } from './pauses.js';
import { faultOf, kindOf } from './server-fault.js';
import { giveUpAfter, outliveErrors } from './silence.js';

const BATCH_FACTS = 1_000;
/** So long the facts of others are gathered: each time a follower is told how far it is costs it a write. */
const TOGETHER_MILLISECONDS = 10;
/** Events kept ready while a batch is being worked on. */
const AHEAD = 500;

export interface Following extends FollowOptions {
  /** How long a subscription may take to be confirmed. */
  readonly deadlineMilliseconds: number;
}

/**
 * Follows in two ways, one after the other. Far from the end it has the server leave out the streams that nobody asked for. Once there
 * it hears of all facts of the log and leaves those out itself: the server tells how far it has looked only now and then, and whoever
 * waits for a position would wait for that. A lost connection ends no follower. Throws PositionRefused, LogUnavailable.
 */
export async function* follow(
  log: FactsOnServer,
  { origin }: Identity,
  options: Following,
): AsyncGenerator<FollowedBatch, void, undefined> {
  const { after, streamPrefixes, batchSize = BATCH_FACTS, signal } = options;
  const isSought = (stream: string) => streamPrefixes?.some((prefix) => stream.startsWith(prefix)) ?? true;
  const { place, factId } = after === undefined ? { place: origin, factId: undefined } : await whatStandsAt(log, after);
  const gathering = new Gathering(log, isSought, batchSize, place, factId);
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      const ways = streamPrefixes === undefined ? [undefined] : [streamPrefixes, undefined];
      for (const prefixes of ways) {
        for await (const batch of hearFrom(log, prefixes, gathering, options)) {
          failures = 0;
          yield batch;
          if (signal.aborted) return;
          if (prefixes !== undefined && batch.caughtUp) break;
        }
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof LogUnavailable) throw error;
      if (faultOf(error) !== 'passing') throw new LogUnavailable(`the log cannot be followed (${kindOf(error)})`);
    }
    gathering.isLive = false;
    await pause(failures, signal);
  }
}

/**
 * What a follower left off with. A server may take a place that is yet to come without a word, as in a log restored from a backup, and
 * leave out what comes before it.
 */
async function whatStandsAt(log: FactsOnServer, after: Position) {
  const place = log.positions.placeOf(after);
  const event = await log.server.eventFrom(place).catch((error) => {
    throw new LogUnavailable(`the log cannot be followed (${kindOf(error)})`);
  });
  if (event === undefined) throw new PositionRefused('the position is past the end of the log: was a backup restored?');
  return { place, factId: log.factIdIfAt(place, event) };
}

/** Until the subscription ends, for whatever reason. */
async function* hearFrom(
  log: FactsOnServer,
  prefixes: readonly string[] | undefined,
  gathering: Gathering,
  { signal, deadlineMilliseconds }: Following,
): AsyncGenerator<FollowedBatch, void, undefined> {
  gathering.isLive = false;
  const subscription = log.server.subscribe(log.names.prefixes(prefixes), gathering.place, AHEAD);
  outliveErrors(subscription);
  const unconfirmed = giveUpAfter(subscription, deadlineMilliseconds);
  subscription.once('confirmation', () => clearTimeout(unconfirmed));
  const stop = () => letGo(subscription);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    let hasWaited = false;
    for await (const heard of subscription as AsyncIterable<Heard>) {
      gathering.hear(heard);
      if (!gathering.isFull && subscription.readableLength > 0) continue;
      if (!gathering.isUrgent && !hasWaited) {
        hasWaited = true;
        await sleep(TOGETHER_MILLISECONDS, undefined, { signal }).catch(() => undefined);
        if (subscription.readableLength > 0) continue;
      }
      hasWaited = false;
      const batch = gathering.take();
      if (batch !== undefined) yield batch;
    }
  } finally {
    clearTimeout(unconfirmed);
    signal.removeEventListener('abort', stop);
    stop();
  }
}

function letGo(subscription: AllStreamSubscription): void {
  subscription.unsubscribe().catch(() => undefined);
  subscription.destroy();
}
