import { setTimeout as sleep } from 'node:timers/promises';

/** What an error of the database means for those who waited on it. */
export type DatabaseFault = 'bad-data' | 'connection-lost' | 'other';

/** Data exceptions, check constraints, program limits (SQLSTATE classes and codes). */
const BAD_DATA = /^(22...|23514|54...)$/;
/** Connection exceptions, an administrator's shutdown, a server that starts; and what the client calls a broken socket. */
const CONNECTION_LOST = /^(08...|57P0.|CONNECTION_\w+|CONNECT_TIMEOUT|E[A-Z]+)$/;

export function faultOf(error: unknown): DatabaseFault {
  const code = codeOf(error);
  if (BAD_DATA.test(code)) return 'bad-data';
  return CONNECTION_LOST.test(code) ? 'connection-lost' : 'other';
}

/** The code alone: messages and details of the database quote the row, and so personal data. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';

/** Three: the client answers the first question on a new connection with the error that ended the old one. */
const ATTEMPTS = 3;
/** A server that is closing a connection says so before it does: until then the next question would go down the same one. */
const RECONNECT_MILLISECONDS = 50;

/** Asks again when the connection was lost: only for what is safe to ask twice. */
export async function despiteLostConnections<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === ATTEMPTS || faultOf(error) !== 'connection-lost') throw error;
      await sleep(RECONNECT_MILLISECONDS);
    }
  }
}
