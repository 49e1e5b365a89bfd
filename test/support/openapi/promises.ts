/** What every answer is promised to be, and how one is not. */
import { MARKER } from './arbitrary-of.js';
import type { Operation } from './document.js';
import type { RawReply } from './request.js';

/** The problem pages of a house, by code; each holds the status its code is answered with. */
export type ProblemPages = ReadonlyMap<string, string>;

export async function problemPagesOf(url: string): Promise<ProblemPages> {
  const addresses = (await (await fetch(`${url}/problems`)).text()).trim().split('\n');
  const pages = addresses.map(async (address) => [address, await (await fetch(`${url}${address}`)).text()] as const);
  return new Map((await Promise.all(pages)).map(([address, page]) => [address.replace('/problems/', ''), page]));
}

/** How a problem breaks its promises, in words; empty when it keeps them. */
export function* brokenByProblem({ status, headers, text }: RawReply, pages: ProblemPages): Generator<string> {
  if (!String(headers['content-type']).startsWith('application/problem+json')) return yield `is no problem+json`;
  const problem = JSON.parse(text);
  yield* brokenByProblemDocument(problem, pages);
  if (problem.status !== status) yield `says ${problem.status}`;
  if (text.includes(MARKER)) yield 'quotes what was sent';
  if (headers['cache-control'] !== 'no-store') yield 'may be cached';
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is checked as it came
export function* brokenByProblemDocument(problem: any, pages: ProblemPages): Generator<string> {
  const { type, title, status, detail, code, errors, ...rest } = problem;
  if (Object.keys(rest).length > 0) yield `has further members: ${Object.keys(rest)}`;
  if (type !== `/problems/${code}`) yield `has the type ${type} and the code ${code}`;
  if (![title, detail].every((each) => typeof each === 'string' && each !== '')) yield 'explains nothing';
  if (errors !== undefined && !errors.every(isFault)) yield `has errors that name no field: ${JSON.stringify(errors)}`;
  const page = pages.get(code);
  if (page === undefined) yield `has the code ${code}, which has no page`;
  else if (!page.startsWith(`${code} (HTTP ${status})`)) yield `has the status ${status}, and its page another`;
}

const isFault = ({ path, message }: { path: unknown; message: unknown }) =>
  typeof path === 'string' && typeof message === 'string' && message !== '';

/** Fault of the service, or an answer its document does not know. */
export function* brokenByStatus(operation: Operation, { status, text }: RawReply): Generator<string> {
  if (status >= 500) yield `is a failure: ${text.slice(0, 200)}`;
  // No operation documents the methods it does not have.
  if (status !== 405 && !operation.statuses.includes(String(status))) yield `is not documented`;
}
