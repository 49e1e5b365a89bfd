import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { aBox, type BoxesApplication, startBoxes } from './boxes-application.js';

describe('the OpenAPI document', () => {
  let boxes: BoxesApplication;
  // biome-ignore lint/suspicious/noExplicitAny: a document is walked as it is
  let document: any;
  beforeAll(async () => {
    boxes = await startBoxes();
    document = (await boxes.ask('GET /openapi.json', { as: null })).json;
  });
  afterAll(() => boxes.close());

  const bodySchema = (path: string): ValidateFunction => {
    const ajv = new Ajv2020({ strict: false, formats: { uuid: true, date: true, 'date-time': true } });
    ajv.addSchema({ $id: 'document', ...document });
    const { $ref } = document.paths[path].post.requestBody.content['application/json'].schema;
    return ajv.compile({ $ref: `document${$ref}` });
  };

  it('is 3.1 and holds our own routes, and has a page', async () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/v1/boxes',
      '/v1/boxes/imports',
      '/v1/boxes/weight-check',
      '/v1/boxes/{id}',
      '/v1/boxes/{id}/emptying',
    ]);
    expect((await boxes.ask('GET /docs', { as: null })).status).toBe(200);
    expect((await boxes.ask('GET /docs/swagger-ui.css', { as: null })).status).toBe(200);
  });

  it.each<[string, object]>([
    ['a box', aBox],
    [
      'all of a box',
      { ...aBox, wrapping: { kind: 'crate', boards: 1 }, gift: null, owners: [], occurredAt: '2026-06-01T12:00:00Z' },
    ],
    ['no label', { contents: [] }],
    ['another field', { ...aBox, colour: 'red' }],
    ['another field inside', { ...aBox, contents: [{ name: 'x', weight: 1 }] }],
    ['a blank label', { ...aBox, label: ' \n' }],
    ['a NUL', { ...aBox, label: 'a\u0000' }],
    ['too many', { ...aBox, contents: Array(4).fill({ name: 'x' }) }],
    ['a wrapping of no kind', { ...aBox, wrapping: { boards: 1 } }],
    ['a wrapping of two kinds', { ...aBox, wrapping: { kind: 'bag', boards: 1 } }],
    ['null where none may be', { ...aBox, shelf: null }],
    ['null where it may be', { ...aBox, gift: null }],
    ['an owner twice', { ...aBox, owners: Array(2).fill('7b1c0a52-0000-4000-8000-000000000001') }],
    ['a list', []],
  ])('and the application agree on %s', async (_what, body) => {
    const fits = bodySchema('/v1/boxes')(body);
    expect((await boxes.ask('POST /v1/boxes', { body })).status).toBe(fits ? 201 : 422);
  });

  it('tells its reader what an address is about, and what a body looks like, but fills in no form', async () => {
    expect(document.paths['/v1/boxes/{id}/emptying'].post.tags).toEqual(['Boxes']);
    expect(JSON.stringify(document.components.schemas)).toContain('"examples":["2026-07-01T09:30:00Z"]');
    expect(JSON.stringify(document.paths)).not.toContain('"examples"');
    const bare = await boxes.ask('GET /', { as: null });
    expect([bare.status, bare.headers.location]).toEqual([302, '/docs']);
  });

  it.each([
    ['post', '/v1/boxes', 'For: coordinator, agency.'],
    ['get', '/v1/boxes/{id}', 'For: coordinator, applicant.'],
    ['post', '/v1/boxes/imports', 'For: coordinator.'],
    ['post', '/v1/boxes/weight-check', 'For anybody.'],
  ])('says whom a route is for: %s %s', (method, path, description) => {
    expect(document.paths[path][method].description).toBe(description);
  });

  it('documents what all commands share', () => {
    const { post } = document.paths['/v1/boxes/{id}/emptying'];
    const names = post.parameters.map((each: { name: string; in: string }) => `${each.in} ${each.name}`);
    expect(names.sort()).toEqual(['header Idempotency-Key', 'header If-Match', 'path id']);
    expect(Object.keys(post.responses)).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '413',
      '415',
      '422',
      '429',
      '503',
    ]);
    expect(Object.keys(post.responses['200'].headers)).toEqual(['ETag', 'Log-Position']);
    expect(document.paths['/v1/boxes'].post.responses['201'].headers).toHaveProperty('Location');
    expect(post.security).toEqual([{ bearer: [] }]);
  });

  it('documents what all queries share, and each parameter exactly', () => {
    const { get } = document.paths['/v1/boxes'];
    const parameters = Object.fromEntries(get.parameters.map((each: { name: string }) => [each.name, each]));
    expect(Object.keys(parameters).sort()).toEqual(['Wait-For-Position', 'cursor', 'fragile', 'limit', 'state']);
    expect(parameters.limit).toMatchObject({
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    });
    expect(parameters.state.schema).toEqual({ type: 'string', enum: ['open', 'shut'] });
    expect(get.responses['200'].content['application/json'].schema.required).toEqual(['items', 'next']);
    const one = document.paths['/v1/boxes/{id}'].get;
    expect(one.parameters.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Purpose',
      'Wait-For-Position',
      'id',
    ]);
    expect(one.parameters.find(({ name }: { name: string }) => name === 'id').schema).toMatchObject({ format: 'uuid' });
    expect(one.responses).toHaveProperty('428');
    expect(document.paths['/v1/boxes/weight-check'].post).not.toHaveProperty('security');
  });

  it('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(10);
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name as string);
  });
});
