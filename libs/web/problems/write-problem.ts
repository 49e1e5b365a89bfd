/** How a problem looks on the wire (RFC 9457). */
import type { FastifyReply } from 'fastify';
import { type ProblemCatalogue, REFUSED } from './catalogue.js';
import type { FieldFault, Problem } from './problem.js';

const DEFAULT_RETRY_SECONDS = '1';

/** The members of a problem; those of `problemSchema`. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly FieldFault[];
}

/** A code nobody registered is still answered, as a refusal without an explanation. */
export function problemDocument(
  { code, because, details: { errors } }: Problem,
  catalogue: ProblemCatalogue,
): ProblemDocument {
  const entry = catalogue.find(code);
  return {
    type: `/problems/${code}`,
    title: entry?.title ?? 'Refused',
    status: entry?.status ?? REFUSED,
    detail: because ?? entry?.explanation ?? 'The request was refused.',
    code,
    ...(errors && { errors }),
  };
}

export function writeProblem(reply: FastifyReply, problem: Problem, catalogue: ProblemCatalogue): void {
  const document = problemDocument(problem, catalogue);
  const { status } = document;
  reply.status(status).type('application/problem+json; charset=utf-8');
  if (status === 503 || status === 429) reply.header('retry-after', DEFAULT_RETRY_SECONDS);
  for (const [name, value] of Object.entries(problem.details.headers ?? {})) reply.header(name, value);
  reply.send(JSON.stringify(document));
}
