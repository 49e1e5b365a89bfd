/** Bodies asked for information, recommended to and agreeing to act, over HTTP: what each door answers, and to whom. */
import { MOST_ENTRIES } from '../../libs/case-file/information/chronology.js';
import type { Caller } from '../support/caller.js';
import { ago, COUNCIL, complained, done, POLICE, person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';
import { pdf } from '../support/small-files.js';

describe('a review', () => {
  let house: House;
  let coordinator: Caller;
  let chair: Caller;
  let police: Caller;
  let council: Caller;
  let id: string;

  const at = (path: string) => `/v1/cases/${id}/${path}`;
  const post = async (by: Caller, path: string, body: object = {}) => done(await by.post(at(path), body));
  const refused = async (by: Caller, path: string, body: object = {}) => {
    const { status, body: problem } = await by.post(at(path), body);
    return [status, problem.code];
  };

  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
    chair = await house.as('chair', { sub: 'chris@office' });
    police = await house.as('agency', { sub: 'olu@police', body: POLICE });
    council = await house.as('agency', { sub: 'carl@council', body: COUNCIL });
    const victim = await person(coordinator, 'Quillfeather');
    const complaints = [complained(90), complained(80), complained(70)];
    id = await requestCase(coordinator, victim, { requestedOn: ago(60), complaints });
    const occurredOn = ago(50);
    await post(coordinator, 'threshold-assessments', { occurredOn });
    await post(coordinator, 'threshold-decision', { occurredOn, outcome: 'met', reasons: 'Three complaints in time.' });
    await post(coordinator, 'review', { occurredOn });
    await post(coordinator, 'chair', { occurredOn, chair: 'chris@office' });
    await post(coordinator, 'meeting', { occurredOn, meetingOn: ago(40), mode: 'online' });
    await post(coordinator, 'victim-invitation', { occurredOn, victim, invited: true });
  });
  afterAll(() => house.close());

  it('asks bodies, and each request is answered with its ref', async () => {
    const asked = { occurredOn: ago(49), body: POLICE, what: 'What was done after each report.' };
    expect(await post(coordinator, 'information-requests', asked)).toMatchObject({ id, request: 'i1' });
    expect(await post(coordinator, 'information-requests', { ...asked, body: COUNCIL })).toMatchObject({
      request: 'i2',
    });
  });

  it('tells a body of its own requests alone', async () => {
    const supplied = { answer: 'supplied', chronology: [{ on: ago(80), what: 'A letter was sent.' }] };
    expect(await refused(council, 'information-requests/i1/answer', supplied)).toEqual([
      409,
      'information/not-your-body',
    ]);
    expect(await refused(police, 'information-requests/i3/answer', supplied)).toEqual([404, 'information/unknown']);
    expect(await refused(police, 'information-requests/x1/answer', supplied)).toEqual([404, 'request/not-found']);
    const stranger = await house.as('agency', { sub: 'sid@solace', body: 'solace' });
    expect(await refused(stranger, 'information-requests/i1/answer', supplied)).toEqual([404, 'case/unknown']);
    expect(await refused(police, 'information-requests', { body: POLICE, what: 'All.' })).toEqual([
      403,
      'access/role-not-allowed',
    ]);
  });

  it('reminds who is late, and takes an answer as long as one fact can be, not longer', async () => {
    await post(coordinator, 'information-requests/i1/reminders');
    expect(await refused(coordinator, 'information-requests/i1/reminders')).toEqual([
      409,
      'information/already-reminded',
    ]);
    const entries = (letters: number) => ({
      answer: 'supplied',
      chronology: Array(MOST_ENTRIES).fill({ on: ago(80), what: '§'.repeat(letters) }),
    });
    expect(await refused(police, 'information-requests/i1/answer', entries(400))).toEqual([
      409,
      'information/too-long',
    ]);
    const { digest } = done(await police.post('/v1/documents', pdf('A log of calls.'), 'application/pdf'));
    await post(police, 'information-requests/i1/answer', { ...entries(300), documents: [digest] });
  });

  it('recommends, and each recommendation and action is answered with its ref', async () => {
    await post(chair, 'meeting/record', { occurredOn: ago(40), present: [COUNCIL] });
    const recommendation = { to: COUNCIL, text: 'Name one officer who owns the case.' };
    expect(await post(chair, 'recommendations', recommendation)).toMatchObject({ id, recommendation: 'r1' });
    expect(await refused(coordinator, 'recommendations', recommendation)).toEqual([403, 'access/role-not-allowed']);
    await post(chair, 'findings', { text: 'Nobody owned it.' });
    await post(chair, 'conclusion', { outcome: 'recommendations-made', reasons: 'Nobody owned it.' });
    await post(coordinator, 'recommendations/r1/delivery');
    await post(council, 'recommendations/r1/response', { answer: 'declined', reasons: 'There is one.' });
    await post(council, 'recommendations/r1/response', { answer: 'accepted', comment: 'There will be.' });
    const agreed = { by: COUNCIL, what: 'Name them.', byWhen: ago(-30), recommendation: 'r1' };
    expect(await post(coordinator, 'actions', agreed)).toMatchObject({ id, action: 'x1' });
    await post(council, 'actions/x1/progress', { note: 'It is being looked at.' });
    expect(await refused(police, 'actions/x1/completion')).toEqual([409, 'action/not-your-body']);
    const { revision } = await post(council, 'actions/x1/completion');
    expect((await coordinator.get(at('timeline?limit=200'))).body.items).toHaveLength(revision + 1);
  });

  it('is told in plain sentences, of which a body reads what concerns it', async () => {
    const sentences = async (by: Caller): Promise<string[]> =>
      done(await by.with({ purpose: 'the case' }).get(at('timeline?limit=200'))).items.map(
        ({ sentence }: { sentence: string }) => sentence,
      );
    const told = [
      expect.stringContaining('was asked for information, as request i1, which it must answer by'),
      'Gloucestershire Constabulary was reminded that its answer to request i1 for information is late.',
      'Gloucestershire Constabulary answered request i1 for information: a chronology of 200 entries and a document.',
    ];
    expect(await sentences(coordinator)).toEqual(expect.arrayContaining([...told, 'Action x1 was completed.']));
    expect(await sentences(police)).toEqual(expect.arrayContaining(told));
    for (const sentence of told) expect(await sentences(council)).not.toContainEqual(sentence);
  });
});
