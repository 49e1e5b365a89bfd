/** Stands before every route: who are you, may your role use this at all, and what do you read it for. Rows are another matter. */
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Actor, Role } from '../decider/actor.js';
import { list } from '../sentences/list.js';
import { Problem } from '../web/problems/problem.js';
import { checkPurpose } from './purpose.js';
import { PURPOSE_REQUIRED, ROUTE_ACCESS, type RouteAccess } from './roles.js';
import type { TokenVerifier } from './token-verifier.js';

export const TOKEN_VERIFIER = Symbol('token verifier');

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(TOKEN_VERIFIER) private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<true> {
    const access = this.reflector.get<RouteAccess | undefined>(ROUTE_ACCESS, context.getHandler());
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.#actor(request.headers.authorization);
    // A route that declares nothing never started; should one appear, nobody gets in.
    if (!access?.some((role) => role === actor.role)) throw notForRole(actor, access);
    request.actor = actor;
    if (this.reflector.get<boolean | undefined>(PURPOSE_REQUIRED, context.getHandler())) {
      checkPurpose(actor, request.headers.purpose);
    }
    return true;
  }

  async #actor(authorization: string | undefined): Promise<Actor> {
    const token = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw noValidToken('Bearer');
    const actor = await this.verifier.verify(token);
    if (actor === undefined) throw noValidToken('Bearer error="invalid_token"');
    return actor;
  }
}

const notForRole = ({ role }: Actor, access: readonly Role[] | undefined): Problem =>
  new Problem(
    'access/role-not-allowed',
    access && `Your role, ${role}, may never use this route: it is for ${list(access)}.`,
  );

const noValidToken = (challenge: string): Problem =>
  new Problem('access/no-valid-token', undefined, { headers: { 'www-authenticate': challenge } });
