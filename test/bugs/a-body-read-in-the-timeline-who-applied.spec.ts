/** Of whom nothing was disclosed a body was told no id by the case; by its timeline it was: the applicant acts under theirs. */
import { done, POLICE, person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';

describe('a body to which nothing was disclosed of the applicant', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('is not told who they are by what they did, or what was recorded on their behalf', async () => {
    const coordinator = await house.as('coordinator');
    const rosa = await person(coordinator, 'Rosa');
    const on = `/v1/cases/${await requestCase(await house.as('applicant', { sub: rosa }), rosa)}`;
    const said = { onBehalfOf: rosa, receivedBy: 'letter' };
    done(await coordinator.post(`${on}/amendments`, { changes: { ongoing: 'no' }, reason: 'A slip.', ...said }));
    done(await coordinator.post(`${on}/passed-to-bodies`, { body: POLICE, onBehalfOf: 'solace', receivedBy: 'email' }));
    const actorsTo = async (role: 'agency' | 'coordinator' | 'applicant') => {
      const { body } = await (await house.as(role, role === 'applicant' ? { sub: rosa } : {})).get(`${on}/timeline`);
      return body.items.map(({ actor }: { actor: { id?: string; onBehalfOf?: string } }) => [
        actor.id,
        actor.onBehalfOf,
      ]);
    };
    const office = 'coordinator@test';
    const whole = [
      [rosa, undefined],
      [office, rosa],
      [office, 'solace'],
    ];
    expect(await actorsTo('agency')).toEqual([
      [undefined, undefined],
      [office, undefined],
      [office, 'solace'],
    ]);
    expect([await actorsTo('coordinator'), await actorsTo('applicant')]).toEqual([whole, whole]);
  });
});
