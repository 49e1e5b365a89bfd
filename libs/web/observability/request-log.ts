/**
 * One line and one observation for each answer: the route's pattern, never the address (an address holds ids and search terms),
 * no header and no body. Of the actor the role and the body they act for: a token's subject may be an email address.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { actorOf } from '../../access/current-actor.js';
import type { Metrics } from './metrics.js';

const NOWHERE = 'none';

export function observeRequests(fastify: FastifyInstance, logger: Logger, metrics: Metrics): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const { statusCode: status, elapsedTime: ms } = reply;
    const route = routeOf(request);
    metrics.requests.observe({ method, route, status }, ms / 1000);
    const actor = actorOf(request);
    logger.info(
      {
        requestId: request.id,
        method,
        route,
        status,
        ms: Math.round(ms * 10) / 10,
        role: actor?.role,
        body: actor?.body,
      },
      'request',
    );
    done();
  });
}

const routeOf = (request: FastifyRequest): string => (request.is404 ? NOWHERE : (request.routeOptions.url ?? NOWHERE));
