/** How Fastify itself is set up. Nothing a client says about itself is believed: no proxy header, no request id. */
import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { ProblemCatalogue } from './problems/catalogue.js';
import { problemOf } from './problems/problem-of.js';
import { answerUnparsable } from './problems/unparsable.js';
import { writeProblem } from './problems/write-problem.js';

/** Closes in the order that loses nothing: first what is under way is answered, then the modules let go of what answering needs. */
export class DrainingAdapter extends FastifyAdapter {
  drain: () => Promise<void> = async () => {};

  /** Nest awaits this before any module is destroyed. */
  override beforeClose(): Promise<void> {
    super.beforeClose();
    return this.drain();
  }
}

/** Answers hold personal data: no cache on the way keeps them, no browser guesses what they are. */
export const KEPT_PRIVATE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/** `bodyLimit` in bytes. Fastify's own log is off: its lines carry addresses and the messages of errors. */
export const createAdapter = (bodyLimit: number, catalogue: ProblemCatalogue): DrainingAdapter =>
  new DrainingAdapter({
    logger: false,
    trustProxy: false,
    bodyLimit,
    genReqId: () => randomUUID(),
    return503OnClosing: false,
    // Once drained, what is left are connections on which nothing was asked.
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerUnparsable,
    // A malformed address is answered by the router itself, before any hook or filter.
    frameworkErrors: (error: Error, _request: unknown, reply: FastifyReply) =>
      writeProblem(reply.headers(KEPT_PRIVATE), problemOf(error), catalogue),
  });
