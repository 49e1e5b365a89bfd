/** Reading one's own write: a query waits for the position it names, and every answer says how far the read model had got. */
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { isPosition } from '../../event-log/position.js';
import { Problem } from '../problems/problem.js';
import { READ_POSITIONS } from '../tokens.js';
import type { ReadPositions } from './read-positions.js';

export const READS_PROJECTION = Symbol('reads projection');

/** Longer than a read model is ever behind in good health, shorter than a client's patience. */
const WAIT_MS = 5_000;

@Injectable()
export class PositionInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(READ_POSITIONS) private readonly positions: ReadPositions,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const projection = this.reflector.get<string | undefined>(READS_PROJECTION, context.getHandler());
    if (projection === undefined) return next.handle();
    const http = context.switchToHttp();
    const awaited = http.getRequest<FastifyRequest>().headers['wait-for-position'];
    if (awaited !== undefined) await this.#waitFor(projection, awaited);
    // Asked before the query runs: the answer holds at least what had been folded by then.
    const position = await this.positions.position(projection);
    if (position !== undefined) http.getResponse<FastifyReply>().header('log-position', position);
    return next.handle();
  }

  async #waitFor(projection: string, awaited: string | string[]): Promise<void> {
    if (typeof awaited !== 'string' || !isPosition(awaited)) throw new Problem('position/malformed');
    const outcome = await this.positions.waitFor(projection, awaited, WAIT_MS);
    if (outcome === 'behind') throw new Problem('position/not-reached');
  }
}
