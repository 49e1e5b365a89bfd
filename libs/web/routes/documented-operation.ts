/** What a route does and whom it is for, as its reader is told: OpenAPI has no field for roles. */
import { ApiOperation } from '@nestjs/swagger';
import type { Role } from '../../decider/actor.js';

export const documentedOperation = (summary: string, roles: readonly Role[] | 'public'): MethodDecorator =>
  ApiOperation({ summary, description: roles === 'public' ? 'For anybody.' : `For: ${roles.join(', ')}.` });
