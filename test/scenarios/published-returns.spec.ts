/** Returns over HTTP: a snapshot that never changes, corrected by another; and who is told what of the counts. */
import type { Caller } from '../support/caller.js';
import { publishProcedures, STAFFORD } from '../support/case/other-areas.js';
import { ago, done } from '../support/case/over-http.js';
import { replayed } from '../support/case/replay.js';
import { type House, openHouse } from '../support/house.js';

const CHELTENHAM = '/v1/statistics/E07000078';
const RETURNS = `${CHELTENHAM}/returns`;
const spring = { from: '2025-04-01', to: '2025-06-30' };
const inSpring = `from=${spring.from}&to=${spring.to}`;

describe('published returns', () => {
  let house: House;
  let administrator: Caller;

  beforeAll(async () => {
    house = await openHouse();
    administrator = await house.as('administrator', { sub: 'adam@office' });
    await publishProcedures(house, [STAFFORD]);
    await replayed(house, { requestedOn: '2025-05-01', steps: [{ decided: 'not-met', on: '2025-05-10' }] });
    await replayed(house, { requestedOn: '2025-06-30' });
  });
  afterAll(() => house?.close());

  const publish = (body: object, by = administrator, at = RETURNS) => by.post(at, body);
  const refused = async (body: object, by = administrator, at = RETURNS) => {
    const { status, body: answer } = await publish(body, by, at);
    return [status, answer.code];
  };

  it('is what was counted at that moment, of all that was recorded by then', async () => {
    // Recorded the moment before: the read model is waited for.
    await replayed(house, { requestedOn: '2025-04-01', steps: [{ withdrawn: true, on: '2025-04-02' }] });
    const { status, headers, body } = await publish({ ...spring, occurredOn: '2025-07-20' });
    expect([status, body]).toEqual([201, { id: 'n1', localGovernmentArea: 'E07000078', revision: 0 }]);
    expect([headers.get('location'), headers.get('etag')]).toEqual([`${RETURNS}/n1`, '"0"']);
    expect(headers.get('log-position')).toBeTruthy();
    expect(done(await administrator.get(`${RETURNS}/n1`))).toEqual({
      id: 'n1',
      localGovernmentArea: 'E07000078',
      name: 'Cheltenham',
      ...spring,
      figures: { applications: 3, thresholdNotMet: 1, reviewsCarriedOut: 0, reviewsWithRecommendations: 0 },
      occurredOn: '2025-07-20',
      recordedAt: expect.any(String),
    });
  });

  it('the same request sent again publishes once', async () => {
    const keyed = administrator.with({ 'idempotency-key': 'autumn' });
    const autumn = { from: '2025-10-01', to: '2025-12-31' };
    const [first, again] = [await publish(autumn, keyed), await publish(autumn, keyed)];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(first.body.id).toBe('n2');
  });

  it('never changes, whatever is recorded later; a correction is another one that names it', async () => {
    expect(await refused({ ...spring, corrects: { return: 'n1', reason: 'recorded-later' } })).toEqual([
      409,
      'returns/changes-nothing',
    ]);
    await replayed(house, {
      requestedOn: '2025-05-20',
      steps: [
        { decided: 'met', on: '2025-06-01' },
        { reviewed: 1, on: '2025-06-20' },
      ],
    });
    expect(done(await administrator.get(`${RETURNS}/n1`)).figures.applications).toBe(3);
    const corrected = await publish({ ...spring, corrects: { return: 'n1', reason: 'recorded-later' } });
    expect([corrected.status, corrected.body.id]).toEqual([201, 'n3']);
    const { figures, corrects } = done(await administrator.get(`${RETURNS}/n3`));
    expect([Object.values(figures), corrects]).toEqual([[4, 1, 1, 1], { return: 'n1', reason: 'recorded-later' }]);
    const before = done(await administrator.get(`${RETURNS}/n1`));
    expect([before.figures.applications, before.correctedBy]).toEqual([3, 'n3']);
  });

  it('are listed the newest first, a page at a time, and no area has those of another', async () => {
    const first = done(await administrator.get(`${RETURNS}?limit=2`));
    const rest = done(await administrator.get(`${RETURNS}?limit=2&cursor=${first.next}`));
    expect([...first.items, ...rest.items].map(({ id }: { id: string }) => id)).toEqual(['n3', 'n2', 'n1']);
    expect(rest.next).toBeNull();
    const stroud = done(await administrator.get('/v1/statistics/E07000082/returns'));
    expect(stroud).toEqual({ items: [], next: null });
  });

  it('is also told as CSV, opened as a row a case', async () => {
    const csv = administrator.with({ accept: 'text/csv' });
    const { headers, body } = await csv.get(`${RETURNS}/n3`);
    expect([headers.get('content-type'), headers.get('etag')]).toEqual(['text/csv; charset=utf-8', '"2"']);
    expect(body.split('\r\n')[1]).toBe('E07000078,Cheltenham,2025-04-01,2025-06-30,4,1,1,1');
    const opened = (await csv.get(`${RETURNS}/n3?open=true`)).body.trim().split('\r\n');
    expect(opened).toHaveLength(1 + 4 + 1 + 1 + 1);
  });

  it.each([
    [
      'a return nobody published',
      { ...spring, corrects: { return: 'n9', reason: 'other' } },
      404,
      'returns/unknown-return',
    ],
    [
      'one that was corrected',
      { ...spring, corrects: { return: 'n1', reason: 'other' } },
      409,
      'returns/not-the-latest',
    ],
    [
      'one of another period',
      { ...spring, corrects: { return: 'n2', reason: 'other' } },
      409,
      'returns/another-period',
    ],
    ['days that were told', { from: '2025-06-30', to: '2025-07-31' }, 409, 'returns/already-published'],
    ['days that are not over', { from: ago(1), to: ago(0) }, 409, 'returns/period-not-over'],
    ['a year and a day', { from: '2023-01-01', to: '2024-01-01' }, 409, 'returns/too-long'],
    ['a period backwards', { from: '2024-01-02', to: '2024-01-01' }, 422, 'statistics/period-backwards'],
    ['no period', {}, 422, 'request/invalid'],
  ])('is refused of %s', async (_, body, status, code) => expect(await refused(body)).toEqual([status, code]));

  it('is published by the administrator of the area, of an area that a procedure serves', async () => {
    const elsewhere = await house.as('administrator', { area: STAFFORD.area });
    expect(await refused({ from: '2024-01-01', to: '2024-01-31' }, elsewhere)).toEqual([404, 'returns/not-your-area']);
    const nowhere = '/v1/statistics/E09000001/returns';
    expect(await refused(spring, administrator, nowhere)).toEqual([404, 'statistics/unknown-area']);
    for (const role of ['coordinator', 'chair', 'oversight', 'agency', 'applicant', 'data-protection'] as const)
      expect((await publish(spring, await house.as(role))).status).toBe(403);
  });

  it('what is published is read by everybody with a token, what is counted now by all but applicants', async () => {
    for (const role of ['agency', 'applicant', 'oversight'] as const)
      expect((await (await house.as(role)).get(`${RETURNS}/n1`)).status).toBe(200);
    expect((await (await house.as('applicant')).get(`${CHELTENHAM}?${inSpring}`)).status).toBe(403);
    expect((await (await house.as('agency')).get(`${CHELTENHAM}?${inSpring}`)).status).toBe(200);
    expect((await house.anybody().get(`${RETURNS}/n1`)).status).toBe(401);
    expect((await administrator.get(`${RETURNS}/n9`)).body.code).toBe('returns/unknown-return');
  });

  it('the cases behind a figure are for the office of the area and whoever checks on it', async () => {
    const opened = async (by: Caller) =>
      Promise.all([`${CHELTENHAM}?${inSpring}&open=true`, `${RETURNS}/n1?open=true`].map((path) => by.get(path)));
    for (const role of [
      'coordinator',
      'chair',
      'appeal-reviewer',
      'data-protection',
      'administrator',
      'oversight',
    ] as const)
      for (const { status, body } of await opened(await house.as(role)))
        expect([role, status, body.cases.thresholdNotMet]).toEqual([
          role,
          200,
          [{ caseId: expect.any(String), reference: expect.stringMatching(/^ACR-/), happenedOn: '2025-05-10' }],
        ]);
    for (const by of [await house.as('agency'), await house.as('coordinator', { area: STAFFORD.area })])
      for (const { status, body } of await opened(by))
        expect([status, body.code]).toEqual([403, 'statistics/not-yours-to-open']);
    const { status, body } = await (await house.as('applicant')).get(`${RETURNS}/n1?open=true`);
    expect([status, body.code]).toEqual([403, 'statistics/not-yours-to-open']);
  });

  it.each([
    ['from=2025-01-02&to=2025-01-01', 422, 'statistics/period-backwards'],
    ['from=2015-01-01&to=2025-01-01', 422, 'statistics/period-too-long'],
    ['from=2025-01-01', 422, 'request/invalid'],
    ['to=2025-01-01', 422, 'request/invalid'],
    ['from=2025-02-30&to=2025-03-01', 422, 'request/invalid'],
    ['from=2025-01-01&to=2025-01-31&open=perhaps', 422, 'request/invalid'],
    ['from=2015-01-01&to=2024-12-31', 200, undefined],
  ])('asked ?%s', async (query, status, code) => {
    const { status: answered, body } = await administrator.get(`${CHELTENHAM}?${query}`);
    expect([answered, body.code]).toEqual([status, code]);
  });

  it('an area that no procedure serves is unknown, and what is no code is no address', async () => {
    const { status, body } = await administrator.get(`/v1/statistics/E09000001?${inSpring}`);
    expect([status, body.code]).toEqual([404, 'statistics/unknown-area']);
    expect((await administrator.get(`/v1/statistics/cheltenham?${inSpring}`)).body.code).toBe('request/not-found');
    expect((await administrator.get(`/v1/statistics/${STAFFORD.localGovernmentArea}?${inSpring}`)).body).toMatchObject({
      name: 'Stafford',
      figures: { applications: 0 },
    });
  });

  it('one reads their own write: the counts wait for the position a command answered', async () => {
    const { id } = await replayed(house, { requestedOn: '2026-01-05' });
    const coordinator = await house.as('coordinator');
    const { headers } = await coordinator.post(`/v1/cases/${id}/withdrawal`, { occurredOn: '2026-01-06' });
    const waiting = coordinator.with({ 'wait-for-position': headers.get('log-position') as string });
    const { body } = await waiting.get(`${CHELTENHAM}?from=2026-01-05&to=2026-01-05`);
    expect(body.figures.applications).toBe(1);
  });
});
