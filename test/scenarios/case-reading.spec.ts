/** A case read over HTTP: right after each command, as it stood, and by whom. */
import type { Caller, Reply } from '../support/caller.js';
import { CARE_BOARD, COUNCIL, complained, done, POLICE, person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';
import { pdf } from '../support/small-files.js';

const NOBODY = '7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11';

describe('a case, read', () => {
  let house: House;
  let coordinator: Caller;
  let rosa: string;
  let marcus: string;
  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator', { sub: 'cora@office' });
    rosa = await person(coordinator, 'Quillfeather', { phone: '01242 000000' });
    marcus = await person(coordinator, 'Brandwell');
  });
  afterAll(() => house.close());

  const told = ({ status, body }: Reply) => [status, body.code];
  const read = async (id: string, by = coordinator, query = '') => done(await by.get(`/v1/cases/${id}${query}`));
  const instant = async () => {
    // What is recorded next is recorded in a later millisecond than this one.
    const now = new Date().toISOString();
    while (new Date().toISOString() === now) await Promise.resolve();
    return now;
  };

  it('is never older than the last command, without waiting for anything', async () => {
    const id = await requestCase(coordinator, rosa, { complaints: [complained(30)] });
    const commands: readonly [string, object][] = [
      ['acknowledgement', { namedContact: 'Cora', supportOffered: false }],
      ['ongoing-finding', { ongoing: 'yes', reason: 'A visit.' }],
      ['risk-assessments', { level: 'high', method: 'risk-matrix' }],
      ['passed-to-bodies', { body: POLICE, disclosed: [] }],
      ['complaints/c1/verification-request', { disclosed: [] }],
      ['threshold-assessments', {}],
      ['withdrawal', { reason: 'It is over.' }],
    ];
    for (const [path, body] of commands) {
      const { revision } = done(await coordinator.post(`/v1/cases/${id}/${path}`, body));
      const reply = await coordinator.get(`/v1/cases/${id}`);
      expect([path, reply.body.revision, reply.headers.get('etag')]).toEqual([path, revision, `"${revision}"`]);
      const { items } = done(await coordinator.get(`/v1/cases/${id}/timeline`));
      expect(items.at(-1).revision).toBe(revision);
    }
    expect(await read(id)).toMatchObject({
      status: 'withdrawn',
      risk: { level: 'high' },
      complaints: [{ ref: 'c1', verification: { body: POLICE } }],
      deadlines: [
        { deadline: 'acknowledgement', late: false },
        { deadline: 'information-c1', breached: false },
        { deadline: 'threshold-decision', breached: false },
      ],
    });
  });

  it('is read as it stood at an instant, and was nothing before its first', async () => {
    const before = await instant();
    const id = await requestCase(coordinator, rosa);
    const then = await instant();
    done(await coordinator.post(`/v1/cases/${id}/withdrawal`));
    expect(await read(id, coordinator, `?at=${then}`)).toMatchObject({ status: 'requested', revision: 0 });
    expect(done(await coordinator.get(`/v1/cases/${id}/timeline?at=${then}`)).items).toHaveLength(1);
    expect(await read(id)).toMatchObject({ status: 'withdrawn', revision: 1 });
    for (const path of ['', '/timeline'])
      expect(told(await coordinator.get(`/v1/cases/${id}${path}?at=${before}`))).toEqual([404, 'case/unknown']);
    expect((await coordinator.get(`/v1/cases/${id}?at=yesterday`)).status).toBe(422);
  });

  it('counts its days, and compares its reports, as of that instant', async () => {
    const told = { agency: POLICE, kind: 'asb', reportedOn: complained(3).complainedOn, complainant: rosa };
    const report = done(await coordinator.post('/v1/reports', told)).id;
    const id = await requestCase(coordinator, rosa, { complaints: [{ reportId: report }] });
    const then = await instant();
    done(
      await coordinator.post(`/v1/reports/${report}/corrections`, { changes: { kind: 'hate' }, reason: 'Misheard.' }),
    );
    const changed = async (query = '') => (await read(id, coordinator, query)).complaints[0].evidenceChanged;
    expect([await changed(), await changed(`?at=${then}`)]).toEqual([true, false]);
    const { daysLeft } = (await read(id)).deadlines[0];
    const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString();
    expect((await read(id, coordinator, `?at=${inTwoDays}`)).deadlines[0].daysLeft).toBe(daysLeft - 2);
  });

  it('is not there for a stranger, whatever they ask', async () => {
    const id = await requestCase(coordinator, rosa);
    const strangers: Readonly<Record<string, Caller>> = {
      'another applicant': await house.as('applicant', { sub: marcus }),
      'a body that was not told': await house.as('agency', { body: COUNCIL }),
      'the office of another area': await house.as('coordinator', { area: 'wiltshire' }),
      'oversight of another area': await house.as('oversight', { area: 'wiltshire' }),
    };
    for (const [who, stranger] of Object.entries(strangers))
      for (const path of ['', '/timeline']) {
        const reply = told(await stranger.get(`/v1/cases/${id}${path}`));
        expect([who, path, ...reply]).toEqual([who, path, 404, 'case/unknown']);
      }
    expect(told(await coordinator.get(`/v1/cases/${NOBODY}`))).toEqual([404, 'case/unknown']);
    expect(told(await coordinator.get('/v1/cases/nonsense'))).toEqual([404, 'request/not-found']);
    expect((await coordinator.with({ purpose: '' }).get(`/v1/cases/${id}`)).status).toBe(428);
  });

  it('is read by the office in the clear, by oversight sealed, and by the applicant without a purpose', async () => {
    const id = await requestCase(coordinator, rosa);
    for (const role of ['chair', 'appeal-reviewer', 'data-protection'] as const)
      expect((await read(id, await house.as(role))).behaviour).toBe('Shouting and fires.');
    for (const role of ['oversight', 'administrator'] as const)
      expect((await read(id, await house.as(role))).behaviour).toEqual({ sealed: true });
    const own = (await house.as('applicant', { sub: rosa })).with({ purpose: '' });
    expect((await read(id, own)).behaviour).toBe('Shouting and fires.');
  });

  describe('by a body', () => {
    let id: string;
    let police: Caller;
    let consent: string;
    beforeAll(async () => {
      police = await house.as('agency', { sub: 'olu@police', body: POLICE });
      id = await requestCase(coordinator, rosa, {
        applicant: { personId: marcus, capacity: 'representative' },
        impact: 'She no longer sleeps.',
        complaints: [complained(40, { complainant: rosa }), complained(30, { agency: COUNCIL, complainant: rosa })],
      });
      const form = done(await coordinator.post(`/v1/documents?about=${rosa}`, pdf('I consent.'), 'application/pdf'));
      const given = {
        victim: rosa,
        authority: 'self',
        scope: ['apply', 'share'],
        signedOn: complained(1).complainedOn,
      };
      consent = done(await coordinator.post(`/v1/cases/${id}/consents`, { ...given, document: form.digest })).consent;
      const disclosed = [{ person: rosa, fields: ['name', 'behaviour'] }];
      for (const body of [POLICE, CARE_BOARD])
        done(await coordinator.post(`/v1/cases/${id}/passed-to-bodies`, { body, disclosed }));
      done(await coordinator.post(`/v1/cases/${id}/risk-assessments`, { level: 'high', method: 'risk-matrix' }));
      for (const ref of ['c1', 'c2'])
        done(await coordinator.post(`/v1/cases/${id}/complaints/${ref}/verification-request`, { disclosed: [] }));
    });

    it('holds what was disclosed to it and what it is asked', async () => {
      const seen = await read(id, police);
      expect(seen).toMatchObject({
        behaviour: 'Shouting and fires.',
        impact: { sealed: true },
        victims: [rosa],
        disclosed: [{ person: rosa, fields: ['name', 'behaviour'], name: { given: 'A', surname: 'Quillfeather' } }],
        complaints: [{ ref: 'c1' }],
        consents: [],
        links: [],
      });
      expect(seen.risk).toBeUndefined();
      expect(seen.disclosed[0].contact).toBeUndefined();
      expect((await read(id)).disclosed).toBeUndefined();
      expect(seen.complaints).toHaveLength(1);
      const { items } = done(await police.get(`/v1/cases/${id}/timeline`));
      expect(items.map(({ type }: { type: string }) => type)).toEqual([
        'ReviewRequested',
        'RequestPassedToBody',
        'VerificationAsked',
      ]);
    });

    it('is sealed again once processing is restricted, and opened when that is lifted', async () => {
      const officer = await house.as('data-protection');
      done(await officer.post(`/v1/people/${rosa}/restriction`, { ground: 'accuracy-contested', reason: 'Asked.' }));
      expect((await read(id, police)).behaviour).toEqual({ sealed: true });
      expect((await read(id)).behaviour).toBe('Shouting and fires.');
      done(await officer.post(`/v1/people/${rosa}/restriction/lifting`, { reason: 'Settled.' }));
      expect((await read(id, police)).behaviour).toBe('Shouting and fires.');
    });

    it('is sealed from the moment consent is withdrawn, at whatever instant it is looked at', async () => {
      const shared = await instant();
      done(await coordinator.post(`/v1/cases/${id}/consents/${consent}/withdrawal`));
      expect(await read(id, police)).toMatchObject({ behaviour: { sealed: true }, disclosed: [] });
      expect((await read(id, police, `?at=${shared}`)).behaviour).toEqual({ sealed: true });
      expect((await read(id)).behaviour).toBe('Shouting and fires.');
    });
  });

  it('tells its own sentences to its applicant, and no other case', async () => {
    const [id, other] = [await requestCase(coordinator, rosa), await requestCase(coordinator, marcus)];
    done(await coordinator.post(`/v1/cases/${id}/links`, { other, link: 'related', reason: 'One alley.' }));
    const own = await house.as('applicant', { sub: rosa });
    expect((await read(id, own)).links).toEqual([]);
    const types = async (by: Caller) =>
      done(await by.get(`/v1/cases/${id}/timeline`)).items.map(({ type }: { type: string }) => type);
    expect(await types(own)).toEqual(['ReviewRequested']);
    expect(await types(coordinator)).toEqual(['ReviewRequested', 'RequestsLinked']);
  });
});
