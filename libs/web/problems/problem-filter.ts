/** Answers everything that was thrown while a request was served, by the router, a parser, a guard, a pipe or a handler. */
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { KnownRoutes } from '../routes/known-routes.js';
import { ERROR_CODES_TOKEN, KNOWN_ROUTES, LOGGER } from '../tokens.js';
import { ProblemCatalogue } from './catalogue.js';
import { Problem } from './problem.js';
import { problemOf } from './problem-of.js';
import { writeProblem } from './write-problem.js';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(ProblemCatalogue) private readonly catalogue: ProblemCatalogue,
    @Inject(ERROR_CODES_TOKEN) private readonly errorCodes: Readonly<Record<string, string>>,
    @Inject(KNOWN_ROUTES) private readonly routes: KnownRoutes,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.#problem(error, request);
    const entry = this.catalogue.find(problem.code);
    const failed = (entry?.status ?? 0) >= 500;
    if (failed || entry === undefined) {
      const route = request.routeOptions?.url;
      this.logger.error({ requestId: request.id, route, code: problem.code, error }, 'problem');
    }
    // A stream that broke off in the middle of its answer can only be broken off: its status has been sent.
    if (reply.sent || reply.raw.headersSent) reply.raw.destroy();
    else writeProblem(reply, problem, this.catalogue);
  }

  #problem(error: unknown, request: FastifyRequest): Problem {
    const problem = problemOf(error, this.errorCodes);
    const unrouted = error instanceof NotFoundException && request.is404;
    const allowed = unrouted ? this.routes.methodsAt(request.url) : [];
    if (allowed.length === 0 || allowed.includes(request.method)) return problem;
    return new Problem('request/method-not-allowed', undefined, { headers: { allow: allowed.join(', ') } });
  }
}
