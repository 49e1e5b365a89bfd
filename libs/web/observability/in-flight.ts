/** Turns requests away at the door while too many are under way, or once the application drains: a 503 costs next to nothing. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ProblemCatalogue } from '../problems/catalogue.js';
import { Problem } from '../problems/problem.js';
import { writeProblem } from '../problems/write-problem.js';
import type { Metrics } from './metrics.js';

export interface Door {
  /** From now on every new request is turned away; resolves when none is under way any more, or time is up. */
  close(withinMs: number): Promise<void>;
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
  let emptied = (): void => {};
  const turnAway = (reply: FastifyReply): void => {
    metrics.turnedAway.inc();
    if (!open) reply.header('connection', 'close');
    writeProblem(reply, new Problem('service/overloaded'), catalogue);
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    const full = inFlight >= maxInFlight && !ALWAYS_OPEN.test(request.routeOptions.url ?? '');
    if (!open || full) {
      turnAway(reply);
      return;
    }
    metrics.inFlight.set(++inFlight);
    // 'close' comes whether the answer was sent or the client went away.
    reply.raw.once('close', () => {
      metrics.inFlight.set(--inFlight);
      if (inFlight === 0) emptied();
    });
    done();
  });
  return {
    close: async (withinMs) => {
      open = false;
      if (inFlight === 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        emptied = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
  };
}
