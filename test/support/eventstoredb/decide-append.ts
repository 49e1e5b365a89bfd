/** Whether an append is written, as the server decides it (its index writer; the protocol has the answers only). */
import type { ServiceError } from '@grpc/grpc-js';
import { metadataMissing, tooLarge } from './refusals.js';
import type { NewEvent, StoredEvent, StoredEvents } from './stored-events.js';

export type Expected = number | 'any' | 'stream-exists';

export type Decided =
  | { readonly outcome: 'written' | 'idempotent'; readonly last: StoredEvent }
  | { readonly outcome: 'wrong'; readonly current: number };

/** The server's default. */
const MAX_APPEND_BYTES = 1024 * 1024;

/** Throws the refusal of what can be in no stream. */
export function checkEvents(events: readonly (Partial<NewEvent> & Pick<NewEvent, 'data' | 'metadata'>)[]): void {
  let bytes = 0;
  for (const { type, contentType, data, metadata } of events) {
    if (type === undefined) throw metadataMissing('type');
    if (contentType === undefined) throw metadataMissing('content-type');
    bytes += Buffer.byteLength(type) + data.length + metadata.length;
    if (bytes > MAX_APPEND_BYTES) throw tooLarge(MAX_APPEND_BYTES);
  }
}

/**
 * The same ids directly after the expected revision are the same append once more, wherever the stream ends by now; some of them and
 * then others are not.
 */
export function decideAppend(
  store: StoredEvents,
  stream: string,
  expected: Expected,
  events: readonly NewEvent[],
): Decided {
  const current = store.lastRevision(stream);
  const after = typeof expected === 'number' ? expected : current;
  if (expected === 'stream-exists' && current < 0) return { outcome: 'wrong', current };
  if (after > current) return { outcome: 'wrong', current };
  if (after < current) {
    const standing = store.ofStream(stream)?.slice(after + 1, after + 1 + events.length) ?? [];
    const isSame = standing.length === events.length && standing.every(({ id }, index) => id === events[index]?.id);
    return isSame ? { outcome: 'idempotent', last: standing.at(-1) as StoredEvent } : { outcome: 'wrong', current };
  }
  return { outcome: 'written', last: store.append(stream, events) as StoredEvent };
}

export const isRefusal = (error: unknown): error is ServiceError =>
  error instanceof Error && typeof (error as Partial<ServiceError>).code === 'number';
