/** A whole case over HTTP, as an office lives it: from a representative's request to the decision the applicant is told. */
import { addDays, londonDay } from '../../libs/calendar/day.js';
import { readableDay } from '../../libs/calendar/readable.js';
import { addWorkingDays } from '../../libs/calendar/working-days.js';
import type { Caller, Reply } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

const POLICE = 'gloucestershire-constabulary';
const COUNCIL = 'cheltenham-borough-council';
const CARE_BOARD = 'nhs-gloucestershire-icb';
const CONSENT_FORM = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj
trailer <</Root 1 0 R>>
%%EOF
`;
const TODAY = londonDay(new Date().toISOString());
const ago = (days: number): string => addDays(TODAY, -days);

describe('a case from request to decision', () => {
  let house: House;
  let coordinator: Caller;
  let police: Caller;
  let council: Caller;
  let marcus: Caller;
  let rosaId: string;
  let marcusId: string;
  let kayId: string;
  const reports: string[] = [];
  let caseId: string;
  let reference: string;
  let form: string;
  let beforeConsent: string;
  let afterDecision: string;

  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator', { sub: 'cora@office' });
    police = await house.as('agency', { sub: 'olu@police', body: POLICE });
    council = await house.as('agency', { sub: 'carl@council', body: COUNCIL });
  });
  afterAll(() => house.close());

  const ok = (reply: Reply, status = 200): Reply => {
    if (reply.status !== status) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply;
  };
  const refusedBy = ({ status, body }: Reply) => [status, body.code];
  const on = (path: string) => `/v1/cases/${caseId}/${path}`;
  const now = async () => {
    // The next thing is recorded in a later millisecond than this one.
    const instant = new Date().toISOString();
    while (new Date().toISOString() === instant) await Promise.resolve();
    return instant;
  };

  /** Who reads this need not know the software, the Act or anybody's name. */
  const sentences = (): readonly string[] => {
    const due = readableDay(addWorkingDays(TODAY, 10));
    const passedOn = 'with the data of 1 person (name, the behaviour and complaints)';
    const asked = `by ${due}, with the data of 1 person (name)`;
    return [
      `A representative of 1 victim asked for a review on ${readableDay(ago(2))} by the online form, citing 3 complaints; the behaviour is said to go on. The reference is ${reference}.`,
      `The request was acknowledged and the applicant given a named contact; Victim Support was offered and accepted; the written consent of 1 victim was asked for by ${due}.`,
      `A written consent, signed by the person themselves on ${readableDay(ago(1))}, was given: the applicant may ask for a review for them; their data may be shared with the relevant bodies and invited partners.`,
      `The request was passed on to Gloucestershire Constabulary, ${passedOn}.`,
      `The request was passed on to Cheltenham Borough Council, ${passedOn}.`,
      `The request was passed on to NHS Gloucestershire ICB, ${passedOn}.`,
      `Gloucestershire Constabulary was asked to verify complaint c1 ${asked}.`,
      `Cheltenham Borough Council was asked to verify complaint c2 ${asked}.`,
      `Gloucestershire Constabulary was asked to verify complaint c3 ${asked}.`,
      'Gloucestershire Constabulary verified complaint c1 under reference GC/101.',
      'Cheltenham Borough Council verified complaint c2.',
      'Gloucestershire Constabulary did not find complaint c3, which alone does not take it out of the count.',
      'Evidence of complaint c3 was given: an account and a document.',
      'The threshold was assessed (a1): 3 complaints count and 3 are needed; the procedure is satisfied, so the threshold must be decided met.',
      'The threshold was decided met for Cheltenham Borough Council, Gloucestershire Constabulary and NHS Gloucestershire ICB, as the procedure requires, on assessment a1, after consulting Gloucestershire Constabulary and Cheltenham Borough Council.',
      `The applicant was told the decision on whether the threshold is met, by letter, and may appeal until ${readableDay(addWorkingDays(TODAY, 20))}.`,
    ];
  };

  it('begins with three people and three dated reports by two agencies', async () => {
    const person = async (given: string, surname: string) =>
      ok(await coordinator.post('/v1/people', { name: { given, surname } }), 201).body.id;
    rosaId = await person('Rosa', 'Quillfeather');
    marcusId = await person('Marcus', 'Brandwell');
    kayId = await person('Kay', 'Thornbury');
    marcus = await house.as('applicant', { sub: marcusId });
    const report = async (by: Caller, agency: string, reference: string, incidentOn: string, reportedOn: string) => {
      const told = { agency, agencyReference: reference, kind: 'asb', incidentOn, reportedOn };
      const about = {
        complainant: rosaId,
        about: [kayId],
        summary: 'Kay shouted all night.',
        localGovernmentArea: 'E07000078',
      };
      reports.push(ok(await by.post('/v1/reports', { ...told, ...about }), 201).body.id);
    };
    await report(police, POLICE, 'GC/101', ago(60), ago(58));
    await report(council, COUNCIL, 'CBC-7', ago(40), ago(40));
    await report(police, POLICE, 'GC/155', ago(20), ago(19));
  });

  it('is asked for by a representative', async () => {
    const { body, headers } = ok(
      await marcus.post('/v1/cases', {
        area: 'gloucestershire',
        localGovernmentArea: 'E07000078',
        requestedOn: ago(2),
        applicant: { personId: marcusId, capacity: 'representative' },
        victims: [rosaId],
        behaviour: 'Shouting, fires and threats in the alley behind her home.',
        impact: 'She no longer sleeps there.',
        ongoing: 'yes',
        channel: 'online-form',
        complaints: reports.map((reportId) => ({ reportId })),
      }),
      201,
    );
    caseId = body.caseId;
    reference = body.reference;
    expect(headers.get('location')).toBe(`/v1/cases/${caseId}`);
    expect(body).toMatchObject({
      reference: expect.stringMatching(/^ACR-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
      complaints: [{ ref: 'c1' }, { ref: 'c2' }, { ref: 'c3' }],
      deadlines: [
        { name: 'acknowledgement', dueOn: addDays(ago(2), 7), daysLeft: 5 },
        { name: 'threshold-decision', dueOn: addDays(ago(2), 21), daysLeft: 19 },
      ],
      revision: 0,
    });
  });

  it('is acknowledged, and its consent asked for', async () => {
    ok(
      await coordinator.post(on('acknowledgement'), {
        namedContact: 'Cora Fielding, 01242 000 000',
        supportOffered: true,
        supportAnswer: 'accepted',
        adjustments: 'Letters in large print.',
      }),
    );
    const { body } = ok(await coordinator.get(`/v1/cases/${caseId}`));
    expect(body.deadlines.map(({ name }: { name: string }) => name).sort()).toEqual([
      'acknowledgement',
      'consent',
      'threshold-decision',
    ]);
    expect(body.consents).toEqual([]);
  });

  it('is not decided without consent', async () => {
    const decision = { outcome: 'met', reasons: 'Three complaints in time.', consulted: [] };
    expect(refusedBy(await coordinator.post(on('threshold-decision'), decision))).toEqual([
      409,
      'consent/none-to-apply',
    ]);
    expect(
      refusedBy(
        await coordinator.post(on('passed-to-bodies'), {
          body: POLICE,
          disclosed: [{ person: rosaId, fields: ['name'] }],
        }),
      ),
    ).toEqual([409, 'consent/none-stands']);
  });

  it('gets the written consent, with its evidence', async () => {
    beforeConsent = await now();
    const unknown = {
      victim: rosaId,
      authority: 'self',
      scope: ['apply', 'share'],
      document: '0'.repeat(64),
      signedOn: ago(1),
    };
    expect(refusedBy(await marcus.post(on('consents'), unknown))).toEqual([404, 'document/unknown']);
    const stored = ok(await marcus.post(`/v1/documents?about=${rosaId}`, CONSENT_FORM, 'application/pdf'), 201);
    form = stored.body.digest;
    const given = ok(await marcus.post(on('consents'), { ...unknown, document: form }));
    expect(given.body.consent).toMatch(/^[0-9a-f-]{36}$/);
    const { body } = ok(await coordinator.get(`/v1/documents/${form}`));
    expect(body).toBe(CONSENT_FORM);
  });

  it('is passed on to the three relevant bodies', async () => {
    expect(refusedBy(await coordinator.post(on('passed-to-bodies'), { body: 'kent-police', disclosed: [] }))).toEqual([
      409,
      'request/unknown-body',
    ]);
    expect(refusedBy(await police.get(`/v1/cases/${caseId}`))).toEqual([404, 'case/unknown']);
    for (const body of [POLICE, COUNCIL, CARE_BOARD])
      ok(
        await coordinator.post(on('passed-to-bodies'), {
          body,
          disclosed: [{ person: rosaId, fields: ['name', 'behaviour', 'complaints'] }],
        }),
      );
    const { body } = ok(await police.get(`/v1/cases/${caseId}`));
    expect(body.behaviour).toBe('Shouting, fires and threats in the alley behind her home.');
    expect(body.impact).toEqual({ sealed: true });
  });

  it('has its complaints verified, one not found, and evidence given of it', async () => {
    for (const ref of ['c1', 'c2', 'c3'])
      ok(
        await coordinator.post(on(`complaints/${ref}/verification-request`), {
          disclosed: [{ person: rosaId, fields: ['name'] }],
        }),
      );
    await house.caughtUp();
    const tasks = ok(await police.get(`/v1/bodies/${POLICE}/tasks`));
    expect(tasks.body.items).toMatchObject([{ ref: 'c1' }, { ref: 'c3' }]);
    expect(refusedBy(await council.get(`/v1/bodies/${POLICE}/tasks`))[0]).toBe(404);

    ok(await police.post(on('complaints/c1/verification'), { outcome: 'verified', agencyReference: 'GC/101' }));
    ok(await council.post(on('complaints/c2/verification'), { outcome: 'verified' }));
    expect(refusedBy(await council.post(on('complaints/c3/verification'), { outcome: 'verified' }))[0]).not.toBe(200);
    ok(
      await police.post(on('complaints/c3/verification'), {
        outcome: 'not-found',
        searched: 'Calls and crimes, by address.',
      }),
    );
    ok(await marcus.post(on('complaints/c3/evidence'), { account: 'I was there when she rang.', documents: [form] }));
    await house.caughtUp();
    expect(ok(await police.get(`/v1/bodies/${POLICE}/tasks`)).body.items).toEqual([]);
    const weighed = ok(await coordinator.get(`/v1/cases/${caseId}`)).body.complaints[2];
    expect(weighed).toMatchObject({
      verification: { answer: 'not-found', searched: 'Calls and crimes, by address.' },
      accounts: ['I was there when she rang.'],
      evidence: [form],
    });
    const shownToPolice = ok(await police.get(`/v1/cases/${caseId}`)).body;
    expect(JSON.stringify(shownToPolice)).not.toContain('I was there');
  });

  it('is assessed with its whole working, and may not be refused', async () => {
    const preview = ok(await coordinator.get(on('threshold-assessment')));
    expect(preview.body).toMatchObject({ working: { conclusion: 'met' } });
    const { body } = ok(await coordinator.post(on('threshold-assessments')));
    expect(body).toMatchObject({
      assessment: 'a1',
      working: {
        qualifying: 3,
        required: 3,
        complaints: [
          { ref: 'c1', counts: true },
          { ref: 'c2', counts: true },
          { ref: 'c3', counts: true },
        ],
        statutory: true,
        criteria: { count: true, window: true, ongoing: true },
        conclusion: 'met',
      },
      unsettled: [],
      withheld: [],
    });
    const refused = { outcome: 'not-met', reasons: 'One complaint was not found.', consulted: [] };
    expect(refusedBy(await coordinator.post(on('threshold-decision'), refused))).toEqual([
      409,
      'threshold/must-be-met',
    ]);
    const naming = { outcome: 'met', reasons: 'Ms Quillfeather complained three times.', consulted: [] };
    expect(refusedBy(await coordinator.post(on('threshold-decision'), naming))).toEqual([409, 'text/names-a-person']);
    const silent = { outcome: 'met', consulted: [] };
    expect(refusedBy(await coordinator.post(on('threshold-decision'), silent))).toEqual([409, 'threshold/no-reasons']);
  });

  it('is decided met, once, and the applicant told', async () => {
    expect(refusedBy(await coordinator.post(on('applicant-notices'), { of: 'threshold', how: 'letter' }))).toEqual([
      409,
      'telling/nothing-to-tell',
    ]);
    const decision = {
      outcome: 'met',
      reasons: 'Three complaints were made in time and the behaviour goes on.',
      reasonsToApplicant: 'Dear Marcus, we will hold a review for Rosa.',
      consulted: [POLICE, COUNCIL],
    };
    ok(await coordinator.post(on('threshold-decision'), decision));
    expect(refusedBy(await coordinator.post(on('threshold-decision'), decision))).toEqual([
      409,
      'threshold/already-decided',
    ]);
    expect(ok(await coordinator.get(`/v1/cases/${caseId}`)).body.owed).toMatchObject([{ of: 'threshold' }]);
    ok(await coordinator.post(on('applicant-notices'), { of: 'threshold', how: 'letter' }));
    afterDecision = await now();
    const { body } = ok(await coordinator.get(`/v1/cases/${caseId}`));
    expect(body).toMatchObject({
      status: 'met',
      owed: [],
      decision: { outcome: 'met', route: 'met', assessment: 'a1' },
    });
    expect(body.deadlines.map(({ name, late }: { name: string; late?: boolean }) => [name, late])).toEqual(
      expect.arrayContaining([
        ['acknowledgement', false],
        ['consent', false],
        ['threshold-decision', false],
      ]),
    );
  });

  it('has a timeline that tells it all, in order, to anybody', async () => {
    const { body } = ok(await coordinator.get(on('timeline?limit=200')));
    const told = body.items.map(
      (item: { type: string; actor: { role: string }; sentence: string; reason: unknown }) => [
        item.type,
        item.actor.role,
        item.sentence,
        item.reason,
      ],
    );
    expect(told.map(([type, role]: string[]) => `${type} by ${role}`)).toEqual([
      'ReviewRequested by applicant',
      'RequestAcknowledged by coordinator',
      'ConsentGiven by applicant',
      ...Array(3).fill('RequestPassedToBody by coordinator'),
      ...Array(3).fill('VerificationAsked by coordinator'),
      'ComplaintVerified by agency',
      'ComplaintVerified by agency',
      'ComplaintNotFound by agency',
      'ComplaintEvidenced by applicant',
      'ThresholdAssessed by coordinator',
      'ThresholdDecided by coordinator',
      'ApplicantInformed by coordinator',
    ]);
    expect(told.map(([, , sentence]: string[]) => sentence)).toEqual(sentences());
    expect(told.at(-2)[3]).toBe('Three complaints were made in time and the behaviour goes on.');
    const everySentence = JSON.stringify(told.map(([, , sentence]: string[]) => sentence));
    expect(everySentence).not.toMatch(/Rosa|Marcus|Kay|Quillfeather|Brandwell|Thornbury/);
    expect(body.items.map(({ revision }: { revision: number }) => revision)).toEqual(
      told.map((_: unknown, index: number) => index),
    );
  });

  it('is read as it stood at any instant', async () => {
    const then = ok(await coordinator.get(`/v1/cases/${caseId}?at=${beforeConsent}`));
    expect(then.body).toMatchObject({ status: 'acknowledged', consents: [], revision: 1 });
    const now = ok(await coordinator.get(`/v1/cases/${caseId}`));
    expect(now.body.consents).toMatchObject([{ victim: rosaId, stands: true, document: form }]);
  });

  it('still shows what was known when it was decided, after a report is corrected', async () => {
    const before = ok(await coordinator.get(`/v1/cases/${caseId}`)).body;
    const correction = { changes: { incidentOn: ago(200) }, reason: 'The wrong log was read.' };
    ok(await police.post(`/v1/reports/${reports[0]}/corrections`, correction));
    const { body } = ok(await coordinator.get(`/v1/cases/${caseId}`));
    expect(body.decision).toEqual(before.decision);
    expect(body.assessment).toEqual(before.assessment);
    expect(body.assessment.working.complaints[0]).toMatchObject({ ref: 'c1', counts: true });
    expect(body.complaints.map(({ evidenceChanged }: { evidenceChanged: boolean }) => evidenceChanged)).toEqual([
      true,
      false,
      false,
    ]);
    expect(ok(await coordinator.get(`/v1/cases/${caseId}?at=${afterDecision}`)).body.decision).toEqual(before.decision);
  });
});
