/** From a bearer token to who acts, or that it is not to be trusted. */
import type { JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { Actor } from '../decider/actor.js';
import { actorFrom } from './claims.js';

export interface TokenVerifier {
  /** Undefined for a token that does not hold. Throws IssuerUnreachable when nobody could say. */
  verify(token: string): Promise<Actor | undefined>;
}

/** The issuer's keys could not be fetched: the token may be good, try again later. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';
}

export interface TrustedIssuer {
  /** What `iss` must say. */
  readonly issuer: string;
  /** What `aud` must hold. */
  readonly audience: string;
}

/** Asymmetric only: nobody who can check a token can make one. */
const ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
  'EdDSA',
  'Ed25519',
];
const CLOCK_TOLERANCE_SECONDS = 5;

/** The office's own OIDC provider; its keys are fetched from `jwksUrl` when first needed and when they change. */
export const oidcVerifier = (trusted: TrustedIssuer, jwksUrl: URL): TokenVerifier =>
  verifierOf(trusted, createRemoteJWKSet(jwksUrl));

export function verifierOf({ issuer, audience }: TrustedIssuer, keys: JWTVerifyGetKey): TokenVerifier {
  return {
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer,
          audience,
          algorithms: ALGORITHMS,
          clockTolerance: CLOCK_TOLERANCE_SECONDS,
          requiredClaims: ['sub', 'exp'],
        });
        return actorFrom(payload);
      } catch (error) {
        if (saysNo(error)) return undefined;
        throw new IssuerUnreachable('the keys of the token issuer cannot be fetched', { cause: error });
      }
    },
  };
}

/** jose says of every bad token that it is one; a timeout, a strange answer and a failed connection come as something else. */
const saysNo = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC';
