import { connect } from '../../libs/postgres/connection.js';
import { IdempotencyKeys } from '../../libs/web/idempotency/idempotency-keys.js';
import { seen } from './boxes.js';
import { aBox, type BoxesApplication, startBoxes } from './boxes-application.js';

const BOX = '7b1c0a52-0000-4000-8000-000000000001';

describe('a command', () => {
  let boxes: BoxesApplication;
  beforeAll(async () => {
    boxes = await startBoxes();
  });
  afterAll(() => boxes.close());

  const kept = async (): Promise<number> => (await boxes.sql`select from web.idempotency_keys`).length;
  const pack = (key: string | undefined, body: object | string = aBox, more: object = {}) =>
    boxes.ask('POST /v1/boxes', {
      ...more,
      body,
      headers: { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) },
    });

  it('answers where the log and the resource stand', async () => {
    const said = await pack(undefined);
    expect(said.status).toBe(201);
    expect(said.headers).toMatchObject({
      etag: '"0"',
      'log-position': 'toy.0000000000000007',
      location: `/v1/boxes/${BOX}`,
      'cache-control': 'no-store',
    });
  });

  it('hands the handler a tidy instance of its class', async () => {
    await pack(undefined, {
      label: ' Kitchen \n',
      contents: [{ name: ' Plates' }],
      wrapping: { kind: 'bag', waterproof: true },
      gift: null,
      owners: [BOX.toUpperCase()],
    });
    const body = seen.bodies.at(-1) as Record<string, object>;
    expect(body).toEqual({
      label: 'Kitchen',
      contents: [{ name: 'Plates' }],
      wrapping: { kind: 'bag', waterproof: true },
      gift: null,
      owners: [BOX],
    });
    expect(body.wrapping?.constructor.name).toBe('Bag');
  });

  it('sent again under its key has the same id, and without a key another', async () => {
    const [first, again] = [await pack('key-1'), await pack('key-1')];
    expect(again.json).toEqual(first.json);
    const spaced = await pack('key-1', JSON.stringify(Object.fromEntries(Object.entries(aBox).reverse()), null, 2));
    expect(spaced.json).toEqual(first.json);
    expect((await pack(undefined)).json.id).not.toBe((await pack(undefined)).json.id);
  });

  it('sent at the same time under one key has one id', async () => {
    const said = await Promise.all(Array.from({ length: 8 }, () => pack('key-at-once')));
    expect(new Set(said.map(({ json }) => json.id)).size).toBe(1);
  });

  it("keeps callers' keys apart", async () => {
    const other = await boxes.token({ sub: 'ben@example.org' });
    const [first, second] = [await pack('key-2'), await pack('key-2', { ...aBox, label: 'Bath' }, { as: other })];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json.id).not.toBe(first.json.id);
  });

  it('under a used key is refused with another body or route', async () => {
    await pack('key-3');
    const body = await pack('key-3', { ...aBox, label: 'Bath' });
    expect([body.status, body.json.code]).toEqual([422, 'idempotency/key-reused']);
    const route = await boxes.ask(`POST /v1/boxes/${BOX}/emptying`, {
      body: { on: '2026-06-01' },
      headers: { 'idempotency-key': 'key-3' },
    });
    expect([route.status, route.json.code]).toEqual([422, 'idempotency/key-reused']);
    expect((await pack('key-3')).status).toBe(201);
  });

  it('under a used key is refused for another resource', async () => {
    const empty = (id: string) =>
      boxes.ask(`POST /v1/boxes/${id}/emptying`, {
        body: { on: '2026-06-01' },
        headers: { 'idempotency-key': 'key-resource', 'if-match': '"3"' },
      });
    expect((await empty(BOX)).status).toBe(200);
    expect((await empty(BOX.replace('7b', '8b'))).json.code).toBe('idempotency/key-reused');
    expect((await empty(BOX)).status).toBe(200);
  });

  it('that never held leaves its key free and stores nothing', async () => {
    const before = await kept();
    expect((await pack('key-4', { ...aBox, label: '' })).status).toBe(422);
    expect(await kept()).toBe(before);
    expect((await pack('key-4')).status).toBe(201);
    expect((await pack('key-4', { ...aBox, label: '' })).json.code).toBe('idempotency/key-reused');
    expect(await kept()).toBe(before + 1);
  });

  it('that was refused keeps its key', async () => {
    const refused = { ...aBox, label: 'refuse' };
    expect((await pack('key-5', refused)).json.code).toBe('box/unknown-shelf');
    expect((await pack('key-5', refused)).json.code).toBe('box/unknown-shelf');
    expect((await pack('key-5')).json.code).toBe('idempotency/key-reused');
  });

  it.each(['', 'with blank', 'ä', 'x'.repeat(201)])('takes no key like "%s"', async (key) => {
    const said = await pack(key);
    expect([said.status, said.json.code]).toEqual([400, 'idempotency/key-malformed']);
  });

  it('keeps a digest that cannot be tried out, and nothing else of the request', async () => {
    await pack('key-6');
    const digests = async (secret: number): Promise<unknown> => {
      await boxes.sql`delete from web.idempotency_keys`;
      await new IdempotencyKeys(boxes.sql, Buffer.alloc(32, secret)).claim('c', 'k', {
        method: 'POST',
        route: '/v1/boxes',
        params: {},
        query: {},
        body: aBox,
      });
      return (await boxes.sql`select digest from web.idempotency_keys`)[0]?.digest;
    };
    expect(await digests(1)).toEqual(await digests(1));
    expect(await digests(1)).not.toEqual(await digests(2));
    expect(() => new IdempotencyKeys(boxes.sql, Buffer.alloc(31))).toThrow('32 bytes');
  });

  it('is forgotten after 30 days', async () => {
    await boxes.sql`delete from web.idempotency_keys`;
    await boxes.sql`insert into web.idempotency_keys (caller, key, digest, first_used_at) values
      ('anna', 'old', ${Buffer.alloc(32)}, now() - interval '30 days 1 minute'),
      ('anna', 'young', ${Buffer.alloc(32)}, now() - interval '29 days')`;
    expect(await new IdempotencyKeys(boxes.sql, Buffer.alloc(32)).sweep()).toBe(1);
    expect(await boxes.sql`select key from web.idempotency_keys`).toEqual([{ key: 'young' }]);
  });

  it('says 503 when the table cannot be reached', async () => {
    const gone = connect('postgres://asb_app@127.0.0.1:1/none', { name: 'spec', max: 1 });
    const other = await startBoxes({ idempotencyKeys: new IdempotencyKeys(gone, Buffer.alloc(32)) });
    const said = await other.ask('POST /v1/boxes', { body: aBox, headers: { 'idempotency-key': 'key' } });
    expect([said.status, said.json.code]).toEqual([503, 'service/unavailable']);
    await other.close();
    await gone.end();
  });

  it.each<[string | undefined, number, string | undefined]>([
    ['"3"', 200, undefined],
    ['"2"', 412, 'request/stale'],
    [undefined, 409, 'box/already-empty'],
    ['3', 400, 'if-match/malformed'],
    ['"03"', 400, 'if-match/malformed'],
    ['W/"3"', 400, 'if-match/malformed'],
    ['*', 400, 'if-match/malformed'],
    ['"3", "4"', 400, 'if-match/malformed'],
  ])('at revision 3 with If-Match: %s', async (ifMatch, status, code) => {
    const said = await boxes.ask(`POST /v1/boxes/${BOX}/emptying`, {
      body: { on: '2026-06-01' },
      headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
    });
    expect([said.status, said.json.code]).toEqual([status, code]);
    if (status === 200) expect(said.headers.etag).toBe('"4"');
  });
});
