/** Appeals over HTTP: late on a closed case, admitted by somebody who had no part in it, upheld, and decided once more. */
import type { Caller } from '../support/caller.js';
import { ago, CARE_BOARD, COUNCIL, complained, done, POLICE, person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';
import { pdf } from '../support/small-files.js';

describe('an appeal', () => {
  let house: House;
  let cora: Caller;
  let cleo: Caller;
  let adam: Caller;
  let rita: Caller;
  beforeAll(async () => {
    house = await openHouse();
    cora = await house.as('coordinator', { sub: 'cora@office' });
    cleo = await house.as('coordinator', { sub: 'cleo@office' });
    adam = await house.as('administrator', { sub: 'adam@office' });
    rita = await house.as('appeal-reviewer', { sub: 'rita@office' });
  });
  afterAll(() => house?.close());

  /** Not met, told so many days ago; the victim is the applicant. */
  const refused = async (told: number) => {
    const rosa = await person(cora, 'Alvarez-Quill');
    const id = await requestCase(cora, rosa, { requestedOn: ago(told + 2), complaints: [complained(told + 10)] });
    const on = (by: Caller, path: string, body: object = {}) => by.post(`/v1/cases/${id}/${path}`, body);
    const said = { occurredOn: ago(told + 1) };
    for (const body of [POLICE, COUNCIL, CARE_BOARD]) done(await on(cora, 'passed-to-bodies', { ...said, body }));
    done(await on(cora, 'threshold-assessments', said));
    done(await on(cora, 'threshold-decision', { ...said, outcome: 'not-met', reasons: 'One complaint only.' }));
    done(await on(cora, 'applicant-notices', { of: 'threshold', how: 'letter', occurredOn: ago(told) }));
    const types = async () =>
      done(await cora.get(`/v1/cases/${id}/timeline?limit=200`)).items.map(({ type }: { type: string }) => type);
    return { id, rosa, on, types };
  };
  const lodging = { ground: 'threshold-refused', text: 'Two of my complaints were left out.' };
  const upheld = { outcome: 'upheld', reasons: 'Complaints were left out.' };

  it('that comes late goes ahead once it is admitted, and undoes the decision', async () => {
    const { rosa, on, types } = await refused(60);
    done(await on(cora, 'closure', { why: 'threshold-not-met' }));
    const applicant = await house.as('applicant', { sub: rosa });
    expect(done(await on(applicant, 'appeals', lodging))).toMatchObject({
      appeal: 'p1',
      against: 'threshold-decision',
      late: true,
      windowEndedOn: expect.any(String),
    });

    const admitting = { outcome: 'admitted', reasons: 'They were in hospital.' };
    for (const [by, path, body, status, code] of [
      [cora, 'appeals/p1/admission', admitting, 409, 'appeal/by-somebody-involved'],
      [cleo, 'appeals/p2/admission', admitting, 404, 'appeal/unknown'],
      [cleo, 'appeals/c1/admission', admitting, 404, 'request/not-found'],
      [applicant, 'appeals/p1/admission', admitting, 403, 'access/role-not-allowed'],
    ] as const) {
      const reply = await on(by, path, body);
      expect([reply.status, reply.body.code]).toEqual([status, code]);
    }
    done(await on(cleo, 'appeals/p1/admission', admitting));
    expect((await types()).slice(-2)).toEqual(['AppealAdmitted', 'CaseReopened']);

    done(await on(adam, 'appeals/p1/reviewer', { reviewer: 'rita@office' }));
    const ofPolice = await house.as('appeal-reviewer', { sub: 'rita@office', body: POLICE });
    expect((await on(ofPolice, 'appeals/p1/decision', upheld)).body.code).toBe('appeal/reviewer-not-independent');
    const other = await house.as('appeal-reviewer', { sub: 'ravi@office' });
    expect((await on(other, 'appeals/p1/decision', upheld)).body.code).toBe('appeal/not-the-reviewer');
    expect(done(await on(rita, 'appeals/p1/decision', upheld))).toMatchObject({ setsAside: 'threshold-decision' });

    const met = { outcome: 'met', ground: 'harm', reasons: 'It does harm.' };
    expect((await on(cora, 'threshold-decision', met)).body.code).toBe('threshold/assessed-before-referral');
    done(await on(cora, 'threshold-assessments'));
    expect(done(await on(cora, 'threshold-decision', met))).toMatchObject({ assessment: 'a2', outcome: 'met' });
  });

  it('lodged in time opens a case that was closed on a waiver, and is answered by its own fact', async () => {
    const { rosa, on, types } = await refused(10);
    const letter = pdf('I waive the rest of the time to appeal.');
    const waiver = done(await cora.post(`/v1/documents?about=${rosa}`, letter, 'application/pdf')).digest;
    done(await on(cora, 'closure', { why: 'threshold-not-met', waiver }));
    const posted = { ...lodging, occurredOn: ago(1) };
    expect(done(await on(cora, 'appeals', posted))).toMatchObject({ appeal: 'p1', late: false });
    expect((await types()).slice(-2)).toEqual(['AppealLodged', 'CaseReopened']);
    const stop = { occurredOn: ago(0) };
    expect((await on(cora, 'appeals/p1/withdrawal', stop)).body.code).toBe('appeal/by-somebody-involved');
    done(await on(cleo, 'appeals/p1/withdrawal', stop));
    expect(done(await on(cora, 'appeals', lodging))).toMatchObject({
      appeal: 'p2',
      late: true,
      windowEndedOn: ago(0),
    });
  });
});
