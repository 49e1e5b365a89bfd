/** What becomes of a request, over HTTP: how it begins, is told alike, amended, looked into, linked and withdrawn. */
import { randomUUID } from 'node:crypto';
import { addDays, londonDay } from '../../libs/calendar/day.js';
import type { Caller, Reply } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

const POLICE = 'gloucestershire-constabulary';
const TODAY = londonDay(new Date().toISOString());
const ago = (days: number): string => addDays(TODAY, -days);

describe('a request', () => {
  let house: House;
  let coordinator: Caller;
  let elsewhere: Caller;
  let rosa: Caller;
  let rosaId: string;
  let theoId: string;
  let caseId: string;

  const ok = (reply: Reply, status = 200): Reply => {
    if (reply.status !== status) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply;
  };
  const refusedBy = ({ status, body }: Reply) => [status, body.code];
  const on = (path: string, id = caseId) => `/v1/cases/${id}/${path}`;
  const asked = (more: object = {}) => ({
    area: 'gloucestershire',
    localGovernmentArea: 'E07000078',
    applicant: { personId: rosaId, capacity: 'victim' },
    behaviour: 'Shouting and fires.',
    ongoing: 'yes',
    channel: 'online-form',
    complaints: [
      { agency: POLICE, agencyReference: 'GC/1', kind: 'asb', incidentOn: ago(30), complainedOn: ago(29) },
      { agency: POLICE, kind: 'hate', incidentMonth: ago(60).slice(0, 7), complainedOn: ago(28), complainant: theoId },
    ],
    ...more,
  });
  const asItStands = async () => {
    const { body } = ok(await coordinator.get(`/v1/cases/${caseId}`));
    return body;
  };

  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator', { sub: 'cora@office' });
    elsewhere = await house.as('coordinator', { sub: 'kim@office', area: 'kent' });
    const person = async (given: string, surname: string) =>
      ok(await coordinator.post('/v1/people', { name: { given, surname } }), 201).body.id;
    rosaId = await person('Rosa', 'Quillfeather');
    theoId = await person('Theo', 'Brandwell');
    rosa = await house.as('applicant', { sub: rosaId });
  });
  afterAll(() => house.close());

  it('is answered with what it is known by, what is due, and the refs of its complaints', async () => {
    const { body, headers } = ok(await rosa.post('/v1/cases', asked({ requestedOn: ago(3) })), 201);
    caseId = body.caseId;
    expect(headers.get('location')).toBe(`/v1/cases/${caseId}`);
    expect(headers.get('etag')).toBe('"0"');
    const due = (name: string) => ({ deadline: name, name, anchoredOn: ago(3), breached: false });
    expect(body).toEqual({
      id: caseId,
      caseId,
      reference: expect.stringMatching(/^ACR-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/),
      revision: 0,
      complaints: [{ ref: 'c1' }, { ref: 'c2' }],
      deadlines: [
        { ...due('acknowledgement'), dueOn: addDays(TODAY, 4), daysLeft: 4 },
        { ...due('threshold-decision'), dueOn: addDays(TODAY, 18), daysLeft: 18 },
      ],
      possibleDuplicates: [],
    });
  });

  it('sent twice under one key is one case, answered alike; without a key it is another, and told to be alike', async () => {
    const caller = coordinator.with({ 'idempotency-key': randomUUID() });
    const request = asked({ requestedOn: ago(1), channel: 'phone', complaints: [] });
    const first = ok(await caller.post('/v1/cases', request), 201);
    const again = ok(await caller.post('/v1/cases', request), 201);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('log-position')).toBe(first.headers.get('log-position'));
    expect(first.body.possibleDuplicates).toEqual([
      { caseId, reference: expect.stringContaining('ACR-'), why: ['same-person'] },
    ]);
    const other = ok(await coordinator.post('/v1/cases', request), 201);
    expect(other.body.caseId).not.toBe(first.body.caseId);
    expect(other.body.possibleDuplicates).toHaveLength(2);
  });

  it('is refused for what it names, and by whom it is sent', async () => {
    const nobody = randomUUID();
    const refused = async (more: object, by = coordinator) => refusedBy(await by.post('/v1/cases', asked(more)));
    expect(await refused({ localGovernmentArea: 'E07000105' })).toEqual([409, 'request/unknown-area']);
    expect(await refused({ requestedOn: '2014-10-19' })).toEqual([409, 'request/no-procedure-in-force']);
    expect(await refused({ requestedOn: addDays(TODAY, 1) })).toEqual([409, 'fact/in-the-future']);
    expect(await refused({ requestedOn: ago(2), occurredOn: ago(1) })).toEqual([409, 'request/two-dates']);
    expect(await refused({ victims: [nobody] })).toEqual([404, 'person/unknown']);
    expect(await refused({}, elsewhere)).toEqual([404, 'request/not-your-area']);
    expect(await refused({ area: 'kent' }, elsewhere)).toEqual([409, 'request/no-procedure-in-force']);
    expect(await refused({ applicant: { personId: theoId, capacity: 'complainant' } }, rosa)).toEqual([
      404,
      'request/not-your-own',
    ]);
    const alone = { applicant: { personId: rosaId, capacity: 'representative' }, victims: [rosaId] };
    expect(await refused(alone)).toEqual([409, 'request/nobody-represented']);
    expect(await refused({ complaints: [{ reportId: nobody }] })).toEqual([404, 'complaint/unknown-report']);
    const twice = { victims: [rosaId, rosaId] };
    expect(await refused(twice)).toEqual([422, 'request/invalid']);
  });

  it('is amended by whoever asked, but for its day and place, which are the office’s', async () => {
    const victims = [rosaId, theoId];
    ok(await rosa.post(on('amendments'), { changes: { victims, ongoing: 'unknown' }, reason: 'My son too.' }));
    const moved = { changes: { localGovernmentArea: 'E07000082' }, reason: 'The other side of the lane.' };
    expect(refusedBy(await rosa.post(on('amendments'), moved))).toEqual([409, 'request/for-the-office']);
    ok(await coordinator.post(on('amendments'), moved));
    const dated = { changes: { requestedOn: ago(5) }, reason: 'The date stamp.' };
    const { body } = ok(await coordinator.post(on('amendments'), dated));
    expect(body).toEqual({ id: caseId, revision: 3 });
    expect(refusedBy(await coordinator.post(on('amendments'), dated))).toEqual([409, 'request/changes-nothing']);
    const now = await asItStands();
    expect(now).toMatchObject({ requestedOn: ago(5), localGovernmentArea: 'E07000082' });
    expect(now.relevantBodies.map(({ body: name }: { body: string }) => name)).toEqual([
      'stroud-district-council',
      POLICE,
      'nhs-gloucestershire-icb',
    ]);
  });

  it('is acknowledged, passed on and looked into by the office alone', async () => {
    const acknowledgement = { namedContact: 'Cora, 01452 000000', supportOffered: true };
    const steps: readonly (readonly [string, object])[] = [
      ['acknowledgement', acknowledgement],
      ['passed-to-bodies', { body: POLICE, disclosed: [{ person: rosaId, fields: ['name', 'behaviour'] }] }],
      ['ongoing-finding', { ongoing: 'yes', reason: 'A visit.' }],
      ['risk-assessments', { level: 'high', method: 'risk-matrix', vulnerabilities: 'Asthma.', referrals: ['solace'] }],
    ];
    for (const [path, body] of steps) {
      expect([path, (await rosa.post(on(path), body)).status]).toEqual([path, 403]);
      expect([path, refusedBy(await elsewhere.post(on(path), body))]).toEqual([path, [404, 'case/unknown']]);
      ok(await coordinator.post(on(path), body));
    }
    expect(refusedBy(await coordinator.post(on('acknowledgement'), acknowledgement))).toEqual([
      409,
      'request/already-acknowledged',
    ]);
    expect(refusedBy(await coordinator.post(on('passed-to-bodies'), { body: 'cheltenham-borough-council' }))).toEqual([
      409,
      'request/unknown-body',
    ]);
    const before = { occurredOn: ago(6), ongoing: 'no', reason: 'A visit.' };
    expect(refusedBy(await coordinator.post(on('ongoing-finding'), before))).toEqual([
      409,
      'fact/before-what-it-answers',
    ]);
  });

  it('is linked to another case that is there, and not to itself', async () => {
    const { body } = ok(await coordinator.post('/v1/cases', asked({ complaints: [] })), 201);
    const link = { other: body.caseId, link: 'duplicate', reason: 'Sent twice.' };
    ok(await coordinator.post(on('links'), link));
    expect(refusedBy(await coordinator.post(on('links'), link))).toEqual([409, 'request/already-linked']);
    const itself = { ...link, other: caseId };
    expect(refusedBy(await coordinator.post(on('links'), itself))).toEqual([409, 'request/linked-to-itself']);
    const nowhere = { ...link, other: randomUUID() };
    expect(refusedBy(await coordinator.post(on('links'), nowhere))).toEqual([404, 'request/unknown-case']);
  });

  it('is withdrawn by whoever asked, after which nothing more is done on it', async () => {
    ok(await rosa.post(on('withdrawal'), { reason: 'It has stopped.' }));
    expect(refusedBy(await rosa.post(on('withdrawal')))).toEqual([409, 'request/withdrawn']);
    const { deadlines } = await asItStands();
    expect(deadlines.map(({ name, doneOn, lapsedOn }: Record<string, string>) => [name, doneOn, lapsedOn])).toEqual([
      ['acknowledgement', TODAY, undefined],
      ['threshold-decision', undefined, TODAY],
    ]);
  });

  it('tells its timeline in order, and nobody’s name in a sentence', async () => {
    const { body } = ok(await coordinator.get(on('timeline')));
    expect(body.items.map(({ type }: { type: string }) => type)).toEqual([
      'ReviewRequested',
      'RequestAmended',
      'RequestAmended',
      'RequestAmended',
      'RequestAcknowledged',
      'RequestPassedToBody',
      'OngoingFound',
      'RiskAssessed',
      'RequestsLinked',
      'RequestWithdrawn',
    ]);
    expect(body.items.map(({ sentence }: { sentence: string }) => sentence).join(' ')).not.toMatch(/Rosa|Theo/);
    expect(body.items.at(-1)).toMatchObject({ reason: 'It has stopped.', actor: { id: rosaId, role: 'applicant' } });
  });
});
