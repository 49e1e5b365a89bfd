/** streams_pb: ReadReq with a count: a stream or `$all`, forwards or backwards. */
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { eventMessage, nameOf, notFoundMessage } from './messages.js';
import type { StoredEvent, StoredEvents } from './stored-events.js';
import type { Writing } from './writing.js';

type Options = streams.ReadReq.Options;

const BACKWARDS = streams.ReadReq.Options.ReadDirection.BACKWARDS;

export async function answerRead(store: StoredEvents, options: Options, writing: Writing): Promise<void> {
  await writing.begin();
  const events = options.hasStream() ? ofStream(store, options) : ofAll(store, options);
  if (events === 'none') await writing.send(notFoundMessage(options.getStream()?.getStreamIdentifier()));
  else
    for (const event of events) {
      if (writing.isOver) return;
      await writing.event(eventMessage(event, { knowsPlace: writing.knowsPlaces }));
    }
  writing.end();
}

/** A read that begins behind the end of a stream finds nothing, and the stream is there all the same. */
function ofStream(store: StoredEvents, options: Options): Iterable<StoredEvent> | 'none' {
  const asked = options.getStream() as streams.ReadReq.Options.StreamOptions;
  const name = nameOf(asked.getStreamIdentifier());
  const events = store.ofStream(name);
  if (events === undefined) return 'none';
  const isBackwards = options.getReadDirection() === BACKWARDS;
  const first = store.firstRevision(name);
  const from = asked.hasStart() ? first : asked.hasEnd() ? events.length - 1 : Number(asked.getRevision());
  const begin = isBackwards ? Math.min(from, events.length - 1) : Math.max(from, first);
  return steps(events, begin, isBackwards, Number(options.getCount()), first);
}

/** Forwards from a position means with what stands there, backwards without it (the server's all-reader). */
function ofAll(store: StoredEvents, options: Options): Iterable<StoredEvent> {
  const asked = options.getAll() as streams.ReadReq.Options.AllOptions;
  const isBackwards = options.getReadDirection() === BACKWARDS;
  const place = () => store.placeOf(BigInt(asked.getPosition()?.getCommitPosition() ?? 0));
  const at = asked.hasStart() ? 0 : asked.hasEnd() ? store.all.length : place();
  return steps(store.all, isBackwards ? at - 1 : at, isBackwards, Number(options.getCount()), 0);
}

function* steps(
  events: readonly StoredEvent[],
  from: number,
  isBackwards: boolean,
  count: number,
  first: number,
): Generator<StoredEvent> {
  for (let place = from, left = count; left > 0; left -= 1, place += isBackwards ? -1 : 1) {
    const event = place < first ? undefined : events[place];
    if (event === undefined) return;
    yield event;
  }
}
