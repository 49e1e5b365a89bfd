/** What a command brings besides its body, handed to the handler by `@Command()`. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export interface CommandRequest {
  /** UUID: the same for every retry under one Idempotency-Key, else new. Facts and the ids of created streams derive from it. */
  readonly commandId: string;
  /** The revision the client decided at; when the stream has moved on, the answer is 412 and not another try. */
  readonly ifMatch?: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    commandRequest?: CommandRequest;
  }
}

/** On routes declared with `@CommandRoute` only. */
export const Command = createParamDecorator((_: unknown, context: ExecutionContext): CommandRequest => {
  const { commandRequest } = context.switchToHttp().getRequest<FastifyRequest>();
  if (commandRequest === undefined) throw new Error('@Command() stands on a route without @CommandRoute');
  return commandRequest;
});
