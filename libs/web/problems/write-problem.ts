/** How a problem looks on the wire (RFC 9457). */
import type { FastifyReply } from 'fastify';
import { type ProblemCatalogue, REFUSED } from './catalogue.js';
import type { Problem } from './problem.js';

const DEFAULT_RETRY_SECONDS = '1';

/** A code nobody registered is still answered, as a refusal without an explanation. */
export function writeProblem(reply: FastifyReply, problem: Problem, catalogue: ProblemCatalogue): void {
  const { code, because, details } = problem;
  const entry = catalogue.find(code);
  const status = entry?.status ?? REFUSED;
  reply.status(status).type('application/problem+json; charset=utf-8');
  if (status === 503 || status === 429) reply.header('retry-after', DEFAULT_RETRY_SECONDS);
  for (const [name, value] of Object.entries(details.headers ?? {})) reply.header(name, value);
  reply.send(
    JSON.stringify({
      type: `/problems/${code}`,
      title: entry?.title ?? 'Refused',
      status,
      detail: because ?? entry?.explanation ?? 'The request was refused.',
      code,
      ...(details.errors && { errors: details.errors }),
    }),
  );
}
