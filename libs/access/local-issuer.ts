/**
 * An issuer of tokens for one machine: a key pair made at the first start and kept in a directory of its own. For trying the system
 * out and for tests; only the standalone composition knows it, in production the issuer is the office's own.
 */
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { Role } from '../decider/actor.js';
import { type TokenVerifier, type TrustedIssuer, verifierOf } from './token-verifier.js';

export interface TokenClaims {
  readonly sub: string;
  readonly role: Role;
  readonly body?: string;
  readonly area?: string;
  /** Default 12 hours. */
  readonly lifetimeSeconds?: number;
}

export interface LocalIssuer {
  readonly verifier: TokenVerifier;
  issueToken(claims: TokenClaims): Promise<string>;
}

const TRUSTED: TrustedIssuer = { issuer: 'urn:asb-case-review:local-issuer', audience: 'asb-case-review' };
const ALGORITHM = 'ES256';
const TWELVE_HOURS = 12 * 60 * 60;

/** Opens the issuer whose key lies in the directory, making both where there are none. Safe for several processes at once. */
export async function openLocalIssuer(directory: string): Promise<LocalIssuer> {
  const privateJwk = await obtainKey(directory);
  const key = await importJWK(privateJwk, ALGORITHM);
  const { d: _private, ...publicJwk } = privateJwk;
  return {
    verifier: verifierOf(TRUSTED, createLocalJWKSet({ keys: [publicJwk as JWK] })),
    issueToken: ({ sub, lifetimeSeconds = TWELVE_HOURS, ...claims }) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM, kid: publicJwk.kid as string })
        .setSubject(sub)
        .setIssuer(TRUSTED.issuer)
        .setAudience(TRUSTED.audience)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + lifetimeSeconds)
        .sign(key),
  };
}

async function obtainKey(directory: string): Promise<JWK> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, 'private-key.json');
  const found = await readKey(path);
  if (found !== undefined) return found;
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  await writeOnce(path, JSON.stringify({ ...(await exportJWK(privateKey)), alg: ALGORITHM, kid: randomUUID() }));
  return (await readKey(path)) as JWK;
}

async function readKey(path: string): Promise<JWK | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`the local issuer's key in ${path} cannot be read: remove the file to have a new one made`);
  }
}

/** The file appears whole or not at all, and the first of several writers wins: a link never overwrites. */
async function writeOnce(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}
