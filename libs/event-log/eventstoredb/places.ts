/**
 * Where an event of the server is: how many bytes are before it. The server says two numbers, which are one for all that is not written
 * in a transaction, and none is since it speaks gRPC.
 */
import type { Position as PlaceOnServer } from '@eventstore/db-client';

/** Undefined where the server does not know: then it says its largest number. */
export const placeOf = (position: PlaceOnServer | undefined): number | undefined =>
  position === undefined || position.commit > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(position.commit);

export const onServer = (place: number): PlaceOnServer => ({ commit: BigInt(place), prepare: BigInt(place) });
