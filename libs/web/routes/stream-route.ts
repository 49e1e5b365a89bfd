/** A route that reads its body as it comes: JSON's parser and limit do not apply, its handler owns both. */
import { isUtf8 } from 'node:buffer';
import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiSecurity } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { Roles } from '../../access/roles.js';
import type { Role } from '../../decider/actor.js';
import { Problem } from '../problems/problem.js';
import { documentedProblems } from './documented-headers.js';
import { documentedOperation } from './documented-operation.js';

export interface StreamRouteOptions {
  readonly summary: string;
  readonly roles: readonly Role[];
  /** Content types; the body of the request is a Readable. */
  readonly takes: readonly string[];
  readonly status?: 200 | 201;
}

/** What the route answers is its own to document. */
export function StreamRoute(
  path: string,
  { summary, roles, takes, status = 200 }: StreamRouteOptions,
): MethodDecorator {
  return applyDecorators(
    Post(path),
    HttpCode(status),
    Roles(...roles),
    RouteConfig({ takes }),
    documentedOperation(summary, roles),
    ApiSecurity('bearer'),
    ApiConsumes(...takes),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
    ...documentedProblems([400, 401, 403, 413, 415, 429, 503]),
  );
}

/** JSON for every route but those that declare other types; theirs are handed over unread. To be called before any route is registered. */
export function takeDeclaredTypes(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser('text/plain');
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    // Decoded leniently, a byte that is no UTF-8 would be recorded as a replacement character that nobody sent.
    if (!isUtf8(body as Buffer)) return done(new Problem('request/unreadable', 'The body is not UTF-8 text.'));
    return parse(request, body.toString(), done);
  });
  fastify.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { takes = ['application/json'] } = request.routeOptions.config as { takes?: readonly string[] };
    const sent = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    const taken = request.is404 || !hasBody(request.headers) || takes.includes(sent ?? '');
    const because = `Send the body as ${takes.join(' or ')}, and say so in \`Content-Type\`.`;
    done(taken ? undefined : new Problem('request/unsupported-media-type', because));
  });
}

export const hasBody = (headers: Readonly<Record<string, unknown>>): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
