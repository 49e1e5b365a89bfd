/** A landlord asked whether it holds one complaint read the dates and kinds of all others, and found the case by their references. */
import { complained, done, POLICE, person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';

describe('a body that is no relevant one and was asked about a single complaint', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('is told of that complaint, and neither of the others nor of what follows from them', async () => {
    const coordinator = await house.as('coordinator');
    const rosa = await person(coordinator, 'Rosa');
    const on = `/v1/cases/${await requestCase(coordinator, rosa, {
      complaints: [
        complained(30, { agency: 'a-landlord', agencyReference: 'L/1' }),
        complained(20, { kind: 'hate', agencyReference: 'P/1' }),
      ],
    })}`;
    const reasons = 'It is about parking.';
    const post = async (path: string, body: object = {}) => done(await coordinator.post(`${on}/${path}`, body));
    await post('complaints/c1/verification-request');
    await post('passed-to-bodies', { body: POLICE });
    const unrelated = { ruling: 'disallowed', ground: 'unrelated', weighed: ['applicant-account'], reasons };
    await post('complaints/c2/ruling', unrelated);
    await post('complaints/c1/ruling', unrelated);
    await post('threshold-assessments');
    await post('threshold-decision', { outcome: 'met', ground: 'harm', reasons });

    const read = async (body: string) => {
      const by = await house.as('agency', { body });
      const { items } = (await by.get(`${on}/timeline`)).body;
      return { seen: (await by.get(on)).body, told: items.map(({ type }: { type: string }) => type) };
    };
    const landlord = await read('a-landlord');
    expect(landlord.seen.complaints.map(({ ref }: { ref: string }) => ref)).toEqual(['c1']);
    expect([landlord.seen.assessment, landlord.seen.decision]).toEqual([undefined, undefined]);
    expect(landlord.told).toEqual(['ReviewRequested', 'VerificationAsked', 'ComplaintDisallowed']);
    const police = await read(POLICE);
    expect([police.seen.assessment.assessment, police.seen.decision.outcome]).toEqual(['a1', 'met']);
    expect(police.told.filter((type: string) => type === 'ComplaintDisallowed')).toHaveLength(2);

    await house.caughtUp();
    const found = async (body: string, q: string) =>
      (await (await house.as('agency', { body })).get(`/v1/cases?q=${q}`)).body.items.length;
    expect([await found('a-landlord', 'L/1'), await found('a-landlord', 'P/1'), await found(POLICE, 'P/1')]).toEqual([
      1, 0, 1,
    ]);
  });
});
