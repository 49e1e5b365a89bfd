/** An error was described twice on its way into the log: of a failure that was ours it kept `{"name":"object","stack":[]}`. */
import { type House, openHouse } from '../support/house.js';

describe('a failure that is ours', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('is logged by its kind and its place', async () => {
    const coordinator = await house.as('coordinator');
    const { readStream } = house.machinery.log;
    house.machinery.log.readStream = async () => {
      throw new RangeError('Joan Smith');
    };
    const { status } = await coordinator.get('/v1/reports/7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11');
    house.machinery.log.readStream = readStream;
    expect(status).toBe(500);
    const line = house.logged.find((each) => each.includes('service/failed')) ?? '';
    expect(JSON.parse(line).error).toMatchObject({
      name: 'RangeError',
      stack: expect.arrayContaining([expect.stringContaining('a-failure-was-logged-without-what-failed.spec.ts')]),
    });
    expect(line).not.toContain('Joan Smith');
  });
});
