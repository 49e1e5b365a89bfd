import { isError } from '../is-error.js';

/** Connection lost, refused or not to be had, as node and postgres.js say it, and the SQL states of a server that is not ready for us. */
const CODES = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);

/** The fault lies with something we stand on and will pass: the client may try again. */
export const isUnavailable = (error: unknown): boolean =>
  isError(error) && 'code' in error && CODES.has(String(error.code));
