/** A text about several people goes with any of them, unless a redacted one was recorded first: for the texts of a case there was no way to. */
import { type House, openHouse } from '../support/house.js';

describe('a text of a case about two people', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('is read in its redacted words once one of them was erased', async () => {
    const coordinator = await house.as('coordinator');
    const protection = await house.as('data-protection');
    const register = async (surname: string): Promise<string> =>
      (await coordinator.post('/v1/people', { name: { surname } })).body.id;
    const [rosa, theo] = [await register('Staysley'), await register('Goneley')];
    const requested = await coordinator.post('/v1/cases', {
      area: 'gloucestershire',
      localGovernmentArea: 'E07000078',
      applicant: { personId: rosa, capacity: 'victim' },
      victims: [rosa, theo],
      behaviour: 'Shouting at Rosa, and fires that Theo put out.',
      impact: 'Neither sleeps.',
      ongoing: 'yes',
      channel: 'phone',
      complaints: [],
    });
    const { caseId } = requested.body;
    const redacted = await protection.post(`/v1/people/${theo}/narratives`, {
      standsFor: { kind: 'case', id: caseId, revision: 0, path: ['behaviour'] },
      text: 'Shouting at Rosa, and fires.',
    });
    expect([requested.status, redacted.status]).toEqual([201, 200]);
    const erased = await protection.post(`/v1/people/${theo}/erasure`, { authority: 'subject-request' });
    expect(erased.status).toBe(200);
    await house.caughtUp();
    const { body } = await coordinator.get(`/v1/cases/${caseId}`);
    expect([body.behaviour, body.impact]).toEqual(['Shouting at Rosa, and fires.', { erased: true }]);
  });
});
