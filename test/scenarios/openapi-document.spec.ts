import { Ajv2020 } from 'ajv/dist/2020.js';
import { ROLES, type Role } from '../../libs/decider/actor.js';
import type { Operation } from '../support/openapi/document.js';
import { type FurnishedHouse, furnishHouse } from '../support/openapi/furnished-house.js';
import { requestOf } from '../support/openapi/malformed-requests.js';
import { brokenByProblem, type ProblemPages, problemPagesOf } from '../support/openapi/promises.js';

describe('the OpenAPI document of the product', () => {
  let furnished: FurnishedHouse;
  let pages: ProblemPages;
  beforeAll(async () => {
    furnished = await furnishHouse();
    pages = await problemPagesOf(furnished.house.url);
  });
  afterAll(() => furnished?.close());

  it('is OpenAPI 3.1, with a title, a version and a way to authenticate', () => {
    const { openapi, info, components } = furnished.document.raw;
    expect(openapi).toBe('3.1.0');
    expect(info).toMatchObject({
      title: expect.stringMatching(/\w/),
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
    expect(components.securitySchemes.bearer).toMatchObject({ type: 'http', scheme: 'bearer' });
  });

  it('refers to nothing that is not there', () => {
    const { document } = furnished;
    const references = [...JSON.stringify(document.raw).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, name]) => name as string,
    );
    expect(references.length).toBeGreaterThan(50);
    for (const $ref of new Set(references)) expect(() => document.resolve({ $ref })).not.toThrow();
  });

  it('has only schemas that a validator understands', () => {
    const ajv = new Ajv2020({
      strict: true,
      strictTypes: false,
      strictRequired: false,
      allowUnionTypes: true,
      formats: { uuid: true, date: true, 'date-time': true, 'uri-reference': true, binary: true },
    });
    for (const word of ['discriminator', 'example']) ajv.addKeyword(word);
    const { components } = furnished.document.raw;
    // References are looked at in the test above; here each schema's own words are.
    for (const [name, schema] of Object.entries<object>(components.schemas)) {
      const alone = JSON.parse(JSON.stringify(schema), (_key, value) => (value?.$ref === undefined ? value : true));
      expect([name, ajv.validateSchema(alone)]).toEqual([name, true]);
      expect(() => ajv.compile(alone)).not.toThrow();
    }
  });

  it('holds every route but those of operations, each with its roles as security', () => {
    const documented = furnished.document.operations.map(({ name, isPublic }) => [name, isPublic]);
    const declared = furnished.routes
      .filter(({ name }) => !/^(Operations|ProblemPages)\./.test(name))
      .map(({ name, access }) => [name, access === 'public']);
    expect(documented.sort()).toEqual(declared.sort());
    expect(declared.length).toBeGreaterThan(25);
  });

  it('describes every parameter in a path, and no other', () => {
    for (const { path, parameters } of furnished.document.operations) {
      const inPath = parameters.filter((each) => each.in === 'path');
      expect([path, inPath.map(({ name }) => name).sort()]).toEqual([path, namesIn(path).sort()]);
      expect(inPath.filter(({ required, schema }) => required !== true || schema.type === undefined)).toEqual([]);
    }
  });

  it('documents for every route what a caller without rights is told', () => {
    const silent = furnished.document.operations.filter(({ isPublic, statuses }) => {
      return !isPublic && !['400', '401', '403', '429', '503'].every((status) => statuses.includes(status));
    });
    expect(silent).toEqual([]);
  });

  it('names for every route the roles it declares', () => {
    const { document, rolesOf } = furnished;
    for (const operation of document.operations) {
      const told = operation.isPublic ? 'For anybody.' : `For: ${rolesOf(operation).join(', ')}.`;
      expect([operation.name, operation.description]).toEqual([operation.name, told]);
    }
  });

  const answerTo = async (operation: Operation, headers: Readonly<Record<string, string>>) => {
    const path = Object.fromEntries(namesIn(operation.path).map((name) => [name, 'x']));
    const reply = await furnished.wire.send(requestOf({ operation, path, headers, body: {} }));
    const broken = reply.status < 400 ? [] : [...brokenByProblem(reply, pages)];
    const { code } = reply.status < 400 ? { code: '' } : JSON.parse(reply.text);
    return { status: reply.status, code, broken };
  };

  it('lets nobody in without a valid token', async () => {
    const { document, house, headersOf } = furnished;
    const [head, claims, signature] = (headersOf('administrator').authorization as string).split('.');
    const forged = Buffer.from(JSON.stringify({ sub: 'x', role: 'administrator' })).toString('base64url');
    const tokens = [
      undefined,
      'Bearer',
      'Bearer x',
      `${head}.${claims}.`,
      `${head}.${forged}.${signature}`,
      `Basic ${btoa('a:b')}`,
    ];
    const before = await house.machinery.log.head();
    for (const operation of document.operations.filter(({ isPublic }) => !isPublic)) {
      for (const authorization of tokens) {
        const answered = await answerTo(operation, { purpose: 'a test', ...(authorization && { authorization }) });
        const expected = { status: 401, code: 'access/no-valid-token', broken: [] };
        expect([operation.name, authorization, answered]).toEqual([operation.name, authorization, expected]);
      }
    }
    expect(await house.machinery.log.head()).toBe(before);
  });

  it('lets in the roles a route declares, and turns every other away', async () => {
    const { document, house, headersOf, rolesOf } = furnished;
    const before = await house.machinery.log.head();
    let turnedAway = 0;
    for (const operation of document.operations.filter(({ isPublic }) => !isPublic)) {
      const allowed: readonly Role[] = rolesOf(operation);
      for (const role of ROLES) {
        const answered = await answerTo(operation, headersOf(role));
        const wasTurnedAway = answered.status === 403 && answered.code === 'access/role-not-allowed';
        expect([operation.name, role, wasTurnedAway]).toEqual([operation.name, role, !allowed.includes(role)]);
        expect([operation.name, role, answered.broken]).toEqual([operation.name, role, []]);
        expect(answered.status).not.toBe(401);
        if (wasTurnedAway) turnedAway += 1;
      }
    }
    expect(turnedAway).toBeGreaterThan(100);
    expect(await house.machinery.log.head()).toBe(before);
  });
});

const namesIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
