/** An issuer of tokens as an office has one: its public keys are fetched over HTTP. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Role } from '../../../libs/decider/actor.js';

export interface JwksIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
  /** For this audience unless another one is named. */
  issueToken(role: Role, audience?: string): Promise<string>;
  close(): Promise<void>;
}

export async function startJwksIssuer(): Promise<JwksIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one' }] });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(keys);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ours = 'asb-case-review';
  return {
    issuer,
    audience: ours,
    jwksUrl: `${issuer}/keys`,
    issueToken: (role, audience = ours) =>
      new SignJWT({ role, area: 'gloucestershire' })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .setSubject(`${role}@office`)
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime('1h')
        .sign(privateKey),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
