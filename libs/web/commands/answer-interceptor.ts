/** Turns what a handler returned into HTTP: an Answer into body and headers, a refusal into its problem. */
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { isRefusal } from '../../decider/decider.js';
import { Problem } from '../problems/problem.js';
import { Answer, type AnswerHeaders } from './answer.js';
import { etagOf } from './etag.js';

@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answered: unknown) => {
        if (isRefusal(answered)) throw new Problem(answered.refused, answered.because);
        if (!(answered instanceof Answer)) return answered;
        writeHeaders(reply, answered.headers);
        return answered.body;
      }),
    );
  }
}

function writeHeaders(reply: FastifyReply, { revision, position, location }: AnswerHeaders): void {
  if (revision !== undefined) reply.header('etag', etagOf(revision));
  if (position !== undefined) reply.header('log-position', position);
  if (location !== undefined) reply.header('location', location);
}
