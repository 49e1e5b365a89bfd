/** Without a token, `/health/ready` named the streams that were set aside: by the ids of people and cases, with what had happened to them. */
import { readinessOf } from '../../apps/api/readiness.js';
import type { Machinery } from '../../apps/composition/machinery.js';
import { person } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';

describe('whoever asks how the service is', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('is told how much is set aside, and not what', async () => {
    const id = await person(await house.as('coordinator'), 'Quillfeather');
    await house.caughtUp();
    const [before, ...others] = await house.machinery.readModels.status();
    const aside = { stream: `person-${id}`, factId: id, factType: 'PersonRegistered', revision: 0, code: 'bad' };
    const first = [{ ...aside, waiting: 0, at: '2026-11-22T00:00:00.000Z' }];
    const status = async () => [{ ...before, setAside: { count: 1, first } }, ...others];
    const machinery = { ...house.machinery, readModels: { status } } as unknown as Machinery;

    const readModels = readinessOf(machinery).find(({ name }) => name === 'readModels');
    const told = JSON.stringify(await readModels?.check());
    expect(told).toContain('"setAside":{"count":1}');
    expect(told).not.toContain(id);
  });
});
