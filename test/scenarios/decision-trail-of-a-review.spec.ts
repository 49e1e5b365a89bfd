/** The decision trail of a case that went to its end: reviewed, one recommendation declined, a late appeal admitted and upheld. */
import type { Caller } from '../support/caller.js';
import { COUNCIL, done } from '../support/case/over-http.js';
import { replayed } from '../support/case/replay.js';
import { type House, openHouse } from '../support/house.js';

const SURNAME = 'Replayed';

describe('the decision trail of a review', () => {
  let house: House;
  let oversight: Caller;
  let id: string;

  beforeAll(async () => {
    house = await openHouse();
    oversight = await house.as('oversight');
    ({ id } = await replayed(house, {
      requestedOn: '2025-01-06',
      steps: [
        { decided: 'met', on: '2025-01-20' },
        { reviewed: 1, on: '2025-02-03' },
      ],
    }));
    const coordinator = await house.as('coordinator', { sub: 'cora@office' });
    // Nobody who decided or chaired admits an appeal.
    const colleague = await house.as('coordinator', { sub: 'cleo@office' });
    const administrator = await house.as('administrator', { sub: 'adam@office' });
    const reviewer = await house.as('appeal-reviewer', { sub: 'rita@office' });
    const council = await house.as('agency', { sub: 'carl@council', body: COUNCIL });
    const post = async (by: Caller, path: string, body: object) => done(await by.post(`/v1/cases/${id}/${path}`, body));
    await post(coordinator, 'recommendations/r1/delivery', { occurredOn: '2025-02-04' });
    const response = { answer: 'declined', reasons: 'There is one officer already.', occurredOn: '2025-02-10' };
    await post(council, 'recommendations/r1/response', response);
    const lodged = { ground: 'facts-not-considered', text: 'The diary was left out.', occurredOn: '2025-05-01' };
    await post(coordinator, 'appeals', lodged);
    const admission = { outcome: 'admitted', reasons: 'They were in hospital.', occurredOn: '2025-05-02' };
    await post(colleague, 'appeals/p1/admission', admission);
    await post(administrator, 'appeals/p1/reviewer', { reviewer: 'rita@office', occurredOn: '2025-05-03' });
    const decision = { outcome: 'upheld', reasons: 'The diary was not before the meeting.', occurredOn: '2025-05-20' };
    await post(reviewer, 'appeals/p1/decision', decision);
    await house.caughtUp();
  });
  afterAll(() => house?.close());

  const found = async (query = '') => done(await oversight.get(`/v1/decisions?${query}`)).items;
  const kinds = async (query: string) => (await found(query)).map(({ kind }: { kind: string }) => kind);

  it('tells each decision with its rule, its evidence, its maker and its reasons', async () => {
    const appeal = {
      appeal: 'p1',
      ground: 'facts-not-considered',
      concerns: 'review',
      lodgedOn: '2025-05-01',
      late: true,
      windowEndedOn: '2025-03-03',
    };
    const law = expect.stringContaining('2014');
    const rule = { law, section: 'Sch.4 para 3', ground: 'facts-not-considered', procedureVersion: 1 };
    expect(await found()).toMatchObject([
      {
        caseId: id,
        kind: 'appeal',
        outcome: 'upheld',
        rule,
        evidence: { appeal, setsAside: 'review-conclusion' },
        reasons: 'The diary was not before the meeting.',
        maker: { id: 'rita@office', role: 'appeal-reviewer' },
        occurredOn: '2025-05-20',
      },
      {
        kind: 'appeal-admission',
        outcome: 'admitted',
        rule,
        evidence: { appeal },
        reasons: 'They were in hospital.',
        maker: { id: 'cleo@office', role: 'coordinator' },
      },
      {
        kind: 'recommendation-response',
        outcome: 'declined',
        rule: { law, section: 's.104(7)' },
        evidence: { recommendation: 'r1', body: COUNCIL },
        reasons: 'There is one officer already.',
        maker: { id: 'carl@council', role: 'agency', body: COUNCIL },
      },
      {
        kind: 'review-conclusion',
        outcome: 'recommendations-made',
        setAside: { appeal: 'p1', on: '2025-05-20' },
        rule: { law, section: 's.104(7)' },
        evidence: { review: { meetingsHeldOn: ['2025-02-03'], findings: 1, recommendations: ['r1'] } },
        maker: { id: 'chris@office', role: 'chair' },
      },
      { kind: 'threshold', outcome: 'met' },
    ]);
  });

  it.each([
    ['kind=appeal', ['appeal']],
    ['kind=appeal-admission', ['appeal-admission']],
    ['kind=recommendation-response', ['recommendation-response']],
    ['outcome=upheld', ['appeal']],
    ['setAside=true', ['review-conclusion']],
    ['setAside=false', ['appeal', 'appeal-admission', 'recommendation-response', 'threshold']],
    ['kind=threshold&setAside=true', []],
  ])('asked ?%s', async (query, expected) => expect(await kinds(query)).toEqual(expected));

  it('holds no name, nobody on the case by their id, and none of their words', async () => {
    const { victims } = done(await (await house.as('coordinator')).get(`/v1/cases/${id}`));
    expect(JSON.stringify(await found())).not.toMatch(
      new RegExp(`${SURNAME}|diary was left out|Nobody owned|Name one officer|${victims[0]}`),
    );
  });
});
