/** From whatever was thrown to the problem a client is told: the only place that knows both sides. Nothing of an unknown error gets out. */
import { HttpException } from '@nestjs/common';
import { isError } from '../is-error.js';
import { Problem } from './problem.js';
import { isUnavailable } from './unavailable.js';

/** Errors of other rooms, by name, so that this one need not import them; a composition adds its own. */
export const ERROR_CODES: Readonly<Record<string, string>> = {
  InvalidFact: 'request/invalid',
  IssuerUnreachable: 'service/unavailable',
  LogOverloaded: 'service/overloaded',
  LogUnavailable: 'service/unavailable',
  OtherLog: 'position/other-log',
  StreamContended: 'service/overloaded',
};

const STATUS_CODES: Readonly<Record<number, string>> = {
  404: 'request/not-found',
  412: 'request/stale',
  413: 'request/too-large',
  // A path parameter longer than the router reads names nothing we have.
  414: 'request/not-found',
  415: 'request/unsupported-media-type',
  503: 'service/unavailable',
};

export function problemOf(error: unknown, codes: Readonly<Record<string, string>> = ERROR_CODES): Problem {
  if (error instanceof Problem) return error;
  const named = isError(error) && Object.hasOwn(codes, error.name) ? codes[error.name] : undefined;
  if (named !== undefined) return new Problem(named);
  if (isUnavailable(error)) return new Problem('service/unavailable');
  const status = statusOf(error);
  if (status === undefined) return new Problem('service/failed');
  return new Problem(STATUS_CODES[status] ?? (status < 500 ? 'request/unreadable' : 'service/failed'));
}

/** Nest's exceptions and the errors of Fastify's parser and router; a number on any other error is not ours to believe. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (!isError(error)) return undefined;
  const { name, code, statusCode } = error as Error & { code?: unknown; statusCode?: unknown };
  const ofFastify = (typeof code === 'string' && code.startsWith('FST_')) || name === 'SyntaxError';
  return ofFastify && typeof statusCode === 'number' ? statusCode : undefined;
}
