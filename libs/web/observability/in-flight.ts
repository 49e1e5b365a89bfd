/** Turns requests away at the door while too many are under way, or once the application drains: a 503 costs next to nothing. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ProblemCatalogue } from '../problems/catalogue.js';
import { Problem } from '../problems/problem.js';
import { writeProblem } from '../problems/write-problem.js';
import type { Metrics } from './metrics.js';

export interface Door {
  /** From now on every new request is turned away. */
  close(): void;
}

export interface DoorOptions {
  readonly maxInFlight: number;
  readonly catalogue: ProblemCatalogue;
  readonly metrics: Metrics;
}

/** What tells an operator that we are overloaded must answer while we are. */
const ALWAYS_OPEN = /^\/(?:health\/|metrics$)/;

export function watchTheDoor(fastify: FastifyInstance, { maxInFlight, catalogue, metrics }: DoorOptions): Door {
  let inFlight = 0;
  let open = true;
  const turnAway = (reply: FastifyReply): void => {
    metrics.turnedAway.inc();
    if (!open) reply.header('connection', 'close');
    writeProblem(reply, new Problem('service/overloaded'), catalogue);
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    const free = ALWAYS_OPEN.test(request.routeOptions.url ?? '');
    if (!free && (!open || inFlight >= maxInFlight)) {
      turnAway(reply);
      return;
    }
    metrics.inFlight.set(++inFlight);
    // 'close' comes whether the answer was sent or the client went away.
    reply.raw.once('close', () => metrics.inFlight.set(--inFlight));
    done();
  });
  return {
    close: () => {
      open = false;
    },
  };
}
