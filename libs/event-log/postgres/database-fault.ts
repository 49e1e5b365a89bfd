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
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
