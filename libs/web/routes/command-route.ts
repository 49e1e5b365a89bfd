/** A command's route on one line: method, path, who, what it answers, and every header and problem that all commands share. */
import { applyDecorators, HttpCode, Post, SetMetadata } from '@nestjs/common';
import { ApiExtraModels, ApiSecurity } from '@nestjs/swagger';
import { Roles } from '../../access/roles.js';
import type { Role } from '../../decider/actor.js';
import { COMMAND_ROUTE } from '../commands/command-interceptor.js';
import type { Class } from '../fields/shape.js';
import { answerSchema } from './answer-schema.js';
import { documentedAnswer, documentedProblems, idempotencyKeyHeader, ifMatchHeader } from './documented-headers.js';
import { documentedOperation } from './documented-operation.js';

export interface CommandRouteOptions {
  readonly summary: string;
  readonly roles: readonly Role[];
  /** The route creates something: 201 with `Location`, and there is no revision to match yet. */
  readonly creates?: true;
  /** The class of the answer's body. */
  readonly answers: Class;
}

const PROBLEMS = [400, 401, 403, 404, 409, 413, 415, 422, 429, 503] as const;

export function CommandRoute(path: string, { summary, roles, creates, answers }: CommandRouteOptions): MethodDecorator {
  return applyDecorators(
    Post(path),
    HttpCode(creates ? 201 : 200),
    Roles(...roles),
    SetMetadata(COMMAND_ROUTE, true),
    documentedOperation(summary, roles),
    ApiSecurity('bearer'),
    ApiExtraModels(answers),
    idempotencyKeyHeader(),
    ...(creates ? [] : [ifMatchHeader()]),
    documentedAnswer({
      status: creates ? 201 : 200,
      schema: answerSchema(answers),
      headers: creates ? ['ETag', 'Log-Position', 'Location'] : ['ETag', 'Log-Position'],
    }),
    ...documentedProblems(creates ? PROBLEMS : [...PROBLEMS, 412]),
  );
}
