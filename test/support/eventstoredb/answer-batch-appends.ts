/** streams_pb: BatchAppendReq, many appends through one call, each known by a correlation id and answered by a BatchAppendResp. */
import shared from '@eventstore/db-client/generated/shared_pb.js';
import rpc from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { type ServerDuplexStream, status } from '@grpc/grpc-js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { type Decided, decideAppend, type Expected, isRefusal } from './decide-append.js';
import { nameOf, proposed } from './messages.js';
import type { Misbehaviour } from './misbehaviour.js';
import { unavailable } from './refusals.js';
import type { NewEvent, StoredEvents } from './stored-events.js';

export type BatchAppendCall = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

interface Coming {
  readonly options: streams.BatchAppendReq.Options;
  readonly events: NewEvent[];
}

export function answerBatchAppends(store: StoredEvents, call: BatchAppendCall, misbehaviour: Misbehaviour): void {
  const coming = new Map<string, Coming>();
  call.on('data', (request: streams.BatchAppendReq) => {
    const correlation = request.getCorrelationId()?.getString() ?? '';
    const options = request.getOptions();
    if (options !== undefined) coming.set(correlation, { options, events: [] });
    const append = coming.get(correlation);
    append?.events.push(...request.getProposedMessagesList().map((message) => proposed(message) as NewEvent));
    if (append === undefined || !request.getIsFinal()) return;
    coming.delete(correlation);
    finish(store, call, misbehaviour, correlation, append);
  });
  call.on('end', () => call.end());
  call.on('error', () => undefined);
}

function finish(
  store: StoredEvents,
  call: BatchAppendCall,
  misbehaviour: Misbehaviour,
  correlation: string,
  { options, events }: Coming,
): void {
  const fault = misbehaviour.nextAppend();
  if (isRefusal(fault)) return void call.emit('error', fault);
  if (fault === 'ignored') return;
  const decided = decideAppend(store, nameOf(options.getStreamIdentifier()), expectedBy(options), events);
  if (fault === 'answer-lost') return void call.emit('error', unavailable());
  if (fault === 'stored-in-silence') return;
  const answer = response(decided)
    .setCorrelationId(new shared.UUID().setString(correlation))
    .setStreamIdentifier(options.getStreamIdentifier());
  call.write(answer);
  if (fault === 'answered-twice') call.write(answer);
}

function expectedBy(options: streams.BatchAppendReq.Options): Expected {
  if (options.hasNoStream()) return -1;
  if (options.hasAny()) return 'any';
  return options.hasStreamExists() ? 'stream-exists' : Number(options.getStreamPosition());
}

/** status_pb: Status, whose details say in a message of shared_pb what is wrong. */
function response(decided: Decided): streams.BatchAppendResp {
  if (decided.outcome === 'wrong') {
    const wrong = new shared.WrongExpectedVersion();
    if (decided.current < 0) wrong.setCurrentNoStream(new empty.Empty());
    else wrong.setCurrentStreamRevision(String(decided.current));
    const details = new any.Any();
    details.pack(wrong.serializeBinary(), 'event_store.client.WrongExpectedVersion');
    const refused = new rpc.Status().setCode(status.FAILED_PRECONDITION as number).setMessage('WrongExpectedVersion');
    return new streams.BatchAppendResp().setError(refused.setDetails(details));
  }
  const place = String(decided.last.position);
  const position = new shared.AllStreamPosition().setCommitPosition(place).setPreparePosition(place);
  const success = new streams.BatchAppendResp.Success().setCurrentRevision(String(decided.last.revision));
  return new streams.BatchAppendResp().setSuccess(success.setPosition(position));
}
