import { type FollowedBatch, type FollowOptions, LogUnavailable } from '../event-log.js';
import type { NumberedPositions } from '../numbered-positions.js';
import { PositionRefused } from '../position.js';
import { codeOf, faultOf } from './database-fault.js';
import { type Onward, readOnward } from './read-onward.js';
import type { Reading } from './reading.js';
import type { Wakeups } from './wakeups.js';

const BATCH_FACTS = 1_000;

/** Positions become visible in order, so one number is all a follower has to remember. */
export async function* follow(
  reading: Reading,
  positions: NumberedPositions,
  wakeups: Wakeups,
  { after, streamPrefixes, batchSize = BATCH_FACTS, signal }: FollowOptions,
): AsyncGenerator<FollowedBatch, void, undefined> {
  let place = after === undefined ? 0 : positions.placeOf(after);
  let toldTheEnd = false;
  wakeups.listen();
  while (!signal.aborted) {
    const seen = wakeups.count;
    const onward = await untilConnected(
      () => readOnward(reading, positions, place, streamPrefixes, batchSize),
      wakeups,
      signal,
    );
    if (onward === undefined || signal.aborted) return;
    const movedOn = onward.place > place;
    place = onward.place;
    if (movedOn || (onward.atEnd && !toldTheEnd)) {
      const { facts, factId, atEnd } = onward;
      yield { facts, position: positions.at(place), factId, caughtUp: atEnd };
      toldTheEnd = onward.atEnd;
    }
    if (onward.atEnd) await wakeups.next(seen, signal);
  }
}

/** A lost connection ends no follower: it looks again whenever the poll comes round. Undefined when told to stop. */
async function untilConnected(
  read: () => Promise<Onward>,
  wakeups: Wakeups,
  signal: AbortSignal,
): Promise<Onward | undefined> {
  for (let lost = false; !signal.aborted; ) {
    try {
      const onward = await read();
      if (lost) wakeups.listenAgain();
      return onward;
    } catch (error) {
      if (error instanceof PositionRefused) throw error;
      if (faultOf(error) !== 'connection-lost')
        throw new LogUnavailable(`the log cannot be followed (${codeOf(error)})`);
      lost = true;
      await wakeups.next(wakeups.count, signal);
    }
  }
  return undefined;
}
