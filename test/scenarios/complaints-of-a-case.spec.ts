/** What becomes of a case's complaints over HTTP: cited, asked about, answered, evidenced, ruled on, dated, grouped. */
import { addDays, londonDay } from '../../libs/calendar/day.js';
import type { Caller, Reply } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

const POLICE = 'gloucestershire-constabulary';
const COUNCIL = 'cheltenham-borough-council';
const TODAY = londonDay(new Date().toISOString());
const ago = (days: number): string => addDays(TODAY, -days);

describe('the complaints of a case', () => {
  let house: House;
  let coordinator: Caller;
  let police: Caller;
  let council: Caller;
  let rosa: Caller;
  let rosaId: string;
  let kayId: string;
  let caseId: string;

  const ok = (reply: Reply, status = 200): Reply => {
    if (reply.status !== status) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply;
  };
  const refusedBy = ({ status, body }: Reply) => [status, body.code];
  const on = (path: string) => `/v1/cases/${caseId}/complaints${path}`;
  const person = async (given: string, surname: string): Promise<string> =>
    ok(await coordinator.post('/v1/people', { name: { given, surname } }), 201).body.id;
  const report = async (by: Caller, agency: string, agencyReference: string, more: object = {}): Promise<string> => {
    const told = { agency, agencyReference, kind: 'asb', incidentOn: ago(20), reportedOn: ago(19) };
    const about = { complainant: rosaId, about: [kayId], localGovernmentArea: 'E07000078' };
    return ok(await by.post('/v1/reports', { ...told, ...about, ...more }), 201).body.id;
  };

  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator', { sub: 'cora@office' });
    police = await house.as('agency', { sub: 'olu@police', body: POLICE });
    council = await house.as('agency', { sub: 'carl@council', body: COUNCIL });
    rosaId = await person('Rosa', 'Quillfeather');
    kayId = await person('Kay', 'Thornbury');
    rosa = await house.as('applicant', { sub: rosaId });
    const first = await report(police, POLICE, 'GC/101');
    const request = {
      area: 'gloucestershire',
      localGovernmentArea: 'E07000078',
      requestedOn: ago(2),
      applicant: { personId: rosaId, capacity: 'victim' },
      behaviour: 'Shouting.',
      ongoing: 'yes',
      channel: 'online-form',
      complaints: [{ reportId: first }],
    };
    caseId = ok(await rosa.post('/v1/cases', request), 201).body.caseId;
  });
  afterAll(() => house.close());

  it('are cited by the applicant, once each, whatever is sent again', async () => {
    const claim = { agency: COUNCIL, agencyReference: 'CBC-7', complainedOn: ago(9), incidentOn: ago(10), kind: 'asb' };
    const again = rosa.with({ 'idempotency-key': 'one-and-the-same' });
    const first = ok(await again.post(on(''), claim));
    const second = ok(await again.post(on(''), claim));
    expect([first.body, second.body]).toEqual(Array(2).fill({ id: caseId, revision: 1, ref: 'c2' }));
    expect(refusedBy(await rosa.post(on(''), claim))).toEqual([409, 'complaint/already-cited']);
    expect(refusedBy(await rosa.post(on(''), { agency: COUNCIL }))).toEqual([409, 'complaint/incomplete']);
    expect(refusedBy(await rosa.post(on(''), { reportId: rosaId }))).toEqual([404, 'complaint/unknown-report']);
    expect(refusedBy(await police.post(on(''), claim))).toEqual([403, 'access/role-not-allowed']);
  });

  it('take what the applicant leaves out from the register, and nobody erased with it', async () => {
    const undated = await report(council, COUNCIL, 'CBC-8', { reportedOn: undefined });
    expect(refusedBy(await rosa.post(on(''), { reportId: undated }))).toEqual([409, 'complaint/report-undated']);
    const cited = ok(await rosa.post(on(''), { reportId: await report(council, COUNCIL, 'CBC-9') }));
    expect(cited.body.ref).toBe('c3');

    const goneId = await person('Gwen', 'Lostwithiel');
    const theirs = await report(council, COUNCIL, 'CBC-10', { complainant: goneId });
    const officer = await house.as('data-protection');
    ok(await officer.post(`/v1/people/${goneId}/erasure`, { authority: 'subject-request' }));
    expect(refusedBy(await coordinator.post(on(''), { reportId: theirs }))).toEqual([409, 'person/erased']);
  });

  it('are verified by the body they were made to, once it was asked', async () => {
    const verified = { outcome: 'verified', complainedOn: ago(18) };
    expect(refusedBy(await police.post(on('/c1/verification'), verified))).toEqual([404, 'case/unknown']);
    for (const ref of ['c1', 'c2', 'c3']) ok(await coordinator.post(on(`/${ref}/verification-request`)));
    expect(refusedBy(await coordinator.post(on('/c9/verification-request')))).toEqual([404, 'complaint/unknown']);
    expect(refusedBy(await coordinator.post(on('/nine/verification-request')))).toEqual([404, 'request/not-found']);

    expect(refusedBy(await council.post(on('/c1/verification'), verified))).toEqual([409, 'complaint/not-your-body']);
    expect(refusedBy(await coordinator.post(on('/c1/verification'), verified))).toEqual([
      409,
      'complaint/not-your-body',
    ]);
    const byPhone = { ...verified, onBehalfOf: POLICE, receivedBy: 'phone' };
    ok(await coordinator.post(on('/c1/verification'), byPhone));
    expect(refusedBy(await police.post(on('/c1/verification'), verified))).toEqual([409, 'complaint/already-verified']);
    ok(await council.post(on('/c2/verification'), { outcome: 'not-found', searched: 'Letters and calls.' }));
    expect((await council.post(on('/c3/verification'), { outcome: 'not-found' })).status).toBe(422);
  });

  it('are ruled on after evidence, by somebody who does not act for the body', async () => {
    const missing = { documents: ['0'.repeat(64)] };
    expect(refusedBy(await rosa.post(on('/c2/evidence'), missing))).toEqual([404, 'document/unknown']);
    ok(await rosa.post(on('/c2/evidence'), { account: 'I wrote to them.' }));

    const ruling = { ruling: 'disallowed', ground: 'not-made', weighed: ['applicant-account', 'body-answer'] };
    const reasons = 'The letter went to another council.';
    const carl = await house.as('coordinator', { sub: 'carl@council' });
    expect(refusedBy(await carl.post(on('/c2/ruling'), { ...ruling, reasons }))).toEqual([
      409,
      'complaint/ruled-by-its-body',
    ]);
    expect(refusedBy(await coordinator.post(on('/c2/ruling'), ruling))).toEqual([409, 'complaint/no-reasons']);
    for (const naming of ['Ms Quillfeather wrote to another council.', 'Kay Thornbury wrote it.'])
      expect(refusedBy(await coordinator.post(on('/c2/ruling'), { ...ruling, reasons: naming }))).toEqual([
        409,
        'text/names-a-person',
      ]);
    ok(await coordinator.post(on('/c2/ruling'), { ...ruling, reasons }));
    ok(await coordinator.post(on('/c2/ruling'), { ruling: 'allowed', reasons: 'That council passed it on.' }));
  });

  it('are dated by the office, and grouped', async () => {
    const dates = { incidentOn: ago(20), complainedOn: ago(19), reasons: 'The call was recorded.' };
    ok(await coordinator.post(on('/c1/dates'), dates));
    expect(refusedBy(await coordinator.post(on('/c1/dates'), dates))).toEqual([409, 'complaint/changes-nothing']);

    const again = coordinator.with({ 'idempotency-key': 'one-and-the-same' });
    const refs = ['c1', 'c3'];
    expect(refusedBy(await coordinator.post(on('/groups'), { refs }))).toEqual([409, 'complaint/no-reasons']);
    const naming = { refs, reasons: 'Kay Thornbury lit both.' };
    expect(refusedBy(await coordinator.post(on('/groups'), naming))).toEqual([409, 'text/names-a-person']);
    const together = { refs, reasons: 'One evening.' };
    const { group } = ok(await again.post(on('/groups'), together)).body;
    expect(ok(await again.post(on('/groups'), together)).body.group).toBe(group);
    expect(refusedBy(await coordinator.post(on('/groups'), together))).toEqual([409, 'complaint/already-grouped']);
    const apart = { reasons: 'Two evenings.' };
    const dissolution = on(`/groups/${group}/dissolution`);
    expect(refusedBy(await coordinator.post(dissolution))).toEqual([409, 'complaint/no-reasons']);
    expect(refusedBy(await coordinator.post(dissolution, { reasons: 'Ms Quillfeather says two.' }))).toEqual([
      409,
      'text/names-a-person',
    ]);
    ok(await coordinator.post(dissolution, apart));
    expect(refusedBy(await coordinator.post(dissolution, apart))).toEqual([409, 'complaint/already-ungrouped']);
    expect(refusedBy(await coordinator.post(on(`/groups/${rosaId}/dissolution`), apart))).toEqual([
      404,
      'complaint/unknown-group',
    ]);
  });

  it('and the timeline tells it all, with nobody in it', async () => {
    const { body } = ok(await coordinator.get(`/v1/cases/${caseId}/timeline?limit=200`));
    const items: { type: string; sentence: string; reason: unknown; actor: { onBehalfOf?: string } }[] = body.items;
    expect(items.map(({ type }) => type)).toEqual([
      'ReviewRequested',
      'ComplaintCited',
      'ComplaintCited',
      ...Array(3).fill('VerificationAsked'),
      'ComplaintVerified',
      'ComplaintNotFound',
      'ComplaintEvidenced',
      'ComplaintDisallowed',
      'ComplaintAllowed',
      'ComplaintDatesSettled',
      'ComplaintsGrouped',
      'ComplaintsUngrouped',
    ]);
    expect(items.find(({ type }) => type === 'ComplaintVerified')?.actor.onBehalfOf).toBe(POLICE);
    expect(items.find(({ type }) => type === 'ComplaintDisallowed')).toMatchObject({
      sentence:
        "Complaint c2 was ruled not to count, because it was never made, after the applicant's account and the body's answer had been weighed.",
      reason: 'The letter went to another council.',
    });
    expect(items.at(-1)).toMatchObject({
      sentence: 'Complaints c1 and c3 were found not to be about one incident after all.',
      reason: 'Two evenings.',
    });
  });
});
