/** The evidence changes between the assessment and the decision: what was assessed stays, what is decided waits. */
import { addDays, londonDay } from '../../libs/calendar/day.js';
import type { Caller, Reply } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

const POLICE = 'gloucestershire-constabulary';
const TODAY = londonDay(new Date().toISOString());
const ago = (days: number): string => addDays(TODAY, -days);

describe('the threshold of a case', () => {
  let house: House;
  let coordinator: Caller;
  let report: string;
  let on: string;

  const ok = ({ status, body }: Reply) => {
    if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body;
  };
  const refusedBy = ({ status, body }: Reply) => [status, body.code];
  const assess = async () => ok(await coordinator.post(`${on}/threshold-assessments`));
  const preview = async () => ok(await coordinator.get(`${on}/threshold-assessment`));
  const met = { outcome: 'met', reasons: 'Three complaints in time.' };

  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
    const person = ok(await coordinator.post('/v1/people', { name: { given: 'Rosa', surname: 'Quillfeather' } })).id;
    const told = { agency: POLICE, kind: 'asb', incidentOn: ago(90), reportedOn: ago(89), complainant: person };
    report = ok(await coordinator.post('/v1/reports', { ...told, agencyReference: 'GC/1' })).id;
    const claimed = (days: number) => ({
      agency: POLICE,
      kind: 'asb',
      incidentOn: ago(days),
      complainedOn: ago(days),
      complainant: person,
    });
    const { caseId } = ok(
      await coordinator.post('/v1/cases', {
        area: 'gloucestershire',
        localGovernmentArea: 'E07000078',
        applicant: { personId: person, capacity: 'victim' },
        victims: [person],
        behaviour: 'Shouting and fires.',
        ongoing: 'yes',
        channel: 'phone',
        complaints: [{ reportId: report }, claimed(60), claimed(30)],
      }),
    );
    on = `/v1/cases/${caseId}`;
  });
  afterAll(() => house.close());

  it('can be looked at before anybody assesses it, which records nothing', async () => {
    const today = await preview();
    expect(today).toMatchObject({
      revision: 0,
      procedureVersion: 1,
      ongoingFrom: 'applicant',
      working: { qualifying: 3, conclusion: 'met' },
      unsettled: [],
      reports: [{ id: report, revision: 0 }],
    });
    expect(today).not.toHaveProperty('last');
    expect(today.explanation.at(-1)).toMatch(/^The procedure is satisfied/);
    const { body, headers } = await coordinator.get(`${on}/threshold-assessment`);
    expect([headers.get('etag'), body.revision]).toEqual(['"0"', 0]);
  });

  it('is not there for the office of another area, and not looked at without a purpose', async () => {
    const elsewhere = await house.as('coordinator', { area: 'kent' });
    expect(refusedBy(await elsewhere.get(`${on}/threshold-assessment`))).toEqual([404, 'case/unknown']);
    expect(refusedBy(await elsewhere.post(`${on}/threshold-decision`, met))).toEqual([404, 'case/unknown']);
    expect((await coordinator.with({ purpose: '' }).get(`${on}/threshold-assessment`)).status).toBe(428);
    const officer = await house.as('agency', { body: POLICE });
    expect((await officer.post(`${on}/threshold-decision`, met)).status).toBe(403);
  });

  it('is assessed once under one key, however often it is sent', async () => {
    const once = coordinator.with({ 'idempotency-key': 'assess-once' });
    const [first, again] = [
      ok(await once.post(`${on}/threshold-assessments`)),
      ok(await once.post(`${on}/threshold-assessments`)),
    ];
    expect(first).toMatchObject({ assessment: 'a1', caseRevision: 0, revision: 1, working: { conclusion: 'met' } });
    expect(again).toEqual(first);
    expect(await preview()).toMatchObject({ revision: 1, last: { assessment: 'a1', evidenceChanged: false } });
  });

  it('is stale once a report is corrected, and what was assessed stays as it was', async () => {
    const kept = ok(await coordinator.get(on)).assessment;
    const correction = { changes: { reportedOn: ago(40) }, reason: 'The wrong call was read.' };
    ok(await coordinator.post(`/v1/reports/${report}/corrections`, correction));
    expect(await preview()).toMatchObject({ unsettled: ['c1'], last: { assessment: 'a1', evidenceChanged: true } });
    expect(refusedBy(await coordinator.post(`${on}/threshold-decision`, met))).toEqual([
      409,
      'threshold/assessment-stale',
    ]);
    expect(ok(await coordinator.get(on)).assessment).toEqual(kept);
  });

  it('shows both results, and waits for the dates', async () => {
    const assessment = await assess();
    expect(assessment).toMatchObject({
      assessment: 'a2',
      working: { conclusion: 'met' },
      toldOtherwise: [{ ref: 'c1', teller: 'report', complainedOn: ago(40) }],
      otherwise: [{ taken: [{ ref: 'c1', teller: 'report' }], working: { qualifying: 2, conclusion: 'discretion' } }],
      unsettled: ['c1'],
    });
    expect(assessment.explanation.at(-1)).toBe('The dates of complaint c1 must be settled before anybody decides.');
    expect(refusedBy(await coordinator.post(`${on}/threshold-decision`, met))).toEqual([
      409,
      'threshold/dates-unsettled',
    ]);
  });

  it('is decided once the dates are settled and it was assessed by them', async () => {
    const settled = { incidentOn: ago(90), complainedOn: ago(89), reasons: 'The message shown is of that day.' };
    ok(await coordinator.post(`${on}/complaints/c1/dates`, settled));
    expect(refusedBy(await coordinator.post(`${on}/threshold-decision`, met))).toEqual([
      409,
      'threshold/assessment-stale',
    ]);
    expect(await assess()).toMatchObject({ assessment: 'a3', unsettled: [], toldOtherwise: [], otherwise: [] });
    const unknown = { ...met, assessment: 'a9' };
    expect(refusedBy(await coordinator.post(`${on}/threshold-decision`, unknown))).toEqual([
      404,
      'threshold/unknown-assessment',
    ]);
    const decided = ok(await coordinator.post(`${on}/threshold-decision`, { ...met, madeFor: [POLICE] }));
    expect(decided).toMatchObject({ assessment: 'a3', outcome: 'met', route: 'met', madeFor: [POLICE] });
    expect(decided).toHaveProperty('delegation');
    expect(await preview()).toMatchObject({ last: { assessment: 'a3', evidenceChanged: false } });
    expect(refusedBy(await coordinator.post(`${on}/threshold-assessments`))).toEqual([
      409,
      'threshold/already-decided',
    ]);
  });
});
