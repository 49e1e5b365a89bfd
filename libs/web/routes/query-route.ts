/** A query's route on one line: path, who, what it answers, and every header and problem that all queries share. */
import { applyDecorators, Get, HttpCode, Post, SetMetadata } from '@nestjs/common';
import { ApiExtraModels, ApiSecurity } from '@nestjs/swagger';
import { Public, PurposeRequired, Roles } from '../../access/roles.js';
import type { Role } from '../../decider/actor.js';
import type { Class } from '../fields/shape.js';
import { READS_PROJECTION } from '../positions/position-interceptor.js';
import { THE_LOG } from '../positions/read-positions.js';
import { answerSchema, pageSchema } from './answer-schema.js';
import { documentedAnswer, documentedProblems, purposeHeader, waitForPositionHeader } from './documented-headers.js';
import { documentedOperation } from './documented-operation.js';

export interface QueryRouteOptions {
  readonly summary: string;
  readonly roles: readonly Role[] | 'public';
  /** The class of the answer's body, or of each item where the answer is a page. */
  readonly answers: Class;
  /** The answer is `{items, next}`. */
  readonly page?: true;
  /** The projection the answer is read from: it can be waited for, and the answer says how far it had got. A resource is read from the log. */
  readonly projection?: string;
  /** The answer is one resource with a revision: `ETag`. */
  readonly resource?: true;
  /** The answer holds personal data: `Purpose` is asked for. */
  readonly personal?: true;
  /** The answer is a table that can be had as CSV too, by `Accept`. */
  readonly csv?: true;
  /** The question is too large for an address and comes as a body: POST, and nothing is stored. */
  readonly asks?: 'body';
}

export function QueryRoute(path: string, options: QueryRouteOptions): MethodDecorator {
  const { summary, roles, answers, page, resource, personal, csv, asks } = options;
  const projection = options.projection ?? (resource ? THE_LOG : undefined);
  const problems = [
    400,
    ...(roles === 'public' ? [] : [401, 403, 429]),
    404,
    422,
    ...(asks ? [409, 413, 415] : []),
    ...(personal ? [428] : []),
    503,
  ];
  return applyDecorators(
    asks ? Post(path) : Get(path),
    HttpCode(200),
    ...(roles === 'public' ? [Public()] : [Roles(...roles), ApiSecurity('bearer')]),
    ...(personal ? [PurposeRequired(), purposeHeader()] : []),
    ...(projection ? [SetMetadata(READS_PROJECTION, projection), waitForPositionHeader()] : []),
    documentedOperation(summary, roles),
    ApiExtraModels(answers),
    documentedAnswer({
      status: 200,
      schema: page ? pageSchema(answers) : answerSchema(answers),
      headers: [...(resource ? (['ETag'] as const) : []), ...(projection ? (['Log-Position'] as const) : [])],
      csv,
    }),
    ...documentedProblems(problems),
  );
}
