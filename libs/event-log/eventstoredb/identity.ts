import { randomUUID } from 'node:crypto';
import { jsonEvent } from '@eventstore/db-client';
import { LogUnavailable, NO_STREAM } from '../event-log.js';
import { placeOf } from './places.js';
import type { Server } from './server.js';
import type { StreamNames } from './stream-names.js';

export interface Identity {
  readonly logId: string;
  /** Where the log was named: all its facts come after it. */
  readonly origin: number;
}

/** Who the log is; named now where nobody did before and it `mayBegin`. Throws what the client throws, and LogUnavailable. */
export async function identify(server: Server, names: StreamNames, mayBegin: boolean): Promise<Identity> {
  const known = await findIdentity(server, names);
  if (known !== undefined) return known;
  if (!mayBegin) throw new LogUnavailable(`there is no log on the event store that is called ${names.namespace}`);
  const named = jsonEvent({ type: 'LogNamed', data: { logId: randomUUID() } });
  // Of several programs that begin at once one names it: the others find the stream there.
  await server.append(names.ofIdentity, NO_STREAM, [named]);
  const identity = await findIdentity(server, names);
  if (identity === undefined)
    throw new LogUnavailable('the server acknowledged the name of the log and does not hold it');
  return identity;
}

async function findIdentity(server: Server, names: StreamNames): Promise<Identity | undefined> {
  const [named] = await server.readStream(names.ofIdentity, 0, 1);
  if (named === undefined) return undefined;
  const { logId } = named.data as { readonly logId?: unknown };
  if (typeof logId !== 'string')
    throw new LogUnavailable(`the stream ${names.ofIdentity} does not hold the name of a log`);
  const origin = placeOf(named.position);
  if (origin === undefined) throw new LogUnavailable('the server tells no positions: it is older than 23.10');
  return { logId, origin };
}
