/** A JSON body comes at once or not at all: whoever sends it drop by drop holds a place among those being served. */
import type { FastifyInstance } from 'fastify';
import { hasBody } from '../routes/stream-route.js';

/** Streams, which routes declare with what they take, last as long as they last. */
export function cutSlowBodies(fastify: FastifyInstance, withinMs: number): void {
  fastify.addHook('preParsing', (request, reply, payload, done) => {
    if (hasBody(request.headers) && !('takes' in request.routeOptions.config)) {
      const timer = setTimeout(() => request.raw.destroy(), withinMs).unref();
      const stop = (): void => clearTimeout(timer);
      request.raw.once('end', stop);
      reply.raw.once('close', stop);
    }
    done(null, payload);
  });
}
