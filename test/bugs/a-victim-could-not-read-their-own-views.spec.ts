/** Of two victims of one request neither consented for the other: whoever asked could not read the views they had given themselves. */
import type { Caller } from '../support/caller.js';
import { ago, done, person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';

describe('the views of one of two victims', () => {
  let house: House;
  let coordinator: Caller;
  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
  });
  afterAll(() => house.close());

  it('are read again by who gave them, and those of the other are not', async () => {
    const [asks, other] = [await person(coordinator, 'Asks'), await person(coordinator, 'Other')];
    const id = await requestCase(coordinator, asks, { victims: [asks, other], requestedOn: ago(3) });
    const post = async (path: string, body: object = {}, by = coordinator) =>
      done(await by.post(`/v1/cases/${id}/${path}`, body));
    await post('threshold-assessments');
    await post('threshold-decision', { outcome: 'met', ground: 'harm', reasons: 'It does harm.' });
    await post('review');
    const applicant = await house.as('applicant', { sub: asks });
    await post('views', { victim: asks, views: 'We cannot sleep.' }, applicant);
    await post('views', { victim: other, views: 'I moved out.' });

    const { review } = done(await applicant.get(`/v1/cases/${id}`));
    expect(review.views).toEqual([{ victim: asks, views: 'We cannot sleep.', documents: [] }]);
    const police = await house.as('agency');
    await post('passed-to-bodies', {
      body: 'gloucestershire-constabulary',
      disclosed: [{ person: asks, fields: ['impact'] }],
    });
    expect(done(await police.get(`/v1/cases/${id}`)).review.views).toEqual([
      { victim: asks, views: 'We cannot sleep.' },
    ]);
  });
});
