/** streams_pb: AppendReq, a message with the options and one for each event, answered by one AppendResp. */
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerReadableStream, sendUnaryData } from '@grpc/grpc-js';
import { checkEvents, type Decided, decideAppend, type Expected, isRefusal } from './decide-append.js';
import { nameOf, proposed } from './messages.js';
import type { AppendFault } from './misbehaviour.js';
import { unavailable } from './refusals.js';
import type { NewEvent, StoredEvents } from './stored-events.js';

export type AppendCall = ServerReadableStream<streams.AppendReq, streams.AppendResp>;

export async function answerAppend(
  store: StoredEvents,
  call: AppendCall,
  answer: sendUnaryData<streams.AppendResp>,
  fault: AppendFault | undefined,
): Promise<void> {
  try {
    const [first, ...rest] = await messagesOf(call);
    if (isRefusal(fault)) throw fault;
    if (fault === 'ignored') return;
    const options = first?.getOptions() as streams.AppendReq.Options;
    const events = rest.map((message) => proposed(message.getProposedMessage() as streams.AppendReq.ProposedMessage));
    checkEvents(events);
    const stream = nameOf(options.getStreamIdentifier());
    const known = decideAppend(store, stream, expectedBy(options), events as NewEvent[]);
    const isForgotten = fault === 'repeat-forgotten' && known.outcome === 'idempotent';
    const decided: Decided = isForgotten ? { outcome: 'wrong', current: store.lastRevision(stream) } : known;
    if (fault === 'answer-lost') throw unavailable();
    if (fault !== 'stored-in-silence') answer(null, response(decided, options, fault === 'position-omitted'));
  } catch (error) {
    answer(isRefusal(error) ? error : unavailable());
  }
}

function messagesOf(call: AppendCall): Promise<streams.AppendReq[]> {
  const messages: streams.AppendReq[] = [];
  return new Promise((resolve, reject) => {
    call.on('data', (message) => messages.push(message));
    call.on('end', () => resolve(messages));
    call.on('error', reject);
  });
}

function expectedBy(options: streams.AppendReq.Options): Expected {
  if (options.hasNoStream()) return -1;
  if (options.hasAny()) return 'any';
  return options.hasStreamExists() ? 'stream-exists' : Number(options.getRevision());
}

/** A wrong expectation is no error of gRPC's but an answer: AppendResp.WrongExpectedVersion. */
function response(decided: Decided, options: streams.AppendReq.Options, omitsPosition: boolean): streams.AppendResp {
  if (decided.outcome === 'wrong')
    return new streams.AppendResp().setWrongExpectedVersion(wrong(decided.current, options));
  const { last } = decided;
  const success = new streams.AppendResp.Success().setCurrentRevision(String(last.revision));
  const place = String(last.position);
  // The protocol lets a success come without a position; servers do so where they find the append repeated.
  if (omitsPosition || decided.outcome === 'idempotent') success.setNoPosition(new shared.Empty());
  else success.setPosition(new streams.AppendResp.Position().setCommitPosition(place).setPreparePosition(place));
  return new streams.AppendResp().setSuccess(success);
}

function wrong(current: number, options: streams.AppendReq.Options): streams.AppendResp.WrongExpectedVersion {
  const told = new streams.AppendResp.WrongExpectedVersion();
  if (current < 0) told.setCurrentNoStream(new shared.Empty());
  else told.setCurrentRevision(String(current));
  if (options.hasAny()) told.setExpectedAny(new shared.Empty());
  else if (options.hasStreamExists()) told.setExpectedStreamExists(new shared.Empty());
  else if (options.hasNoStream()) told.setExpectedNoStream(new shared.Empty());
  else told.setExpectedRevision(options.getRevision());
  return told;
}
