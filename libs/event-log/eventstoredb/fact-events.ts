/** Facts as events of the server, and back. */
import {
  type BinaryEventType,
  binaryEvent,
  type EventData,
  type Position as PlaceOnServer,
} from '@eventstore/db-client';
import { LogUnavailable, type NewFact, type StoredFact } from '../event-log.js';
import type { NumberedPositions } from '../numbered-positions.js';
import { placeOf } from './places.js';
import type { StreamNames } from './stream-names.js';

/**
 * What stands beside a fact's data. An object of texts, and nothing else in it: servers and clients to come take metadata for that.
 * The fact's own metadata is one of the texts, so that it comes back to the byte: as metadata itself it would be parsed on its way.
 */
interface Beside extends Record<string, string> {
  readonly version: string;
  /** Ours: the server's own time is another each time the log is copied. */
  readonly recordedAt: string;
  /** Of the append that wrote it, by which an append knows its own facts from the same facts written by another. */
  readonly append: string;
  readonly metadata: string;
}

type FactEvent = BinaryEventType<string, Beside>;

/** As the client gives it. */
export interface ReadEvent {
  readonly streamId: string;
  readonly id: string;
  readonly revision: bigint;
  readonly type: string;
  readonly data: unknown;
  readonly metadata?: unknown;
  readonly position?: PlaceOnServer;
}

export interface FactOfEvent extends StoredFact {
  readonly append: string;
}

/** Binary: JSON would be parsed and written anew on its way. A Buffer would be taken for JSON. */
export const eventOf = (fact: NewFact, recordedAt: string, append: string): EventData<FactEvent> =>
  binaryEvent({
    id: fact.id,
    type: fact.type,
    data: Uint8Array.from(Buffer.from(fact.data)),
    metadata: { version: String(fact.version), recordedAt, append, metadata: fact.metadata },
  });

/** Throws LogUnavailable, naming the event by stream and revision, where it is no fact of ours or the server knows no position. */
export function factOf(event: ReadEvent, names: StreamNames, positions: NumberedPositions): FactOfEvent {
  const stream = names.inLog(event.streamId);
  const told = `the event ${event.revision} of the stream ${event.streamId}`;
  const { id, type, data, metadata, position } = event;
  if (stream === undefined || !(data instanceof Uint8Array) || !isBeside(metadata))
    throw new LogUnavailable(`${told} is no fact: somebody else writes into this log`);
  const place = placeOf(position);
  if (place === undefined) throw new LogUnavailable(`${told} has no position: the server is older than 23.10`);
  return {
    ...{ id, stream, type, revision: Number(event.revision), position: positions.at(place) },
    ...{ version: Number(metadata.version), data: Buffer.from(data).toString(), metadata: metadata.metadata },
    ...{ recordedAt: metadata.recordedAt, append: metadata.append },
  };
}

const isBeside = (metadata: unknown): metadata is Beside =>
  typeof metadata === 'object' &&
  metadata !== null &&
  ['version', 'recordedAt', 'append', 'metadata'].every(
    (name) => typeof (metadata as Record<string, unknown>)[name] === 'string',
  );
