import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { verifierOf } from './token-verifier.js';

const TRUSTED = { issuer: 'https://issuer.example', audience: 'asb' };

describe('a token', () => {
  const secret = Buffer.alloc(32, 1);
  let privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
  let jwks: JWK[];
  beforeAll(async () => {
    const pair = await generateKeyPair('ES256');
    privateKey = pair.privateKey;
    jwks = [{ ...(await exportJWK(pair.publicKey)), alg: 'ES256', kid: 'ours' }];
  });

  const verify = (token: string) => verifierOf(TRUSTED, createLocalJWKSet({ keys: jwks })).verify(token);
  const token = (issuer: string, audience: string, header = { alg: 'ES256', kid: 'ours' }) =>
    new SignJWT({ role: 'chair' })
      .setProtectedHeader(header)
      .setSubject('anna')
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('1h');

  it.each([
    [TRUSTED.issuer, TRUSTED.audience, true],
    ['https://other.example', TRUSTED.audience, false],
    [TRUSTED.issuer, 'another', false],
  ])('from %s for %s: %s', async (issuer, audience, trusted) => {
    const actor = await verify(await token(issuer, audience).sign(privateKey));
    expect(actor).toEqual(trusted ? { id: 'anna', role: 'chair' } : undefined);
  });

  it('that never expires is none', async () => {
    const eternal = new SignJWT({ role: 'chair', iss: TRUSTED.issuer, aud: TRUSTED.audience, sub: 'anna' });
    expect(
      await verify(await eternal.setProtectedHeader({ alg: 'ES256', kid: 'ours' }).sign(privateKey)),
    ).toBeUndefined();
  });

  it('signed with a secret that its reader must know is none', async () => {
    const shared = token(TRUSTED.issuer, TRUSTED.audience, { alg: 'HS256', kid: 'shared' });
    const verifier = verifierOf(TRUSTED, async () => secret);
    expect(await verifier.verify(await shared.sign(secret))).toBeUndefined();
  });
});
