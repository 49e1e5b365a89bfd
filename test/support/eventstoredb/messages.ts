/** The protocol's messages, made from what is stored and read into what is asked. */
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { NewEvent, StoredEvent } from './stored-events.js';

/** What servers before 22.6 tell of a place on reading a stream, and later ones of an explicit transaction's: nothing. */
const NO_PLACE = String(2n ** 64n - 1n);
const TICKS_PER_MILLISECOND = 10_000;

export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** shared_pb: StreamIdentifier. */
export const nameOf = (identifier: shared.StreamIdentifier | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();

/** streams_pb: AppendReq.ProposedMessage and BatchAppendReq.ProposedMessage have the same fields. */
export function proposed(
  message: streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage,
): Partial<NewEvent> & Pick<NewEvent, 'id' | 'data' | 'metadata'> {
  const [type, contentType] = ['type', 'content-type'].map((name) => message.getMetadataMap().get(name));
  return {
    id: message.getId()?.getString() ?? '',
    ...(type && { type }),
    ...(contentType && { contentType }),
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** streams_pb: ReadResp.ReadEvent. Commit and prepare are one number: no gRPC call begins a transaction. */
export function eventMessage(event: StoredEvent, { knowsPlace = true } = {}): streams.ReadResp {
  const place = knowsPlace ? String(event.position) : NO_PLACE;
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(event.stream))))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(place)
    .setPreparePosition(place)
    .setData(Uint8Array.from(event.data))
    .setCustomMetadata(Uint8Array.from(event.metadata));
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.contentType)
    .set('created', String(event.created.getTime() * TICKS_PER_MILLISECOND));
  const read = new streams.ReadResp.ReadEvent().setEvent(recorded);
  if (knowsPlace) read.setCommitPosition(place);
  else read.setNoPosition(new shared.Empty());
  return new streams.ReadResp().setEvent(read);
}

/** streams_pb: ReadResp.Checkpoint. */
export const checkpointMessage = ({ commit, prepare }: Place): streams.ReadResp =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(String(commit)).setPreparePosition(String(prepare)),
  );

/** streams_pb: ReadResp.SubscriptionConfirmation. */
export const confirmationMessage = (id: string): streams.ReadResp =>
  new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id));

/** streams_pb: ReadResp.CaughtUp, ReadResp.FellBehind. */
export const caughtUpMessage = (): streams.ReadResp =>
  new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
export const fellBehindMessage = (): streams.ReadResp =>
  new streams.ReadResp().setFellBehind(new streams.ReadResp.FellBehind());

/** streams_pb: ReadResp.StreamNotFound. */
export const notFoundMessage = (identifier: shared.StreamIdentifier | undefined): streams.ReadResp =>
  new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier));
