/**
 * A whole case as a story, told over HTTP by seven people: asked for, refused, refused wrongly and so decided again, reviewed,
 * answered by two bodies, one of which declines, closed, and carried out after it was closed.
 */

import type { Caller, Reply } from '../support/caller.js';
import { done } from '../support/case/over-http.js';
import { THE_STORY } from '../support/case/the-story.js';
import { type House, openHouse } from '../support/house.js';

const POLICE = 'gloucestershire-constabulary';
const COUNCIL = 'cheltenham-borough-council';
const CARE_BOARD = 'nhs-gloucestershire-icb';

describe('a whole case', () => {
  let house: House;
  let rosaId: string;
  let [rosa, cora, olu, carl, chris, adam, rita]: Caller[] = [];
  let caseId: string;

  beforeAll(async () => {
    house = await openHouse();
    cora = await house.as('coordinator', { sub: 'cora@office' });
    rosaId = done(await cora.post('/v1/people', { name: { given: 'Rosa', surname: 'Quillfeather' } })).id;
    rosa = await house.as('applicant', { sub: rosaId });
    olu = await house.as('agency', { sub: 'olu@police', body: POLICE });
    carl = await house.as('agency', { sub: 'carl@council', body: COUNCIL });
    chris = await house.as('chair', { sub: 'chris@office' });
    adam = await house.as('administrator', { sub: 'adam@office' });
    rita = await house.as('appeal-reviewer', { sub: 'rita@office' });
  });
  afterAll(() => house.close());

  const tell = async (by: Caller | undefined, path: string, occurredOn: string, body: object = {}) =>
    done(await (by as Caller).post(`/v1/cases/${caseId}/${path}`, { occurredOn, ...body }));
  const ask = async (by: Caller | undefined, path: string, body: object): Promise<Reply> =>
    (by as Caller).post(`/v1/cases/${caseId}/${path}`, body);
  const refusedBy = ({ status, body }: Reply) => [status, body.code];
  const read = async (by: Caller | undefined = cora) => done(await (by as Caller).get(`/v1/cases/${caseId}`));
  const complaint = (agency: string, agencyReference: string, day: string) => ({
    agency,
    agencyReference,
    kind: 'asb',
    incidentOn: day,
    complainedOn: day,
    complainant: rosaId,
  });

  it('is asked for by Rosa, acknowledged, and passed on', async () => {
    const requested = await (rosa as Caller).post('/v1/cases', {
      area: 'gloucestershire',
      localGovernmentArea: 'E07000078',
      requestedOn: '2026-07-01',
      occurredOn: '2026-07-01',
      applicant: { personId: rosaId, capacity: 'victim' },
      victims: [rosaId],
      behaviour: 'Shouting and fires in the alley behind my home.',
      impact: 'I no longer sleep there.',
      ongoing: 'yes',
      channel: 'online-form',
      complaints: [complaint(POLICE, 'GC/101', '2026-05-11'), complaint(COUNCIL, 'CBC-7', '2026-06-02')],
    });
    caseId = done(requested).caseId;
    await tell(cora, 'acknowledgement', '2026-07-02', {
      namedContact: 'Cora Fielding, 01242 000 000',
      supportOffered: true,
      supportAnswer: 'accepted',
    });
    const disclosed = [{ person: rosaId, fields: ['name', 'behaviour', 'impact', 'complaints'] }];
    for (const body of [COUNCIL, POLICE, CARE_BOARD])
      await tell(cora, 'passed-to-bodies', '2026-07-02', { body, disclosed });
    await tell(cora, 'complaints/c1/verification-request', '2026-07-03', { disclosed: [] });
    await tell(cora, 'complaints/c2/verification-request', '2026-07-03', { disclosed: [] });
    await tell(olu, 'complaints/c1/verification', '2026-07-06', { outcome: 'verified', agencyReference: 'GC/101' });
    await tell(carl, 'complaints/c2/verification', '2026-07-07', { outcome: 'verified', agencyReference: 'CBC-7' });
  });

  it('is refused, with reasons, and Rosa is told', async () => {
    await tell(cora, 'threshold-assessments', '2026-07-13');
    expect(refusedBy(await ask(cora, 'review', { occurredOn: '2026-07-13', reasons: 'The harm is great.' }))).toEqual([
      409,
      'review/threshold-undecided',
    ]);
    const reasons = 'Two complaints were made in time, and the bodies found no ground to go beyond them.';
    await tell(cora, 'threshold-decision', '2026-07-14', { outcome: 'not-met', reasons });
    expect(refusedBy(await ask(cora, 'closure', { occurredOn: '2026-07-14', why: 'threshold-not-met' }))).toEqual([
      409,
      'closing/untold',
    ]);
    await tell(cora, 'applicant-notices', '2026-07-15', { of: 'threshold', how: 'letter' });
    expect(refusedBy(await ask(cora, 'closure', { occurredOn: '2026-07-20', why: 'threshold-not-met' }))).toEqual([
      409,
      'closing/appeal-window',
    ]);
  });

  it('is decided again, because her appeal is upheld by somebody who had no part in it', async () => {
    const text = 'Nobody asked about the night of 20 June.';
    const ground = 'threshold-refused';
    expect(refusedBy(await ask(rosa, 'appeals', { occurredOn: '2026-07-27', ground, text }))).toEqual([
      409,
      'appeal/lodged-when-sent',
    ]);
    await tell(cora, 'appeals', '2026-07-27', { ground, text });
    const appointing = { occurredOn: '2026-07-28', reviewer: 'rita@office' };
    expect(refusedBy(await ask(cora, 'appeals/p1/reviewer', appointing))).toEqual([
      409,
      'appeal/appointed-by-somebody-involved',
    ]);
    expect(refusedBy(await ask(adam, 'appeals/p1/reviewer', { ...appointing, reviewer: 'cora@office' }))).toEqual([
      409,
      'appeal/reviewer-not-independent',
    ]);
    await tell(adam, 'appeals/p1/reviewer', '2026-07-28', { reviewer: 'rita@office' });
    const reasons = 'A third complaint was spoken of on the telephone and never written down.';
    await tell(rita, 'appeals/p1/decision', '2026-08-06', { outcome: 'upheld', reasons });
    expect(await read()).toMatchObject({ owed: [{ of: 'appeal' }] });
    await tell(cora, 'applicant-notices', '2026-08-07', { of: 'appeal', how: 'letter' });
    await tell(rosa, 'complaints', '2026-08-10', complaint(POLICE, 'GC/155', '2026-06-20'));
    await tell(cora, 'threshold-assessments', '2026-08-12');
    const met = 'Three complaints were made in time and the behaviour goes on.';
    expect(refusedBy(await ask(cora, 'threshold-decision', { outcome: 'not-met', reasons: met }))).toEqual([
      409,
      'threshold/must-be-met',
    ]);
    await tell(cora, 'threshold-decision', '2026-08-13', { outcome: 'met', reasons: met });
    await tell(cora, 'applicant-notices', '2026-08-14', { of: 'threshold', how: 'letter' });
    expect(await read()).toMatchObject({ status: 'met', owed: [] });
  });

  it('is prepared: a chair of no body under review, bodies invited, information asked for, and Rosa heard', async () => {
    await tell(cora, 'review', '2026-08-17');
    const ofTheCouncil = { occurredOn: '2026-08-18', chair: 'carl@council', body: COUNCIL };
    expect(refusedBy(await ask(cora, 'chair', ofTheCouncil))).toEqual([409, 'review/chair-not-independent']);
    await tell(cora, 'chair', '2026-08-18', { chair: 'chris@office', body: 'gloucestershire-opcc' });
    for (const body of [COUNCIL, POLICE, 'solace']) await tell(cora, 'bodies', '2026-08-19', { body, disclosed: [] });
    await tell(cora, 'information-requests', '2026-08-20', {
      body: COUNCIL,
      what: 'What was done after each report, and by whom.',
      disclosed: [{ person: rosaId, fields: ['name'] }],
    });
    await tell(cora, 'meeting', '2026-08-24', { meetingOn: '2026-09-09', mode: 'online' });
    await tell(cora, 'victim-invitation', '2026-08-25', { victim: rosaId, invited: true });
    await tell(cora, 'meeting/rearrangement', '2026-08-27', {
      meetingOn: '2026-09-16',
      mode: 'in-person',
      place: 'The town hall',
      reason: 'The council asked for time to find its records.',
    });
    await tell(cora, 'deadlines/meeting/extension', '2026-08-27', {
      dueOn: '2026-09-18',
      reason: 'The council asked for time to find its records.',
    });
    await tell(cora, 'applicant-notices', '2026-08-28', { of: 'delay', how: 'email' });
    await tell(rosa, 'views', '2026-09-01', { victim: rosaId, views: 'I want one person to call.' });
    expect(refusedBy(await ask(cora, 'information-requests/i1/reminders', { occurredOn: '2026-09-04' }))).toEqual([
      409,
      'information/not-late',
    ]);
    await tell(cora, 'information-requests/i1/reminders', '2026-09-07');
    expect(
      refusedBy(await ask(olu, 'information-requests/i1/answer', { answer: 'refused', ground: 'not-held' })),
    ).toEqual([409, 'information/not-your-body']);
    await tell(carl, 'information-requests/i1/answer', '2026-09-08', {
      answer: 'supplied',
      chronology: [{ on: '2026-06-03', what: 'A warning letter was sent.' }],
    });
  });

  it('is reviewed: the bodies meet, find, recommend and conclude', async () => {
    const meeting = { present: [COUNCIL, POLICE, 'solace'], apologies: [CARE_BOARD], victimsPresent: [rosaId] };
    expect((await ask(cora, 'meeting/record', { occurredOn: '2026-09-16', ...meeting })).status).toBe(403);
    await tell(chris, 'meeting/record', '2026-09-16', meeting);
    await tell(chris, 'findings', '2026-09-16', { text: 'Each report was handled alone; nobody owned the whole.' });
    await tell(chris, 'recommendations', '2026-09-16', {
      to: COUNCIL,
      text: 'Close the alley at night.',
      byWhen: '2026-10-30',
    });
    await tell(chris, 'recommendations', '2026-09-16', {
      to: POLICE,
      text: 'Name one officer who answers for the street.',
      byWhen: '2026-10-16',
    });
    await tell(chris, 'conclusion', '2026-09-18', {
      outcome: 'recommendations-made',
      reasons: 'The reports belonged together and were never put together.',
    });
    expect(refusedBy(await ask(cora, 'applicant-notices', { of: 'outcome', how: 'letter' }))[0]).toBe(409);
    await tell(cora, 'applicant-notices', '2026-09-21', { of: 'outcome', how: 'letter', recommendationsTold: true });
    expect(await read()).toMatchObject({ status: 'concluded', owed: [] });
  });

  it('is answered: one body accepts, one declines and says why', async () => {
    await tell(cora, 'recommendations/r1/delivery', '2026-09-21');
    await tell(cora, 'recommendations/r2/delivery', '2026-09-21');
    await tell(olu, 'recommendations/r2/response', '2026-09-28', { answer: 'accepted' });
    await tell(carl, 'recommendations/r1/response', '2026-10-01', {
      answer: 'declined',
      reasons: 'The alley is a fire escape and cannot be closed.',
    });
    await tell(cora, 'actions', '2026-10-02', {
      by: POLICE,
      what: 'An officer named for the street, and the residents told who.',
      byWhen: '2026-10-30',
      recommendation: 'r2',
    });
    await tell(olu, 'actions/x1/progress', '2026-10-12', { note: 'An officer was chosen.' });
  });

  it('is closed, told to be, and carried out afterwards', async () => {
    expect(refusedBy(await ask(cora, 'closure', { occurredOn: '2026-10-19', why: 'review-concluded' }))).toEqual([
      409,
      'closing/appeal-window',
    ]);
    await tell(cora, 'closure', '2026-10-26', { why: 'review-concluded' });
    await tell(cora, 'applicant-notices', '2026-10-27', { of: 'closure', how: 'letter' });
    await tell(olu, 'actions/x1/completion', '2026-11-05', { note: 'The residents know whom to ring.' });
    expect(refusedBy(await ask(cora, 'risk-assessments', { level: 'low', method: 'risk-matrix' }))).toEqual([
      409,
      'case/closed',
    ]);
    expect(await read()).toMatchObject({ status: 'closed', owed: [] });
  });

  it('reads as plain English from end to end', async () => {
    const { items } = done(await (cora as Caller).get(`/v1/cases/${caseId}/timeline?limit=200`));
    const told = items.map(
      ({ occurredOn, actor, sentence }: { occurredOn: string; actor: { role: string }; sentence: string }) =>
        `${occurredOn} ${actor.role}: ${sentence}`.replace(/ACR-[0-9A-Z]{4}-[0-9A-Z]{4}/, 'ACR-…'),
    );
    expect(told).toEqual(THE_STORY);
    expect(new Set(items.map(({ actor }: { actor: { id: string } }) => actor.id)).size).toBe(7);
    expect(JSON.stringify(told)).not.toMatch(/Rosa|Quillfeather|Cora|alley|street/);
  });

  it('is seen by oversight decision by decision, and counted once in each figure it belongs to', async () => {
    await house.caughtUp();
    const decisions = done(await (await house.as('oversight')).get('/v1/decisions?limit=200')).items;
    expect(decisions.map(({ kind, outcome }: { kind: string; outcome: string }) => `${kind} ${outcome}`)).toEqual([
      'recommendation-response declined',
      'review-conclusion recommendations-made',
      'threshold met',
      'appeal upheld',
      'threshold not-met',
    ]);
    const counted = async (from: string, to: string) =>
      done(await (cora as Caller).get(`/v1/statistics/E07000078?from=${from}&to=${to}`));
    expect(await counted('2026-07-01', '2026-07-31')).toMatchObject({
      figures: { applications: 1, thresholdNotMet: 1 },
    });
  });
});
