/** Its reasons could name a victim whom an amendment had taken off the case, and a body consulted could have anybody's name. */
import { complained, done, person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';

describe('what is told in public of a decision', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('names nobody who was once on the case, nor a person as a body', async () => {
    const coordinator = await house.as('coordinator');
    const [stays, goes] = [await person(coordinator, 'Staysley'), await person(coordinator, 'Goneley')];
    const on = `/v1/cases/${await requestCase(coordinator, stays, {
      victims: [stays, goes],
      complaints: [30, 20, 10].map((days) => complained(days)),
    })}`;
    done(await coordinator.post(`${on}/amendments`, { changes: { victims: [stays] }, reason: 'A slip.' }));
    done(await coordinator.post(`${on}/threshold-assessments`));
    const decide = (more: object) =>
      coordinator.post(`${on}/threshold-decision`, { outcome: 'met', reasons: 'Three complaints.', ...more });
    for (const more of [{ reasons: 'Goneley complained.' }, { consulted: ['mr-staysley'] }])
      expect((await decide(more)).body.code).toBe('text/names-a-person');
    expect((await decide({ consulted: ['solace', 'gloucestershire-opcc'] })).status).toBe(200);
  });
});
