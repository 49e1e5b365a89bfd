/** Reads a command's headers before its handler runs: what it expects, and whether its key was used for something else. */
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { catchError, type Observable } from 'rxjs';
import { v7 as newId } from 'uuid';
import { actorOf } from '../../access/current-actor.js';
import { commandIdFor, idempotencyKey } from '../idempotency/command-id.js';
import type { IdempotencyKeys } from '../idempotency/idempotency-keys.js';
import { Problem } from '../problems/problem.js';
import { IDEMPOTENCY_KEYS } from '../tokens.js';
import { expectedRevision } from './etag.js';

export const COMMAND_ROUTE = Symbol('command route');

@Injectable()
export class CommandInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(IDEMPOTENCY_KEYS) private readonly keys: IdempotencyKeys,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (!this.reflector.get<boolean | undefined>(COMMAND_ROUTE, context.getHandler())) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const ifMatch = expectedRevision(request.headers['if-match']);
    const key = idempotencyKey(request.headers['idempotency-key']);
    const caller = actorOf(request)?.id;
    if (key === undefined || caller === undefined) {
      request.commandRequest = { commandId: newId(), ifMatch };
      return next.handle();
    }
    request.commandRequest = { commandId: commandIdFor(caller, key), ifMatch };
    const claim = await this.keys.claim(caller, key, {
      method: request.method,
      route: request.routeOptions.url ?? '',
      params: request.params,
      query: request.query,
      body: request.body,
    });
    if (claim === 'taken') throw new Problem('idempotency/key-reused');
    return claim === 'repeated' ? next.handle() : next.handle().pipe(catchError(this.#forgetInvalid(caller, key)));
  }

  /** Input that never held reached no command: corrected, it may be sent again under the same key. */
  #forgetInvalid(caller: string, key: string) {
    return async (error: unknown): Promise<never> => {
      if (error instanceof Problem) await this.keys.release(caller, key);
      throw error;
    };
  }
}
