/** What the router itself turned away came without the headers that every other answer has, so that a cache might have kept it. */
import { type House, openHouse } from '../support/house.js';

describe('an address that the router cannot read', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it.each([
    ['/v1/reports/%ff', 400],
    [`/v1/reports/${'x'.repeat(300)}`, 404],
    ['/v1/reports/x', 404],
  ])('%s is answered as privately as any other', async (path, status) => {
    const reply = await (await house.as('coordinator')).get(path);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
