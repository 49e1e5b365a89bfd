/** No caller takes every place: whoever has too many requests under way gets 429 while others are still served. */
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { actorOf } from '../../access/current-actor.js';
import { Problem } from '../problems/problem.js';
import { MAX_IN_FLIGHT } from '../tokens.js';

const SHARE = 0.8;

@Injectable()
export class FairShare implements NestInterceptor {
  readonly #inFlight = new Map<string, number>();
  readonly #most: number;

  constructor(@Inject(MAX_IN_FLIGHT) maxInFlight: number) {
    this.#most = Math.max(1, Math.floor(maxInFlight * SHARE));
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const caller = actorOf(http.getRequest<FastifyRequest>())?.id;
    if (caller === undefined) return next.handle();
    const inFlight = this.#inFlight.get(caller) ?? 0;
    if (inFlight >= this.#most) throw new Problem('request/too-many');
    this.#inFlight.set(caller, inFlight + 1);
    http.getResponse<FastifyReply>().raw.once('close', () => this.#leave(caller));
    return next.handle();
  }

  #leave(caller: string): void {
    const left = (this.#inFlight.get(caller) ?? 1) - 1;
    if (left === 0) this.#inFlight.delete(caller);
    else this.#inFlight.set(caller, left);
  }
}
