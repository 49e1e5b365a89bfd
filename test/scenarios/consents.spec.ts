/** Consents over HTTP: given on a stored form, limited, withdrawn, and gone with whoever is erased. */
import { addDays, londonDay } from '../../libs/calendar/day.js';
import { readableDay } from '../../libs/calendar/readable.js';
import type { Caller, Reply } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';
import { pdf } from '../support/small-files.js';

const POLICE = 'gloucestershire-constabulary';
const COUNCIL = 'cheltenham-borough-council';
const CARE_BOARD = 'nhs-gloucestershire-icb';
const PARTNER = 'solace';
const TODAY = londonDay(new Date().toISOString());
const ago = (days: number): string => addDays(TODAY, -days);

describe('consents', () => {
  let house: House;
  let coordinator: Caller;
  let council: Caller;
  let marcus: Caller;
  let rosaId: string;
  let theoId: string;
  let motherId: string;
  let caseId: string;
  let rosas: string;
  let theos: string;
  let rosasForm: string;
  let theosForm: string;

  const ok = (reply: Reply, status = 200): Reply => {
    if (reply.status !== status) throw new Error(`${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply;
  };
  const refusedBy = ({ status, body }: Reply) => [status, body.code];
  const on = (path: string) => `/v1/cases/${caseId}/${path}`;
  const read = async (by: Caller) => ok(await by.get(`/v1/cases/${caseId}`)).body;
  const upload = async (by: Caller, text: string, about: string): Promise<string> =>
    ok(await by.post(`/v1/documents?about=${about}`, pdf(text) as unknown as string, 'application/pdf'), 201).body
      .digest;
  const passTo = (body: string, ...people: readonly string[]) =>
    coordinator.post(on('passed-to-bodies'), {
      body,
      disclosed: people.map((person) => ({ person, fields: ['name', 'behaviour', 'complaints'] })),
    });
  const asking = (ref: string, person: string) =>
    coordinator.post(on(`complaints/${ref}/verification-request`), { disclosed: [{ person, fields: ['name'] }] });

  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator', { sub: 'cora@office' });
    council = await house.as('agency', { sub: 'carl@council', body: COUNCIL });
    const person = async (given: string, surname: string): Promise<string> =>
      ok(await coordinator.post('/v1/people', { name: { given, surname } }), 201).body.id;
    rosaId = await person('Rosa', 'Quillfeather');
    theoId = await person('Theo', 'Larkspur');
    motherId = await person('Nell', 'Larkspur');
    const marcusId = await person('Marcus', 'Brandwell');
    marcus = await house.as('applicant', { sub: marcusId });
    const claim = { complainedOn: ago(10), incidentOn: ago(11), kind: 'asb', complainant: rosaId };
    const request = {
      area: 'gloucestershire',
      localGovernmentArea: 'E07000078',
      requestedOn: ago(3),
      applicant: { personId: marcusId, capacity: 'representative' },
      victims: [rosaId, theoId],
      behaviour: 'Shouting and fires behind their home.',
      ongoing: 'yes',
      channel: 'letter',
      complaints: [
        { agency: POLICE, ...claim },
        { agency: COUNCIL, ...claim },
      ],
    };
    caseId = ok(await marcus.post('/v1/cases', request), 201).body.caseId;
    rosasForm = await upload(marcus, 'Rosa agrees.', rosaId);
    theosForm = await upload(coordinator, 'Nell agrees for Theo.', theoId);
  });
  afterAll(() => house.close());

  it('are all a representative brings at first', async () => {
    const evidence = { account: 'I was there.' };
    expect(refusedBy(await marcus.post(on('complaints/c1/evidence'), evidence))).toEqual([
      409,
      'consent/none-to-apply',
    ]);
    const amendment = { changes: { impact: 'No sleep.' }, reason: 'Forgotten.' };
    expect(refusedBy(await marcus.post(on('amendments'), amendment))).toEqual([409, 'consent/none-to-apply']);
    expect(refusedBy(await passTo(POLICE, rosaId))).toEqual([409, 'consent/none-stands']);
  });

  it("are given on a form that is stored and the victim's own, once", async () => {
    const consent = {
      victim: rosaId,
      authority: 'self',
      scope: ['apply', 'share'],
      document: rosasForm,
      signedOn: ago(1),
    };
    const give = (more: object, by = marcus) => by.post(on('consents'), { ...consent, ...more });
    expect(refusedBy(await give({ document: 'a'.repeat(64) }))).toEqual([404, 'document/unknown']);
    expect(refusedBy(await give({ document: theosForm }))).toEqual([409, 'consent/evidence-about-another']);
    expect(refusedBy(await give({ signedOn: addDays(TODAY, 1) }))).toEqual([409, 'consent/signed-after-given']);
    expect(refusedBy(await give({ victim: motherId }))).toEqual([409, 'consent/not-on-this-case']);
    expect(refusedBy(await give({ givenBy: '00000000-0000-4000-8000-000000000000' }))).toEqual([404, 'person/unknown']);
    expect(refusedBy(await give({}, council))).toEqual([403, 'access/role-not-allowed']);
    const stranger = await house.as('applicant', { sub: motherId });
    expect(refusedBy(await give({}, stranger))).toEqual([404, 'case/unknown']);
    const { status, body } = await give({ document: 'a name', scope: [], bodies: [] });
    expect([status, body.errors.map(({ path }: { path: string }) => path).sort()]).toEqual([
      422,
      ['bodies', 'document', 'scope'],
    ]);

    const again = marcus.with({ 'idempotency-key': 'rosas-form' });
    const [first, second] = [ok(await give({}, again)), ok(await give({}, again))];
    expect([first.body, first.headers.get('etag')]).toEqual([
      { id: caseId, revision: 1, consent: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      '"1"',
    ]);
    expect(second.body).toEqual(first.body);
    rosas = first.body.consent;
    expect(refusedBy(await give({}))).toEqual([409, 'consent/already-given']);
    ok(await marcus.post(on('complaints/c1/evidence'), { account: 'I was there.' }));
    expect((await read(coordinator)).consents).toMatchObject([
      { consent: rosas, victim: rosaId, givenBy: rosaId, stands: true, scope: ['apply', 'share'], document: rosasForm },
    ]);
  });

  it("are given by a parent in their child's place, to share with some bodies", async () => {
    const consent = { victim: theoId, authority: 'parental', scope: ['share'], document: theosForm, signedOn: ago(2) };
    const give = (more: object) =>
      coordinator.post(on('consents'), { ...consent, ...more, onBehalfOf: motherId, receivedBy: 'letter' });
    expect(refusedBy(await give({}))).toEqual([409, 'consent/authority-over-oneself']);
    const mothers = { givenBy: motherId, occurredOn: ago(1) };
    expect(refusedBy(await give({ ...mothers, bodies: ['kent-police'] }))).toEqual([409, 'consent/unknown-body']);
    theos = ok(await give({ ...mothers, bodies: [POLICE, PARTNER] })).body.consent;
  });

  it('keep whoever signed them out of public reasons', async () => {
    const ruling = { ruling: 'disallowed', ground: 'unrelated', weighed: ['applicant-account'] };
    const rule = (reasons: string) => coordinator.post(on('complaints/c1/ruling'), { ...ruling, reasons });
    expect(refusedBy(await rule('Nell says that it is about a fence.'))).toEqual([409, 'text/names-a-person']);
    ok(await rule('The mother says that it is about a fence.'));
  });

  it('let data go where they reach, and nowhere else', async () => {
    ok(await passTo(POLICE, rosaId, theoId));
    expect(refusedBy(await passTo(COUNCIL, rosaId, theoId))).toEqual([409, 'consent/none-stands']);
    expect(refusedBy(await passTo(COUNCIL, rosaId, motherId))).toEqual([409, 'consent/not-on-this-case']);
    ok(await passTo(COUNCIL, rosaId));
    ok(await asking('c2', rosaId));
    expect((await read(council)).victims).toEqual([rosaId]);
  });

  it('are limited, and never widened', async () => {
    const limit = (more: object, by = marcus) => by.post(on(`consents/${rosas}/limits`), more);
    expect(refusedBy(await limit({ scope: ['apply', 'share', 'contact'] }))).toEqual([409, 'consent/not-narrower']);
    expect(refusedBy(await limit({ scope: [] }))).toEqual([409, 'consent/leaves-nothing']);
    expect(refusedBy(await limit({ scope: ['apply'], bodies: [POLICE] }))).toEqual([
      409,
      'consent/bodies-without-share',
    ]);
    expect(refusedBy(await limit({ scope: ['apply'] }, marcus.with({ 'if-match': '"0"' })))).toEqual([
      412,
      'request/stale',
    ]);
    expect(refusedBy(await marcus.post(on(`consents/${caseId}/limits`), {}))).toEqual([404, 'consent/unknown']);
    ok(await limit({ bodies: [POLICE, PARTNER], reason: 'The council laughed at her.' }));
    expect(refusedBy(await passTo(CARE_BOARD, rosaId))).toEqual([409, 'consent/none-stands']);
    ok(await asking('c1', rosaId));
    expect((await read(council)).victims).toEqual([]);
  });

  it('are withdrawn, and stop sharing from then on', async () => {
    const withdraw = () => marcus.post(on(`consents/${rosas}/withdrawal`), { reason: 'She is afraid.' });
    const before = (await read(coordinator)).relevantBodies;
    ok(await withdraw());
    expect(refusedBy(await withdraw())).toEqual([409, 'consent/already-withdrawn']);
    expect(refusedBy(await passTo(CARE_BOARD, rosaId))).toEqual([409, 'consent/none-stands']);
    expect(refusedBy(await marcus.post(on('complaints/c1/evidence'), { account: 'More.' }))).toEqual([
      409,
      'consent/none-to-apply',
    ]);
    const decision = { outcome: 'met', reasons: 'Complaints in time.', consulted: [] };
    expect(refusedBy(await coordinator.post(on('threshold-decision'), decision))).toEqual([
      409,
      'consent/none-to-apply',
    ]);
    const after = await read(coordinator);
    expect(after.relevantBodies).toEqual(before);
    expect(after.consents[0]).toMatchObject({ consent: rosas, stands: false, withdrawn: expect.anything() });

    const anew = { victim: rosaId, authority: 'self', scope: ['apply'], document: rosasForm, signedOn: ago(1) };
    expect(refusedBy(await marcus.post(on('consents'), anew))).toEqual([409, 'consent/already-given']);
    const signedAnew = await upload(marcus, 'Rosa agrees once more.', rosaId);
    ok(await marcus.post(on('consents'), { ...anew, document: signedAnew, signedOn: TODAY }));
    ok(await marcus.post(on('complaints/c1/evidence'), { account: 'More.' }));
  });

  it('decide whether a victim is told beside the applicant', async () => {
    const toRosa = { of: 'delay', how: 'phone', to: rosaId };
    const tell = (notice: object) => coordinator.post(on('applicant-notices'), notice);
    expect(refusedBy(await tell(toRosa))).toEqual([409, 'consent/none-stands']);
    expect(refusedBy(await tell({ ...toRosa, to: motherId }))).toEqual([409, 'telling/not-to-them']);
    expect(refusedBy(await tell({ of: 'outcome', how: 'letter' }))).toEqual([409, 'telling/nothing-to-tell']);
    ok(await tell({ of: 'delay', how: 'letter', document: await upload(coordinator, 'It takes longer.', rosaId) }));
    const contact = { victim: rosaId, authority: 'self', scope: ['contact'], signedOn: TODAY };
    ok(await marcus.post(on('consents'), { ...contact, document: await upload(marcus, 'Do ring me.', rosaId) }));
    ok(await tell(toRosa));
    expect((await read(coordinator)).told).toMatchObject([{ of: 'delay' }, { of: 'delay', to: rosaId }]);
  });

  it('of whoever is erased go nowhere any more, and their form with them', async () => {
    const protection = await house.as('data-protection');
    ok(await protection.post(`/v1/people/${theoId}/erasure`, { authority: 'subject-request' }));
    expect(refusedBy(await coordinator.get(`/v1/documents/${theosForm}`))).toEqual([404, 'document/erased']);
    expect(refusedBy(await passTo(CARE_BOARD, theoId))).toEqual([409, 'person/erased']);
    const consent = { victim: theoId, authority: 'self', scope: ['share'], document: rosasForm, signedOn: ago(1) };
    expect(refusedBy(await coordinator.post(on('consents'), consent))).toEqual([409, 'person/erased']);
    ok(await coordinator.post(on(`consents/${theos}/withdrawal`), { reason: 'He was erased.' }));
  });

  it('are told in a timeline that names nobody', async () => {
    const { body } = ok(await coordinator.get(on('timeline?limit=200')));
    const told: { type: string; sentence: string; reason: unknown }[] = body.items;
    const may = {
      apply: 'the applicant may ask for a review for them',
      shareWithAll: 'their data may be shared with the relevant bodies and invited partners',
      shareWithTwo: 'their data may be shared with Gloucestershire Constabulary and Solace',
      contact: 'they may be contacted themselves',
    };
    const signed = (by: string, on: string) => `A written consent, signed by ${by} on ${readableDay(on)}, was given`;
    const parent = 'somebody with parental responsibility for the person';
    expect(told.filter(({ type }) => type.startsWith('Consent')).map(({ sentence }) => sentence)).toEqual([
      `${signed('the person themselves', ago(1))}: ${may.apply}; ${may.shareWithAll}.`,
      `${signed(parent, ago(2))}: ${may.shareWithTwo}.`,
      `A written consent was limited; what is left of it: ${may.apply}; ${may.shareWithTwo}.`,
      'A written consent was withdrawn: nothing more is done on it.',
      `${signed('the person themselves', TODAY)}: ${may.apply}.`,
      `${signed('the person themselves', TODAY)}: ${may.contact}.`,
      'A written consent was withdrawn: nothing more is done on it.',
    ]);
    // A reason about everybody on the case went with one of them; what was said since stands.
    const reasons = told.filter(({ type }) => type === 'ConsentWithdrawn').map(({ reason }) => reason);
    expect(reasons).toEqual([{ erased: true }, 'He was erased.']);
    expect(JSON.stringify(told.map(({ sentence }) => sentence))).not.toMatch(/Rosa|Theo|Nell|Marcus|Quill|Larkspur/);
  });
});
