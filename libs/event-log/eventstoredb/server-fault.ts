import { ErrorType, isCommandError } from '@eventstore/db-client';

/** What an error of the server or on the way to it means for those who waited. */
export type ServerFault = 'bad-data' | 'passing' | 'lasting';

/** Nothing answered in time: the client has no deadline of its own for reads, nor for finding a node. */
export class ServerSilent extends Error {
  override readonly name = 'ServerSilent';
  constructor() {
    super('silent');
  }
}

const BAD_DATA: readonly string[] = [ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED, ErrorType.INVALID_ARGUMENT];
const LASTING: readonly string[] = [
  ErrorType.ACCESS_DENIED,
  ErrorType.STREAM_DELETED,
  ErrorType.MISSING_REQUIRED_METADATA_PROPERTY,
];
/** gRPC's numbers: a message too large for the server, an argument it does not take, a user it does not let in. */
const [INVALID_ARGUMENT, PERMISSION_DENIED, RESOURCE_EXHAUSTED, UNAUTHENTICATED] = [3, 7, 8, 16];

/** All that is not known to last passes, as a leader that is being elected does: whatever is asked may be asked twice. */
export function faultOf(error: unknown): ServerFault {
  if (!isCommandError(error as Error)) return 'passing';
  const { type, code } = error as { type: string; code?: number };
  if (BAD_DATA.includes(type) || code === INVALID_ARGUMENT || code === RESOURCE_EXHAUSTED) return 'bad-data';
  if (LASTING.includes(type) || code === PERMISSION_DENIED || code === UNAUTHENTICATED) return 'lasting';
  return 'passing';
}

/** The kind alone: what the server says may name a stream, what the client says its address. */
export function kindOf(error: unknown): string {
  if (error instanceof ServerSilent) return error.message;
  if (isCommandError(error as Error)) return (error as { type: string }).type;
  return 'unreachable';
}
