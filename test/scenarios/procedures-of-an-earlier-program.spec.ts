/** An office that started before procedures had grounds of their own holds its procedure in the shape of then. */
import { randomUUID } from 'node:crypto';
import { QueryBus } from '@nestjs/cqrs';
import { NO_STREAM } from '../../libs/event-log/event-log.js';
import { GLOUCESTERSHIRE, gloucestershire } from '../../libs/procedures/gloucestershire.js';
import { publishShippedProcedure } from '../../libs/procedures/http/publish-shipped-procedure.js';
import { ProcedureInForce, ProcedureOfVersion } from '../../libs/procedures/questions.js';
import { type House, openHouse } from '../support/house.js';

const { ownGrounds: _, ...asItWasThen } = gloucestershire;
const fact = {
  id: randomUUID(),
  type: 'ProcedurePublished',
  version: 1,
  data: JSON.stringify({ occurredAt: '2026-01-05T09:00:00.000Z', ...asItWasThen }),
  metadata: JSON.stringify({ commandId: randomUUID(), actor: { id: 'asb-case-review', role: 'administrator' } }),
};
const path = `/v1/procedures/${GLOUCESTERSHIRE}`;

describe('a procedure that an earlier program published', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ publishes: false });
    await house.machinery.log.append(`procedure-${GLOUCESTERSHIRE}`, NO_STREAM, [fact]);
    await publishShippedProcedure(house.machinery.writePath);
  });
  afterAll(() => house.close());

  it('is read in the shape of today, and nothing is published in its place', async () => {
    const anybody = house.anybody();
    expect((await anybody.get(path)).body).toEqual({ area: GLOUCESTERSHIRE, ...gloucestershire });
    expect((await anybody.get(`${path}/versions/1`)).body.ownGrounds).toEqual([]);
    expect((await anybody.get(`${path}/versions`)).body.items).toHaveLength(1);
  });

  it('sets the threshold, and stays as its bytes were written', async () => {
    const coordinator = await house.as('coordinator');
    const asked = { appliedOn: '2026-09-30', ongoing: 'yes', complaints: [] };
    expect((await coordinator.post(`${path}/threshold-check`, asked)).body).toMatchObject({ required: 3 });
    const [stored] = await house.machinery.log.readStream(`procedure-${GLOUCESTERSHIRE}`);
    expect(stored).toMatchObject(fact);
  });

  it('is revised by a version with grounds of its own, which other slices are told of at once', async () => {
    const revised = { ...asItWasThen, version: 2, effectiveFrom: '2026-09-01', ownGrounds: ['safeguarding'] };
    expect((await (await house.as('administrator')).post(path, revised)).status).toBe(201);
    const questions = house.app.get(QueryBus, { strict: false });
    const inForce = (on: string) => questions.execute(new ProcedureInForce(GLOUCESTERSHIRE, on));
    expect(await inForce('2014-10-19')).toBeUndefined();
    expect(await inForce('2026-08-31')).toMatchObject({ procedure: gloucestershire, revision: 0 });
    expect(await inForce('2026-09-01')).toMatchObject({ procedure: revised, revision: 1 });
    const version = (number: number) => questions.execute(new ProcedureOfVersion(GLOUCESTERSHIRE, number));
    expect(await version(1)).toMatchObject({ procedure: gloucestershire, revision: 0 });
    expect(await version(3)).toBeUndefined();
    expect(await questions.execute(new ProcedureInForce('nowhere', '2026-09-01'))).toBeUndefined();
  });
});
