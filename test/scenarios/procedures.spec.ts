import { GLOUCESTERSHIRE, gloucestershire } from '../../libs/procedures/gloucestershire.js';
import { publishShippedProcedure } from '../../libs/procedures/http/publish-shipped-procedure.js';
import type { Caller, Reply } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

const revised = (version: number, effectiveFrom: string) => ({ ...gloucestershire, version, effectiveFrom });

describe("an area's procedure", () => {
  let house: House;
  let administrator: Caller;
  let anybody: Caller;
  beforeAll(async () => {
    house = await openHouse();
    administrator = await house.as('administrator');
    anybody = house.anybody();
  });
  afterAll(() => house.close());

  const inForce = (area: string, on: string): Promise<Reply> => anybody.get(`/v1/procedures/${area}?on=${on}`);

  it('is shipped for Gloucestershire, and published once however often the program starts', async () => {
    for (let start = 0; start < 3; start += 1) await publishShippedProcedure(house.machinery.writePath);
    const { status, headers, body } = await inForce(GLOUCESTERSHIRE, '2026-06-01');
    expect([status, headers.get('etag'), body]).toEqual([200, '"0"', { area: GLOUCESTERSHIRE, ...gloucestershire }]);
    const versions = await anybody.get(`/v1/procedures/${GLOUCESTERSHIRE}/versions`);
    expect(versions.body).toEqual({
      items: [{ version: 1, effectiveFrom: '2014-10-20', recordedAt: expect.any(String) }],
      next: null,
    });
  });

  it('leaves alone a procedure that an office published before', async () => {
    const other = await openHouse({ publishes: false });
    const published = { ...gloucestershire, effectiveFrom: '2020-01-01' };
    await (await other.as('administrator')).post('/v1/procedures/gloucestershire', published);
    await publishShippedProcedure(other.machinery.writePath);
    expect((await anybodyOf(other).get('/v1/procedures/gloucestershire/versions/1')).body).toMatchObject(published);
    expect((await anybodyOf(other).get('/v1/procedures/gloucestershire/versions/2')).status).toBe(404);
    await other.close();
  });
  const anybodyOf = (other: House) => other.anybody();

  it('is in force from its day until the next version is', async () => {
    const first = await administrator.post('/v1/procedures/avon', revised(1, '2020-01-01'));
    expect([first.status, first.headers.get('location'), first.body]).toEqual([
      201,
      '/v1/procedures/avon/versions/1',
      { id: 'avon', version: 1, revision: 0 },
    ]);
    const second = await administrator.post('/v1/procedures/avon', revised(2, '2024-06-01'));
    expect([second.status, second.headers.get('etag')]).toEqual([201, '"1"']);
    expect((await inForce('avon', '2019-12-31')).body.code).toBe('procedure/none-in-force');
    expect((await inForce('avon', '2019-12-31')).status).toBe(404);
    for (const [on, version] of [
      ['2020-01-01', 1],
      ['2024-05-31', 1],
      ['2024-06-01', 2],
      ['2199-12-31', 2],
    ] as const)
      expect([on, (await inForce('avon', on)).body.version]).toEqual([on, version]);
    expect((await anybody.get('/v1/procedures/avon')).body.version).toBe(2);
    const versions = (await anybody.get('/v1/procedures/avon/versions')).body.items;
    expect(versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    expect((await anybody.get('/v1/procedures/avon/versions/1')).body).toEqual({
      area: 'avon',
      ...revised(1, '2020-01-01'),
    });
  });

  it('can be read by whoever published it, at once', async () => {
    const { headers } = await administrator.post('/v1/procedures/dorset', revised(1, '2020-01-01'));
    const position = headers.get('log-position') as string;
    const read = await anybody.with({ 'wait-for-position': position }).get('/v1/procedures/dorset');
    expect([read.status, read.body.area]).toEqual([200, 'dorset']);
    expect(read.headers.get('log-position')).toBeTruthy();
  });

  it('has no grounds of its own where none are given', async () => {
    const { ownGrounds: _, ...without } = revised(1, '2020-01-01');
    expect((await administrator.post('/v1/procedures/devon', without)).status).toBe(201);
    expect((await anybody.get('/v1/procedures/devon')).body.ownGrounds).toEqual([]);
  });

  it.each([
    ['version-out-of-sequence', revised(2, '2020-01-01')],
    ['area-without-bodies', { ...revised(1, '2020-01-01'), relevantBodies: gloucestershire.relevantBodies.slice(1) }],
    ['duplicate-ground', { ...revised(1, '2020-01-01'), ownGrounds: ['safeguarding', 'harm'] }],
    ['no-way-to-reach', { ...revised(1, '2020-01-01'), publicPointOfContact: { name: 'The office' } }],
  ])('is refused as procedure/%s', async (reason, body) => {
    const refused = await administrator.post('/v1/procedures/kent', body);
    expect([refused.status, refused.body.code]).toEqual([409, `procedure/${reason}`]);
    expect((await anybody.get('/v1/procedures/kent/versions/1')).status).toBe(404);
  });

  it.each([
    ['threshold.reportWithin', { threshold: { ...gloucestershire.threshold, reportWithin: { months: 1, days: 1 } } }],
    ['threshold.reportWithin', { threshold: { ...gloucestershire.threshold, reportWithin: { weeks: 1 } } }],
    ['threshold.requiredComplaints', { threshold: { ...gloucestershire.threshold, requiredComplaints: 4 } }],
    ['deadlines[0].name', { deadlines: [{ ...gloucestershire.deadlines[0], name: 'supper' }] }],
    ['effectiveFrom', { effectiveFrom: '2023-02-29' }],
    ['ownGrounds', { ownGrounds: Array.from({ length: 21 }, (_, ground) => `ground-${ground}`) }],
    ['ownGrounds', { ownGrounds: ['safeguarding', 'safeguarding'] }],
    ['ownGrounds[0]', { ownGrounds: ['Safe guarding'] }],
    ['surprise', { surprise: true }],
  ])('is invalid at %s', async (path, change) => {
    const said = await administrator.post('/v1/procedures/kent', { ...revised(1, '2020-01-01'), ...change });
    expect([said.status, said.body.errors?.[0]?.path]).toEqual([422, path]);
  });

  it('is published by an administrator alone', async () => {
    for (const role of ['coordinator', 'data-protection', 'oversight'] as const)
      expect((await (await house.as(role)).post('/v1/procedures/kent', revised(1, '2020-01-01'))).status).toBe(403);
    expect((await anybody.post('/v1/procedures/kent', revised(1, '2020-01-01'))).status).toBe(401);
  });

  it.each(['/v1/procedures/Kent', '/v1/procedures/kent/versions/0', '/v1/procedures/kent/versions/1e1'])(
    'is nowhere at %s',
    async (path) => {
      expect((await anybody.get(path)).status).toBe(404);
    },
  );
});
