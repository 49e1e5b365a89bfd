/** How the server refuses: a gRPC status, and trailers by which the client knows the reason (the client's utils/CommandError). */
import { Metadata, type ServiceError, status } from '@grpc/grpc-js';

function refusal(code: status, details: string, trailers: Readonly<Record<string, string>> = {}): ServiceError {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

export const unavailable = (): ServiceError => refusal(status.UNAVAILABLE, 'Server Is Not Ready');
export const tooBusy = (): ServiceError => refusal(status.UNAVAILABLE, 'Server Is Too Busy');
export const timedOut = (): ServiceError => refusal(status.ABORTED, 'Operation timed out');
export const cancelled = (): ServiceError => refusal(status.CANCELLED, 'The server is going away');
export const invalidPosition = (): ServiceError => refusal(status.INTERNAL, 'Invalid position');

export const accessDenied = (): ServiceError =>
  refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });

export const notLeader = (host: string, port: number): ServiceError =>
  refusal(status.NOT_FOUND, 'Leader info available', {
    ...{ exception: 'not-leader', 'leader-endpoint-host': host, 'leader-endpoint-port': String(port) },
  });

export const tooLarge = (bytes: number): ServiceError =>
  refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${bytes} Exceeded.`, {
    ...{ exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(bytes) },
  });

export const metadataMissing = (name: string): ServiceError =>
  refusal(status.INVALID_ARGUMENT, `Required Metadata Property '${name}' is missing`, {
    ...{ exception: 'missing-required-metadata-property', 'required-metadata-properties': 'type,content-type' },
  });
