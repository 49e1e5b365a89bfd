import { readFileSync } from 'node:fs';
import { ROLES } from '../../libs/decider/actor.js';
import { gloucestershire } from '../../libs/procedures/gloucestershire.js';
import { publishShippedProcedure } from '../../libs/procedures/http/publish-shipped-procedure.js';
import type { Caller } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

interface Vector {
  readonly name: string;
  readonly expected: object;
}
const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL('../fixtures/threshold-vectors.json', import.meta.url), 'utf8'),
);
const CHECK = '/v1/procedures/gloucestershire/threshold-check';

describe('a threshold check', () => {
  let house: House;
  let coordinator: Caller;
  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
    await publishShippedProcedure(house.machinery.writePath);
  });
  afterAll(() => house.close());

  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', async (_, vector) => {
    const { name: __, expected, ...question } = vector;
    const { status, body } = await coordinator.post(CHECK, question);
    expect([status, body]).toEqual([200, { ...expected, sentences: expect.arrayContaining([expect.any(String)]) }]);
  });

  const complaint = { ref: 'a', incidentOn: '2026-07-01', complainedOn: '2026-07-02', kind: 'asb' };
  const asked = {
    appliedOn: '2026-09-30',
    ongoing: 'yes',
    complaints: [{ ...complaint, verification: 'claimed' }],
  };

  it("asks the area's own procedure, in force when the review was asked for, unless told another", async () => {
    const own = await coordinator.post(CHECK, asked);
    expect([own.status, own.body.required, own.body.conclusion]).toEqual([200, 3, 'discretion']);
    const other = { ...gloucestershire.threshold, requiredComplaints: 1 };
    expect((await coordinator.post(CHECK, { ...asked, procedure: other })).body.conclusion).toBe('met');

    const revised = { ...gloucestershire, version: 2, effectiveFrom: '2026-10-01', threshold: other };
    await (await house.as('administrator')).post('/v1/procedures/gloucestershire', revised);
    expect((await coordinator.post(CHECK, asked)).body.required).toBe(3);
    const later = { ...asked, appliedOn: '2026-10-01' };
    expect((await coordinator.post(CHECK, later)).body.required).toBe(1);
  });

  it('finds no procedure before the first, nor in another area', async () => {
    const early = { ...asked, appliedOn: '2014-10-19' };
    for (const [path, body] of [
      [CHECK, early],
      ['/v1/procedures/atlantis/threshold-check', asked],
    ] as const) {
      const said = await coordinator.post(path, body);
      expect([said.status, said.body.code]).toEqual([404, 'procedure/none-in-force']);
    }
  });

  it('refuses what cannot be, as a problem', async () => {
    const twice = { ...asked, complaints: [...asked.complaints, ...asked.complaints] };
    const backwards = { ...complaint, verification: 'claimed', complainedOn: '2026-06-30' };
    for (const [body, code] of [
      [twice, 'threshold/duplicate-ref'],
      [{ ...asked, complaints: [backwards] }, 'threshold/complaint-before-incident'],
    ] as const) {
      const said = await coordinator.post(CHECK, body);
      expect([said.status, said.body.code]).toEqual([422, code]);
    }
  });

  it('is for everybody with a token, stores nothing', async () => {
    const before = await house.machinery.log.head();
    for (const role of ROLES) expect((await (await house.as(role)).post(CHECK, asked)).status).toBe(200);
    expect((await house.anybody().post(CHECK, asked)).status).toBe(401);
    expect(await house.machinery.log.head()).toBe(before);
  });
});
