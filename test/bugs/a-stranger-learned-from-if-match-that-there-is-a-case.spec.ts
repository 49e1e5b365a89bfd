/** With the case's revision in If-Match a stranger was told 404, with any other 412: of a case that is not there, always 412. */
import { person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';

describe('a stranger to a case who says what they have seen of it', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('is told the same whatever they say, and the same as of a case that is not there', async () => {
    const coordinator = await house.as('coordinator');
    const there = await requestCase(coordinator, await person(coordinator, 'Somebody'));
    const strangers = [await house.as('agency'), await house.as('coordinator', { area: 'kent' })];
    const answers = [];
    for (const stranger of strangers)
      for (const id of [there, '00000000-0000-4000-8000-000000000000'])
        for (const seen of ['"0"', '"7"']) {
          const path = `/v1/cases/${id}/complaints/c1/verification`;
          answers.push(await stranger.with({ 'if-match': seen }).post(path, { outcome: 'verified' }));
        }
    expect(answers).toHaveLength(8);
    for (const { status, body } of answers) expect([status, body]).toEqual([404, answers[0]?.body]);
    expect(answers[0]?.body.code).toBe('case/unknown');
  });
});
