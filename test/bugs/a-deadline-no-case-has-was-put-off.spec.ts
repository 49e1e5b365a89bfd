/** `constructor` is what every object has: as the key of a deadline it was put off and stopped, and the timeline of the case failed ever after. */
import type { Caller } from '../support/caller.js';
import { ago, done, person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';

describe('a deadline that no case has', () => {
  let house: House;
  let coordinator: Caller;
  let id: string;
  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
    id = await requestCase(coordinator, await person(coordinator, 'Quillfeather'));
  });
  afterAll(() => house.close());

  it.each([
    ['deadlines/constructor/extension', { dueOn: ago(-30), reason: 'More time.' }],
    ['clock/pause', { deadlines: ['constructor'], reason: 'A pause.' }],
  ])('is unknown: %s', async (path, body) => {
    const { status, body: answer } = await coordinator.post(`/v1/cases/${id}/${path}`, body);
    expect([status, answer.code]).toEqual([404, 'clock/unknown-deadline']);
    expect(done(await coordinator.get(`/v1/cases/${id}/timeline`)).items).toHaveLength(1);
  });
});
