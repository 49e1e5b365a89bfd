import { POSITION_PATTERN } from '../../libs/event-log/position.js';
import type { Caller, Reply } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

const REPORT = {
  agency: 'gloucestershire-constabulary',
  agencyReference: 'INC-2026-0001',
  kind: 'asb',
  category: 'nuisance',
  incidentOn: '2026-06-01',
  reportedOn: '2026-06-02',
  localGovernmentArea: 'E07000078',
};
const NOBODY = '7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11';

describe('a report', () => {
  let house: House;
  let coordinator: Caller;
  let agency: Caller;
  let oversight: Caller;
  let references = 0;
  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
    agency = await house.as('agency');
    oversight = await house.as('oversight');
  });
  afterAll(() => house.close());

  const record = async (fields: object = {}, by = coordinator): Promise<string> => {
    references += 1;
    const { status, body } = await by.post('/v1/reports', { ...REPORT, agencyReference: `T-${references}`, ...fields });
    expect([status, body]).toEqual([201, { id: expect.any(String), revision: 0 }]);
    return body.id;
  };
  const summaryOf = ({ status, body, headers }: Reply) => [status, body.code ?? body, headers.get('etag')];

  it('is recorded, corrected, answered, retracted and read as it stands', async () => {
    const created = await coordinator.post('/v1/reports', {
      ...REPORT,
      place: ' 12 Example Street ',
      summary: 'Shouting at night',
      occurredOn: '2026-06-02',
    });
    const { id } = created.body;
    expect(created.status).toBe(201);
    expect(created.headers.get('location')).toBe(`/v1/reports/${id}`);
    expect(created.headers.get('log-position')).toMatch(new RegExp(POSITION_PATTERN));

    const read = await coordinator.get(`/v1/reports/${id}`);
    expect([read.status, read.headers.get('etag')]).toEqual([200, '"0"']);
    expect(read.body).toEqual({
      id,
      source: 'agency',
      ...REPORT,
      place: '12 Example Street',
      summary: 'Shouting at night',
      retracted: false,
      responses: [],
      occurredOn: '2026-06-02',
      recordedAt: expect.any(String),
      revision: 0,
    });

    const changes = { category: null, incidentOn: null, incidentMonth: '2026-06', summary: 'Shouting by day' };
    const correction = { changes, reason: 'Misheard', occurredOn: '2026-06-03' };
    expect(summaryOf(await agency.post(`/v1/reports/${id}/corrections`, correction))).toEqual([
      200,
      { id, revision: 1 },
      '"1"',
    ]);
    const response = { whatWasDone: 'A warning was given', respondedOn: '2026-06-04' };
    expect((await agency.post(`/v1/reports/${id}/responses`, response)).body).toEqual({ id, revision: 2 });
    expect((await coordinator.post(`/v1/reports/${id}/retraction`, { reason: 'Withdrawn' })).body.revision).toBe(3);

    const { category: _, incidentOn: __, ...kept } = REPORT;
    expect((await coordinator.get(`/v1/reports/${id}`)).body).toEqual({
      ...{ id, source: 'agency', ...kept, incidentMonth: '2026-06' },
      ...{ place: '12 Example Street', summary: 'Shouting by day', retracted: true, responses: [response] },
      ...{ occurredOn: '2026-06-02', recordedAt: expect.any(String), revision: 3 },
    });
  });

  it('tells its timeline, a page at a time', async () => {
    const id = await record({ occurredOn: '2026-06-02' });
    await agency.post(`/v1/reports/${id}/corrections`, { changes: { kind: 'hate' }, reason: 'It was about them' });
    await coordinator.post(`/v1/reports/${id}/responses`, {
      ...{ whatWasDone: 'A visit', respondedOn: '2026-06-05' },
      ...{ onBehalfOf: REPORT.agency, receivedBy: 'phone' },
    });
    const first = await coordinator.get(`/v1/reports/${id}/timeline?limit=2`);
    expect(first.body.items).toEqual([
      {
        position: expect.any(String),
        revision: 0,
        type: 'ReportRecorded',
        sentence: expect.stringContaining('A report to Gloucestershire Constabulary under reference T-'),
        actor: { id: 'coordinator@test', role: 'coordinator', area: 'gloucestershire' },
        reason: null,
        occurredOn: '2026-06-02',
        recordedAt: expect.any(String),
      },
      {
        position: expect.any(String),
        revision: 1,
        type: 'ReportCorrected',
        sentence: 'The report was corrected: the kind (now a hate incident).',
        actor: { id: 'agency@test', role: 'agency', body: REPORT.agency, area: 'gloucestershire' },
        reason: 'It was about them',
        occurredAt: expect.any(String),
        recordedAt: expect.any(String),
      },
    ]);
    const second = await coordinator.get(`/v1/reports/${id}/timeline?limit=2&cursor=${first.body.next}`);
    expect(second.body.next).toBeNull();
    expect(second.body.items).toMatchObject([
      { revision: 2, type: 'AgencyResponded', actor: { onBehalfOf: REPORT.agency, receivedBy: 'phone' } },
    ]);
    const earlier = (at: string) => coordinator.get(`/v1/reports/${id}/timeline?at=${at}`);
    const all = [...first.body.items, ...second.body.items];
    const { recordedAt } = all[0];
    expect((await earlier(recordedAt)).body.items).toEqual(all.filter((item) => item.recordedAt <= recordedAt));
    expect((await earlier('2020-01-01T00:00:00Z')).body).toMatchObject({ status: 404, code: 'report/unknown' });
    expect((await earlier('yesterday')).status).toBe(422);
  });

  it('stays sealed for who never needs a name', async () => {
    const id = await record({ place: '1 Example Street', summary: 'Secret' });
    await agency.post(`/v1/reports/${id}/corrections`, { changes: { kind: 'hate' }, reason: 'Secret' });
    await agency.post(`/v1/reports/${id}/responses`, { whatWasDone: 'Secret', respondedOn: '2026-06-05' });
    await house.caughtUp();
    const sealed = { sealed: true };
    const read = await oversight.get(`/v1/reports/${id}`);
    expect(read.body).toMatchObject({ place: sealed, summary: sealed, responses: [{ whatWasDone: sealed }] });
    const timeline = await oversight.get(`/v1/reports/${id}/timeline`);
    expect(timeline.body.items.map(({ reason }: { reason: unknown }) => reason)).toEqual([null, sealed, null]);
  });

  it('is recorded once: a retry is answered as the first time, another command is told where it stands', async () => {
    const key = coordinator.with({ 'idempotency-key': 'once' });
    const sent = { ...REPORT, agencyReference: 'ONCE' };
    const [first, again] = [await key.post('/v1/reports', sent), await key.post('/v1/reports', sent)];
    expect([again.status, again.body, again.headers.get('log-position')]).toEqual([
      201,
      first.body,
      first.headers.get('log-position'),
    ]);
    const other = await agency.post('/v1/reports', sent);
    expect([other.status, other.body.code]).toEqual([409, 'report/already-recorded']);
    expect(other.body.detail).toContain(first.body.id);
    const { agencyReference: _, ...anonymous } = REPORT;
    const [one, another] = [
      await coordinator.post('/v1/reports', anonymous),
      await coordinator.post('/v1/reports', anonymous),
    ];
    expect(one.body.id).not.toBe(another.body.id);
  });

  it.each<[string, 'coordinator' | 'agency', object, number, string]>([
    ['of another body', 'agency', { agency: 'stroud-district-council' }, 409, 'report/not-your-body'],
    ['of somebody nobody knows', 'coordinator', { complainant: NOBODY }, 404, 'person/unknown'],
    ['about somebody nobody knows', 'coordinator', { about: [NOBODY] }, 404, 'person/unknown'],
    ['of tomorrow', 'coordinator', { occurredOn: '2199-01-01' }, 409, 'fact/in-the-future'],
    [
      'told at two times',
      'coordinator',
      { occurredOn: '2026-06-02', occurredAt: '2026-06-02T10:00:00Z' },
      422,
      'request/invalid',
    ],
    ['for another, by an agency', 'agency', { onBehalfOf: 'solace', receivedBy: 'phone' }, 422, 'request/invalid'],
    ['for another, received nowhere', 'coordinator', { onBehalfOf: 'solace' }, 422, 'request/invalid'],
    ['with a reference that holds a name', 'coordinator', { agencyReference: 'Mrs Example' }, 422, 'request/invalid'],
  ])('%s is turned away', async (_what, role, fields, status, code) => {
    const sent = { ...REPORT, agencyReference: 'TURNED-AWAY', ...fields };
    const reply = await (await house.as(role)).post('/v1/reports', sent);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  it('nobody knows is not there', async () => {
    for (const path of [NOBODY, `${NOBODY}/timeline`]) {
      const { status, body } = await coordinator.get(`/v1/reports/${path}`);
      expect([path, status, body.code]).toEqual([path, 404, 'report/unknown']);
    }
    const sent = await coordinator.post(`/v1/reports/${NOBODY}/retraction`, { reason: 'None' });
    expect([sent.status, sent.body.code]).toEqual([404, 'report/unknown']);
  });

  it('that has moved on is stale for who decided at an older revision', async () => {
    const id = await record();
    const seen = coordinator.with({ 'if-match': '"0"' });
    const change = (kind: string) =>
      seen.post(`/v1/reports/${id}/corrections`, { changes: { kind }, reason: 'Because' });
    expect([(await change('hate')).status, (await change('asb')).status]).toEqual([200, 412]);
  });
});
