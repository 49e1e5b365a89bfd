/** From verified claims to an actor. */
import { type Actor, ROLES, type Role } from '../decider/actor.js';

/** A coordinator works for one area, an agency worker for one body: without it their token says too little. */
const NEEDED: Readonly<Partial<Record<Role, 'body' | 'area'>>> = { agency: 'body', coordinator: 'area' };

/** Undefined when the claims name no actor. `sub` is at most 255 characters (OIDC core section 2). */
export function actorFrom(claims: Readonly<Record<string, unknown>>): Actor | undefined {
  const { sub, role, body, area } = claims;
  if (typeof sub !== 'string' || !/^[^\p{Cc}\p{Cs}]{1,255}$/u.test(sub) || !isRole(role)) return undefined;
  if (!isSlugOrAbsent(body) || !isSlugOrAbsent(area)) return undefined;
  const needed = NEEDED[role];
  if (needed !== undefined && claims[needed] === undefined) return undefined;
  return { id: sub, role, ...(body !== undefined && { body }), ...(area !== undefined && { area }) };
}

const isRole = (claim: unknown): claim is Role => ROLES.includes(claim as Role);

const isSlugOrAbsent = (claim: unknown): claim is string | undefined =>
  claim === undefined || (typeof claim === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(claim) && claim.length <= 64);
