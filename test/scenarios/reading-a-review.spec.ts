/** A case that is reviewed, read over HTTP as it goes: by the office, by the bodies that have to do with it, by its applicant. */
import type { Caller } from '../support/caller.js';
import { ago, CARE_BOARD, COUNCIL, complained, done, POLICE, person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';
import { pdf } from '../support/small-files.js';

const LANDLORD = 'cheltenham-borough-homes';
const types = ({ items }: { items: { type: string }[] }) => items.map(({ type }) => type);
const refs = ({ items }: { items: { ref: string }[] }) => items.map(({ ref }) => ref);

describe('a case that is reviewed', () => {
  let house: House;
  let coordinator: Caller;
  let chair: Caller;
  let council: Caller;
  let police: Caller;
  let landlord: Caller;
  let rosa: Caller;
  let victim: string;
  let id: string;

  const post = async (path: string, body: object = {}, by = coordinator) =>
    done(await by.post(`/v1/cases/${id}/${path}`, body));
  const read = async (by = coordinator) => done(await by.get(`/v1/cases/${id}`));
  const timeline = async (by: Caller) => done(await by.get(`/v1/cases/${id}/timeline`));
  const listed = async (query: string, by = coordinator) => {
    await house.caughtUp();
    return done(await by.get(`/v1/cases?${query}`)).items;
  };
  const tasks = async (body: string, by = coordinator) => {
    await house.caughtUp();
    return done(await by.get(`/v1/bodies/${body}/tasks`));
  };

  /** The open cases that a new request of the same applicant may repeat. */
  const repeatedBy = async ({ applicant }: { applicant: object }): Promise<unknown[]> => {
    const sent = {
      ...{ area: 'gloucestershire', localGovernmentArea: 'E07000078', behaviour: 'Noise.', ongoing: 'yes' },
      ...{ channel: 'phone', complaints: [], applicant },
    };
    return done(await coordinator.post('/v1/cases', sent)).possibleDuplicates;
  };

  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator', { sub: 'cora@office' });
    chair = await house.as('chair', { sub: 'chris@office' });
    council = await house.as('agency', { body: COUNCIL, sub: 'carl@council' });
    police = await house.as('agency', { body: POLICE });
    landlord = await house.as('agency', { body: LANDLORD });
    victim = await person(coordinator, 'Quillfeather');
    rosa = await house.as('applicant', { sub: victim });
    id = await requestCase(coordinator, victim, {
      requestedOn: ago(10),
      complaints: [complained(30, { agency: COUNCIL, complainant: victim })],
    });
    for (const body of [COUNCIL, POLICE, CARE_BOARD]) await post('passed-to-bodies', { body });
    await post('threshold-assessments');
    await post('threshold-decision', { outcome: 'met', ground: 'harm', reasons: 'It does harm.' });
    await post('review');
    await post('chair', { chair: 'chris@office' });
    await post('information-requests', { body: COUNCIL, what: 'What was done after each report.' });
    await post('bodies', { body: 'solace', disclosed: [] });
  });
  afterAll(() => house.close());

  it('stands in the queue as one that is reviewed, and in that of who is asked or invited', async () => {
    const [row] = await listed('status=in-review');
    expect(row).toMatchObject({ id, appealOpen: false });
    for (const body of [COUNCIL, 'solace']) {
      const own = await house.as('agency', { body });
      expect(await listed('', own)).toMatchObject([{ id }]);
      expect((await read(own)).review.chair).toMatchObject({ chair: 'chris@office' });
    }
    expect((await landlord.get(`/v1/cases/${id}`)).status).toBe(404);
  });

  it('asks a body for information until it answers, and shows its answer to nobody else', async () => {
    const { items } = await tasks(COUNCIL, council);
    expect(items).toMatchObject([{ kind: 'information', ref: 'i1', caseId: id, breached: false }]);
    const until = { dueOn: ago(-90), reason: 'The files are elsewhere.' };
    await post('deadlines/information-i1/extension', until);
    expect((await tasks(COUNCIL, council)).items).toMatchObject([{ dueOn: ago(-90), daysLeft: 90 }]);
    await post('clock/pause', { deadlines: ['information-i1'], reason: 'The archive is shut.' });
    expect((await tasks(COUNCIL, council)).items).toMatchObject([{ pausedOn: ago(0), daysLeft: 90, breached: false }]);
    await post('clock/resumption', { reason: 'It is open.' });
    // It moves by the whole days it stood still, on to a working day.
    const [{ dueOn }] = (await tasks(COUNCIL, council)).items;
    expect(dueOn >= ago(-90)).toBe(true);

    const chronology = [{ on: ago(20), what: 'A letter was sent.' }];
    await post('information-requests/i1/answer', { answer: 'supplied', chronology }, council);
    expect(refs(await tasks(COUNCIL, council))).toEqual([]);
    for (const by of [coordinator, council])
      expect((await read(by)).information).toMatchObject([{ answer: 'supplied', chronology, dueOn }]);
    expect((await read(police)).information).toEqual([]);
    const [own] = (await read(rosa)).information;
    expect([own.answer, own.what, own.chronology]).toEqual(['supplied', 'What was done after each report.', undefined]);
  });

  it('tells the applicant why a day moves, and no body', async () => {
    const reasons = async (by: Caller) =>
      (await timeline(by)).items.flatMap(({ type, reason }: { type: string; reason: unknown }) =>
        type === 'DeadlineExtended' ? [reason] : [],
      );
    expect(await reasons(rosa)).toEqual(['The files are elsewhere.']);
    expect(await reasons(council)).toEqual([{ sealed: true }]);
    expect(await reasons(police)).toEqual([]);
    expect((await read(rosa)).owed).toMatchObject([{ of: 'threshold' }, { of: 'delay' }]);
  });

  it('shows what it came to to whom it is for, and to the applicant once they were told', async () => {
    await post('applicant-notices', { of: 'threshold', how: 'letter' });
    await post('meeting', { meetingOn: ago(-7), mode: 'online', place: 'Room 2.' });
    for (const body of [COUNCIL, 'solace'])
      expect((await read(await house.as('agency', { body }))).review.meeting.place).toBe('Room 2.');
    const { applicant } = await read();
    await post('victim-invitation', { victim: applicant.personId, invited: true });
    await post('meeting/record', { present: [COUNCIL, 'solace'] }, chair);
    await post('findings', { text: 'Nobody owned the case.' }, chair);
    await post('recommendations', { to: LANDLORD, text: 'Name one officer.' }, chair);
    await post('conclusion', { outcome: 'recommendations-made', reasons: 'Nobody owned it.' }, chair);
    expect((await landlord.get(`/v1/cases/${id}`)).status).toBe(404);
    const cameOfIt = ['FindingRecorded', 'RecommendationMade', 'RecommendationSent', 'ActionAgreed'];
    await post('recommendations/r1/delivery');
    await post('actions', { by: COUNCIL, what: 'Put up a light.', byWhen: ago(-30) });

    const before = await read(rosa);
    expect([before.status, before.review.concluded.reasons]).toEqual(['concluded', 'Nobody owned it.']);
    expect([before.review.findings, before.recommendations, before.actions]).toEqual([[], [], []]);
    expect(types(await timeline(rosa))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(cameOfIt.join('|'))]),
    );
    await post('applicant-notices', { of: 'outcome', how: 'letter', recommendationsTold: true });
    const after = await read(rosa);
    expect(after).toMatchObject({
      review: { findings: [{ text: 'Nobody owned the case.' }] },
      recommendations: [{ to: LANDLORD, text: 'Name one officer.' }],
      actions: [{ by: COUNCIL, what: 'Put up a light.' }],
    });
    expect(types(await timeline(rosa))).toEqual(expect.arrayContaining(cameOfIt));

    const told = await read(landlord);
    expect(told).toMatchObject({ recommendations: [{ text: 'Name one officer.' }], actions: [], owed: [] });
    expect([told.review, told.decision]).toEqual([undefined, undefined]);
    expect((await read(council)).recommendations).toEqual([]);
    const guest = await read(await house.as('agency', { body: 'solace' }));
    expect(guest.review.findings).toMatchObject([{ finding: 'f1', text: { sealed: true } }]);
    for (const { text } of (await read(await house.as('oversight'))).review.findings)
      expect(text).toEqual({ sealed: true });
  });

  it('leaves its bodies what they are to answer and to do, after it is closed too', async () => {
    expect((await tasks(LANDLORD, landlord)).items).toEqual([
      expect.objectContaining({ kind: 'recommendation-response', ref: 'r1', breached: false }),
    ]);
    expect((await tasks(LANDLORD, landlord)).items[0].dueOn).toBeUndefined();
    expect((await tasks(COUNCIL, council)).items).toMatchObject([{ kind: 'action', ref: 'x1', daysLeft: 30 }]);
    await post('recommendations/r1/response', { answer: 'declined', reasons: 'We have one.' }, landlord);
    expect(refs(await tasks(LANDLORD, landlord))).toEqual([]);
  });

  it('is found by its appeal', async () => {
    expect(await listed('appeal=open')).toEqual([]);
    await post('appeals', { ground: 'facts-not-considered', text: 'Nobody looked.' }, rosa);
    expect(await listed('appeal=open')).toMatchObject([{ id, appealOpen: true, status: 'concluded' }]);
    expect((await read(rosa)).appeals).toMatchObject([{ appeal: 'p1', text: 'Nobody looked.', status: 'open' }]);
    expect((await read(police)).appeals).toMatchObject([{ appeal: 'p1', text: { sealed: true } }]);
    expect((await read(landlord)).appeals).toEqual([]);
    await post('appeals/p1/withdrawal', {}, rosa);
    expect(await listed('appeal=open')).toEqual([]);
  });

  it('is open no more once it is closed, and again once it is reopened', async () => {
    const letter = pdf('I waive the rest of the time to appeal.');
    const { digest } = done(await coordinator.post(`/v1/documents?about=${victim}`, letter, 'application/pdf'));
    await post('closure', { why: 'review-concluded', waiver: digest });
    expect([await listed(''), await listed('appeal=open')]).toEqual([[], []]);
    expect(await listed('status=closed')).toMatchObject([{ id }]);
    expect((await read(rosa)).closed).toMatchObject({ why: 'review-concluded' });
    expect(refs(await tasks(COUNCIL, council))).toEqual(['x1']);
    expect(await repeatedBy(await read())).toEqual([]);
    await post('reopening', { why: 'new-evidence', reason: 'A recording was found.' });
    expect(await listed('status=concluded')).toMatchObject([{ id }]);
    expect(await repeatedBy(await read())).toContainEqual(expect.objectContaining({ caseId: id }));
    expect((await read()).closed).toBeUndefined();
  });
});
