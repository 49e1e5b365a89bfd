import type { ReadPositions } from '../../libs/web/positions/read-positions.js';
import { type BoxesApplication, startBoxes } from './boxes-application.js';

const BOX = '7b1c0a52-0000-4000-8000-000000000001';

/** A read model that has folded up to 9. */
const positions: ReadPositions = {
  position: async () => 'toy.0000000000000009',
  waitFor: async (_projection, position) => {
    if (!position.startsWith('toy.')) throw Object.assign(new Error('other'), { name: 'OtherLog' });
    return position <= 'toy.0000000000000009' ? 'reached' : 'behind';
  },
};

describe('a query', () => {
  let boxes: BoxesApplication;
  beforeAll(async () => {
    boxes = await startBoxes({ positions });
  });
  afterAll(() => boxes.close());

  it.each([
    [undefined, 200, undefined],
    ['toy.0000000000000009', 200, undefined],
    ['toy.0000000000000010', 503, 'position/not-reached'],
    ['another.0000000000000001', 400, 'position/other-log'],
    ['toy.9', 400, 'position/malformed'],
    ['', 400, 'position/malformed'],
  ])('waiting for %s', async (position, status, code) => {
    const headers: Record<string, string> = position === undefined ? {} : { 'wait-for-position': position };
    const said = await boxes.ask('GET /v1/boxes', { headers });
    expect([said.status, said.json.code]).toEqual([status, code]);
    if (status === 200) expect(said.headers['log-position']).toBe('toy.0000000000000009');
    if (status === 503) expect(said.headers['retry-after']).toBe('1');
  });

  it('of one resource answers its revision', async () => {
    const said = await boxes.ask(`GET /v1/boxes/${BOX}`, { headers: { purpose: 'case work' } });
    expect([said.status, said.headers.etag]).toEqual([200, '"2"']);
  });

  it('reads its parameters as what they stand for', async () => {
    const said = await boxes.ask('GET /v1/boxes?limit=1&state=open&fragile=false');
    expect(said.json.items[0].query).toEqual({ limit: 1, state: 'open', fragile: false });
    expect((await boxes.ask('GET /v1/boxes')).json.items[0].query).toEqual({ limit: 50 });
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=1e1', 'limit'],
    ['limit=', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['state=ajar', 'state'],
    ['fragile=1', 'fragile'],
    ['colour=red', 'colour'],
    ['cursor=%00', 'cursor'],
    ['cursor=abc', 'cursor'],
    [`cursor=${Buffer.from(`["crates","2026-06-01","${BOX}"]`).toString('base64url')}`, 'cursor'],
    [`cursor=${Buffer.from(`["boxes","2026-06-31","${BOX}"]`).toString('base64url')}`, 'cursor'],
  ])('with ?%s is invalid', async (query, path) => {
    const said = await boxes.ask(`GET /v1/boxes?${query}`);
    expect([said.status, said.json.code, said.json.errors[0].path]).toEqual([422, 'request/invalid', path]);
  });

  it('goes on where the page before ended', async () => {
    const { next } = (await boxes.ask('GET /v1/boxes?limit=1')).json;
    const said = await boxes.ask(`GET /v1/boxes?cursor=${next}`);
    expect([said.status, said.json.next]).toEqual([200, null]);
  });

  it('may ask in a body, of anybody', async () => {
    const said = await boxes.ask('POST /v1/boxes/weight-check', { as: null, body: { name: 'Plates' } });
    expect([said.status, said.json]).toEqual([200, { weighed: 'Plates' }]);
  });

  it('as a stream takes what no JSON body may be', async () => {
    const body = 'a,b\n'.repeat(1_000_000);
    const said = await boxes.ask('POST /v1/boxes/imports', {
      headers: { 'content-type': 'text/csv; charset=utf-8' },
      body,
    });
    expect([said.status, said.json]).toEqual([200, { stream: true, bytes: body.length }]);
    const text = await boxes.ask('POST /v1/boxes/imports', { headers: { 'content-type': 'text/plain' }, body: 'a' });
    expect(text.json).toEqual({ stream: true, bytes: 1 });
  });
});
