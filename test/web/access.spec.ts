import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Module } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { openLocalIssuer } from '../../libs/access/local-issuer.js';
import { Public } from '../../libs/access/roles.js';
import { oidcVerifier } from '../../libs/access/token-verifier.js';
import { declaredRoutes, undeclaredRoutes } from '../../libs/access/undeclared-routes.js';
import { createHttpApplication } from '../../libs/web/http-application.js';
import { createLogger } from '../../libs/web/observability/logging.js';
import { createMetrics } from '../../libs/web/observability/metrics.js';
import { type BoxesApplication, startBoxes } from './boxes-application.js';

const BOX = 'GET /v1/boxes/7b1c0a52-0000-4000-8000-000000000001';

describe('who may', () => {
  let boxes: BoxesApplication;
  beforeAll(async () => {
    boxes = await startBoxes();
  });
  afterAll(() => boxes.close());

  it('nobody without a token, and the answer says how', async () => {
    const said = await boxes.ask('GET /v1/boxes', { as: null });
    expect([said.status, said.json.code, said.headers['www-authenticate']]).toEqual([
      401,
      'access/no-valid-token',
      'Bearer',
    ]);
  });

  it.each<[string, () => Promise<string>]>([
    ['an expired one', () => boxes.token({ lifetimeSeconds: -6 })],
    [
      'one of another issuer',
      async () => {
        const folder = await mkdtemp(join(tmpdir(), 'issuer-'));
        const other = await openLocalIssuer(folder);
        await rm(folder, { recursive: true });
        return other.issueToken({ sub: 'a', role: 'coordinator', area: 'x' });
      },
    ],
    [
      'one without a signature',
      async () => new UnsecuredJWT({ role: 'coordinator', area: 'x' }).setSubject('a').setExpirationTime('1h').encode(),
    ],
    [
      'one with a shared secret',
      async () =>
        new SignJWT({ role: 'coordinator' })
          .setProtectedHeader({ alg: 'HS256' })
          .setSubject('a')
          .setExpirationTime('1h')
          .sign(Buffer.alloc(32)),
    ],
    ['one with a signature changed', async () => `${(await boxes.token({})).slice(0, -6)}AAAAAA`],
    ['a coordinator of no area', () => boxes.token({ area: undefined })],
    ['an agency worker of no body', () => boxes.token({ role: 'agency', body: undefined })],
    ['an unheard-of role', () => boxes.token({ role: 'king' as 'chair' })],
    ['nobody', () => boxes.token({ sub: '' })],
    ['nonsense', async () => 'a.b.c'],
  ])('not with %s', async (_what, token) => {
    const said = await boxes.ask('GET /v1/boxes', { as: await token() });
    expect([said.status, said.json.code]).toEqual([401, 'access/no-valid-token']);
    expect(said.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });

  it('a token just expired by a clock that goes five seconds slow', async () => {
    expect((await boxes.ask('GET /v1/boxes', { as: await boxes.token({ lifetimeSeconds: -2 }) })).status).toBe(200);
  });

  it.each([
    ['coordinator', 200],
    ['agency', 403],
    ['oversight', 403],
    ['administrator', 403],
  ])('by role: %s', async (role, status) => {
    expect((await boxes.ask('GET /v1/boxes', { as: role })).status).toBe(status);
  });

  it.each([
    ['POST /v1/boxes/imports', 'agency', 'Your role, agency, may never use this route: it is for coordinator.'],
    [BOX, 'chair', 'Your role, chair, may never use this route: it is for coordinator and applicant.'],
  ])('whoever may not is told who may: %s', async (request, as, detail) => {
    const said = await boxes.ask(request, { as });
    expect([said.status, said.json.code, said.json.detail]).toEqual([403, 'access/role-not-allowed', detail]);
  });

  it('the actor is who the token says', async () => {
    const said = await boxes.ask(BOX, { headers: { purpose: 'case work' } });
    expect(said.json.asked).toEqual({ id: 'anna@example.org', role: 'coordinator', area: 'gloucestershire' });
  });

  it.each([
    ['coordinator', undefined, 428, 'purpose/missing'],
    ['coordinator', '', 428, 'purpose/missing'],
    ['coordinator', '  ', 428, 'purpose/missing'],
    ['coordinator', 'x'.repeat(201), 400, 'purpose/malformed'],
    ['coordinator', 'x'.repeat(200), 200, undefined],
    ['applicant', undefined, 200, undefined],
  ])('read personal data: %s with purpose %s', async (as, purpose, status, code) => {
    const said = await boxes.ask(BOX, { as, headers: purpose === undefined ? {} : { purpose } });
    expect([said.status, said.json.code]).toEqual([status, code]);
  });

  it('ask again later when the issuer cannot be reached', async () => {
    const verifier = oidcVerifier({ issuer: 'i', audience: 'a' }, new URL('http://127.0.0.1:1/jwks'));
    const { privateKey } = await generateKeyPair('ES256');
    const token = await new SignJWT({}).setProtectedHeader({ alg: 'ES256' }).setExpirationTime('1h').sign(privateKey);
    await expect(verifier.verify(token)).rejects.toMatchObject({ name: 'IssuerUnreachable' });
    const other = await startBoxes({ verifier });
    const said = await other.ask('GET /v1/boxes', { as: token });
    expect([said.status, said.json.code]).toEqual([503, 'service/unavailable']);
    await other.close();
  });
});

describe('a route', () => {
  @Controller('forgotten')
  class Forgotten {
    @Public()
    @Get('open')
    open(): void {}
    @Get()
    nobodyThoughtOfThis(): void {}
  }
  @Module({ controllers: [Forgotten] })
  class ForgottenModule {}

  it('that declares nothing does not start', async () => {
    const started = createHttpApplication(ForgottenModule, {
      verifier: { verify: async () => undefined },
      described: { title: '', description: '', version: '' },
      logger: createLogger('spec', 'silent'),
      metrics: createMetrics(),
      readiness: [],
      idempotencyKeys: {} as never,
      positions: {} as never,
    });
    await expect(started).rejects.toThrow('Forgotten.nobodyThoughtOfThis');
  });

  it('declares who may call it, every one', async () => {
    const boxes = await startBoxes();
    const modules = boxes.app.get(ModulesContainer);
    expect(undeclaredRoutes(modules)).toEqual([]);
    expect(declaredRoutes(modules)).toContainEqual({ name: 'Boxes.pack', access: ['coordinator', 'agency'] });
    expect(declaredRoutes(modules)).toContainEqual({ name: 'Operations.live', access: 'public' });
    await boxes.close();
  });
});
