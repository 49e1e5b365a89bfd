/** Who makes this request, as the guard found; absent on public routes without a token. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../decider/actor.js';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

export const actorOf = (request: FastifyRequest): Actor | undefined => request.actor;

/** On routes with roles only. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (actor === undefined) throw new Error('@CurrentActor() stands on a public route');
  return actor;
});
