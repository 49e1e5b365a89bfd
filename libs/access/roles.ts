/** Who may call a route, declared beside it. A route that declares neither roles nor that it is public does not start. */
import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Role } from '../decider/actor.js';

export const ROUTE_ACCESS = Symbol('route access');
export const PURPOSE_REQUIRED = Symbol('purpose required');

export type RouteAccess = 'public' | readonly Role[];

/** Only a token with one of these roles; an empty list would keep everybody out and is refused. */
export function Roles(...roles: readonly Role[]): MethodDecorator {
  if (roles.length === 0) throw new Error('a route is declared for at least one role');
  return SetMetadata(ROUTE_ACCESS, roles satisfies RouteAccess);
}

/** Anybody, without a token. */
export const Public = (): MethodDecorator => SetMetadata(ROUTE_ACCESS, 'public' satisfies RouteAccess);

/** A read of personal data: who reads says what for (DPA 2018 s.62), the applicant reading their own excepted. */
export const PurposeRequired = (): MethodDecorator => applyDecorators(SetMetadata(PURPOSE_REQUIRED, true));
