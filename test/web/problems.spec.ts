import { readdirSync, readFileSync } from 'node:fs';
import { next } from './boxes.js';
import { aBox, type BoxesApplication, startBoxes } from './boxes-application.js';

describe('what is turned away', () => {
  let boxes: BoxesApplication;
  beforeAll(async () => {
    boxes = await startBoxes({ errorCodes: { Kaputt: 'box/already-empty' } });
  });
  afterAll(() => boxes.close());

  const json = { 'content-type': 'application/json' };
  const deep = `${'[{"a":'.repeat(9)}1${'}]'.repeat(9)}`;

  it.each<[string, string, object, number, string]>([
    ['no such route', 'GET /nowhere', {}, 404, 'request/not-found'],
    ['a malformed address', 'GET /v1/boxes/%zz', {}, 400, 'request/unreadable'],
    ['an id that is none', 'GET /v1/boxes/7', { headers: { purpose: 'x' } }, 404, 'request/not-found'],
    ['an over-long part', `GET /v1/boxes/${'a'.repeat(300)}`, {}, 404, 'request/not-found'],
    ['another method', 'DELETE /v1/boxes', {}, 405, 'request/method-not-allowed'],
    ['broken JSON', 'POST /v1/boxes', { headers: json, body: '{"label":' }, 400, 'request/unreadable'],
    ['JSON that is empty', 'POST /v1/boxes', { headers: json, body: '' }, 400, 'request/unreadable'],
    [
      'a poisoned prototype',
      'POST /v1/boxes',
      { headers: json, body: '{"__proto__":{"a":1}}' },
      400,
      'request/unreadable',
    ],
    [
      'a constructor',
      'POST /v1/boxes',
      { headers: json, body: '{"constructor":{"prototype":1}}' },
      400,
      'request/unreadable',
    ],
    ['a key of every object', 'POST /v1/boxes', { headers: json, body: '{"toString":1}' }, 400, 'request/unreadable'],
    ['endless nesting', 'POST /v1/boxes', { headers: json, body: `{"label":${deep}}` }, 400, 'request/unreadable'],
    ['no body', 'POST /v1/boxes', {}, 422, 'request/invalid'],
    ['a list', 'POST /v1/boxes', { body: [] }, 422, 'request/invalid'],
    ['a number', 'POST /v1/boxes', { headers: json, body: '7' }, 422, 'request/invalid'],
    [
      'a form',
      'POST /v1/boxes',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=1' },
      415,
      'request/unsupported-media-type',
    ],
    [
      'plain text',
      'POST /v1/boxes',
      { headers: { 'content-type': 'text/plain' }, body: '{}' },
      415,
      'request/unsupported-media-type',
    ],
    ['JSON for a stream', 'POST /v1/boxes/imports', { body: {} }, 415, 'request/unsupported-media-type'],
    ['too much', 'POST /v1/boxes', { body: { label: 'x'.repeat(1024 * 1024) } }, 413, 'request/too-large'],
    [
      'a refusal',
      `POST /v1/boxes/${'7b1c0a52-0000-4000-8000-000000000001'}/emptying`,
      { body: { on: '2026-06-01' } },
      409,
      'box/already-empty',
    ],
    [
      'a refusal with a status of its own',
      'POST /v1/boxes',
      { body: { ...aBox, label: 'refuse' } },
      404,
      'box/unknown-shelf',
    ],
  ])('%s', async (_what, request, asked, status, code) => {
    const said = await boxes.ask(request, asked);
    expect([said.status, said.json?.code]).toEqual([status, code]);
    expect(said.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(said.json).toMatchObject({ type: `/problems/${code}`, status });
    expect(said.json.title.length * said.json.detail.length).toBeGreaterThan(0);
  });

  it('says which methods there are', async () => {
    expect((await boxes.ask('DELETE /v1/boxes?a=b')).headers.allow).toBe('GET, HEAD, POST');
  });

  it('says which content types a route takes', async () => {
    const told = async (request: string) =>
      (await boxes.ask(request, { headers: { 'content-type': 'image/png' }, body: 'x' })).json.detail;
    expect(await told('POST /v1/boxes')).toBe('Send the body as application/json, and say so in `Content-Type`.');
    expect(await told('POST /v1/boxes/imports')).toContain('as text/csv or text/plain,');
  });

  it('tells a refusal in the words of the rule', async () => {
    const said = await boxes.ask('POST /v1/boxes', { body: { ...aBox, label: 'refuse' } });
    expect(said.json.detail).toBe('The shelf you named is not one of ours.');
  });

  it('names each field and its rule, and quotes nothing', async () => {
    const body = {
      label: ' \n ',
      contents: [{ name: 'Plates', packedOn: '2026-02-30', weight: 1 }, 'Smith'],
      wrapping: { kind: 'crate', boards: 10 },
      gift: { name: 'x\u0000' },
      owners: ['Smith'],
      extra: 1,
    };
    const said = await boxes.ask('POST /v1/boxes', { body });
    expect(said.json.errors).toEqual([
      { path: 'extra', message: 'is not a field here' },
      { path: 'label', message: expect.stringContaining('not blank') },
      { path: 'contents[1]', message: 'must be an object' },
      { path: 'wrapping.boards', message: 'must be a whole number from 1 to 9' },
      { path: 'gift.name', message: expect.stringContaining('without control characters') },
      { path: 'owners[0]', message: 'must be a UUID' },
    ]);
    const nested = await boxes.ask('POST /v1/boxes', { body: { ...aBox, contents: body.contents.slice(0, 1) } });
    expect(nested.json.errors).toEqual([
      { path: 'contents[0].weight', message: 'is not a field here' },
      { path: 'contents[0].packedOn', message: 'must be on a day that exists' },
    ]);
    expect(said.text).not.toContain('Smith');
  });

  it.each([
    ['LogOverloaded', 503, 'service/overloaded'],
    ['LogUnavailable', 503, 'service/unavailable'],
    ['InvalidFact', 422, 'request/invalid'],
    ['OtherLog', 400, 'position/other-log'],
    ['Kaputt', 409, 'box/already-empty'],
    ['Error', 500, 'service/failed'],
  ])('what other rooms throw: %s', async (name, status, code) => {
    next.answer = () => Promise.reject(Object.assign(new Error('Joan Smith, 1 High Street'), { name, detail: 'Joan' }));
    const said = await boxes.ask('GET /v1/boxes/7b1c0a52-0000-4000-8000-000000000001', { headers: { purpose: 'x' } });
    expect([said.status, said.json.code]).toEqual([status, code]);
    expect(said.headers['retry-after']).toBe(status === 503 ? '1' : undefined);
    expect(said.text).not.toContain('Joan');
    expect(boxes.lines.join('')).not.toContain('Joan');
    if (status >= 500) expect(boxes.lines.join('')).toContain(`"requestId":"${said.headers['request-id']}"`);
  });

  it('explains every code on a page of its own', async () => {
    const codes = (await boxes.ask('GET /problems', { as: null })).text.trim().split('\n');
    expect(codes).toContain('/problems/box/already-empty');
    for (const path of codes) {
      const page = await boxes.ask(`GET ${path}`, { as: null });
      expect([page.status, page.text.startsWith(path.slice('/problems/'.length))]).toEqual([200, true]);
    }
    expect((await boxes.ask('GET /problems/box/unheard-of', { as: null })).status).toBe(404);
  });

  it('has an explanation for every code these rooms throw', async () => {
    const sources = ['web', 'access'].flatMap((room) =>
      readdirSync(`libs/${room}`, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
        .map((name) => readFileSync(`libs/${room}/${name}`, 'utf8')),
    );
    const thrown = sources.flatMap((text) => [...text.matchAll(/new Problem\(\s*'([^']+)'/g)].map(([, code]) => code));
    expect(thrown.length).toBeGreaterThan(10);
    const explained = (await boxes.ask('GET /problems', { as: null })).text;
    expect(thrown.filter((code) => !explained.includes(`/problems/${code}\n`))).toEqual([]);
  });
});
