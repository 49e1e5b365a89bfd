/** Combination waits while processing is restricted (UK GDPR Article 18); it waited on the restricted record and not on the other's. */
import { type House, openHouse } from '../support/house.js';

describe('two people of whom one is restricted', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('are found to be one on neither record', async () => {
    const coordinator = await house.as('coordinator');
    const register = async (surname: string): Promise<string> =>
      (await coordinator.post('/v1/people', { name: { surname } })).body.id;
    const [restricted, other] = [await register('Restricted'), await register('Other')];
    const ground = { ground: 'accuracy-contested', reason: 'Contested.' };
    await coordinator.post(`/v1/people/${restricted}/restriction`, ground);
    const combine = async (one: string, another: string) =>
      (await coordinator.post(`/v1/people/${one}/merges`, { other: another, finding: 'one', reason: 'One.' })).body
        .code;
    expect([await combine(restricted, other), await combine(other, restricted)]).toEqual([
      'person/restricted',
      'person/restricted',
    ]);
    await coordinator.post(`/v1/people/${restricted}/restriction/lifting`, { reason: 'Settled.' });
    expect(await combine(other, restricted)).toBeUndefined();
  });
});
