/** A command whose answer tells what was recorded looked for it even where nothing had been: at the revision the case had moved to. */
import { type House, openHouse } from '../support/house.js';

describe('somebody who assesses a case that has moved on', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('is told so', async () => {
    const coordinator = await house.as('coordinator');
    const { body: person } = await coordinator.post('/v1/people', { name: { surname: 'Somebody' } });
    const { body: made } = await coordinator.post('/v1/cases', {
      area: 'gloucestershire',
      localGovernmentArea: 'E07000078',
      applicant: { personId: person.id, capacity: 'victim' },
      victims: [person.id],
      behaviour: 'Shouting.',
      ongoing: 'yes',
      channel: 'phone',
      complaints: [],
    });
    const on = `/v1/cases/${made.caseId}`;
    await coordinator.post(`${on}/ongoing-finding`, { ongoing: 'no', reason: 'A visit.' });
    const stale = coordinator.with({ 'if-match': '"0"' });
    const answers = [
      await stale.post(`${on}/threshold-assessments`),
      await stale.post(`${on}/complaints`, { agency: 'solace', kind: 'asb', complainedOn: '2026-01-05' }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [412, 'request/stale'],
      [412, 'request/stale'],
    ]);
  });
});
