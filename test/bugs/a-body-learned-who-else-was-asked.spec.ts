/** A body read in the reason a clock stood still, and found by filtering its own list, which others were asked; an applicant likewise. */
import type { Caller } from '../support/caller.js';
import { ago, COUNCIL, done, POLICE, person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';

const PROBATION = 'probation-service';

describe('what others were asked on a case', () => {
  let house: House;
  let coordinator: Caller;
  let council: Caller;
  let probation: Caller;
  let rosa: Caller;
  let id: string;

  const post = async (path: string, body: object = {}) => done(await coordinator.post(`/v1/cases/${id}/${path}`, body));
  const listed = async (by: Caller, query = '') => {
    await house.caughtUp();
    return done(await by.get(`/v1/cases?${query}`)).items;
  };
  const clockTold = async (by: Caller): Promise<string[]> =>
    done(await by.get(`/v1/cases/${id}/timeline`))
      .items.filter(({ type }: { type: string }) => type.startsWith('Clock'))
      .map(({ sentence }: { sentence: string }) => sentence);

  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
    council = await house.as('agency', { body: COUNCIL });
    probation = await house.as('agency', { body: PROBATION });
    const victim = await person(coordinator, 'Quillfeather');
    rosa = await house.as('applicant', { sub: victim });
    id = await requestCase(coordinator, victim, { requestedOn: ago(3) });
    await post('acknowledgement', { namedContact: 'Cora', supportOffered: true });
    await post('threshold-assessments');
    await post('threshold-decision', { outcome: 'met', ground: 'harm', reasons: 'It does harm.' });
    await post('applicant-notices', { of: 'threshold', how: 'letter' });
    await post('review');
    for (const body of [COUNCIL, POLICE, PROBATION])
      await post('information-requests', { body, what: 'What was done.' });
    const deadlines = ['information-i1', 'information-i2', 'information-i3'];
    await post('clock/pause', { deadlines, reason: 'The archive is shut.' });
    await post('clock/resumption', { reason: 'It is open.' });
  });
  afterAll(() => house.close());

  it('is told to none of them by the clock that stood still for them all', async () => {
    expect((await clockTold(coordinator))[0]).toContain('request i1, the answer to request i2 and');
    const [stopped, wentOn] = await clockTold(council);
    expect(stopped).toBe('The clock was stopped for the answer to request i1.');
    expect(wentOn).toMatch(/^The clock went on after 0 days: the answer to request i1 is due on [^,]*\d{4}\.$/);
  });

  it('is found by no filter of a list but the office’s, and one’s own', async () => {
    for (const by of [coordinator, probation]) expect(await listed(by, `body=${PROBATION}`)).toMatchObject([{ id }]);
    for (const by of [council, rosa]) expect(await listed(by, `body=${PROBATION}`)).toEqual([]);
    for (const by of [council, rosa, probation]) expect(await listed(by, `body=${POLICE}`)).toMatchObject([{ id }]);
  });

  it('is not what a body’s own list names as due next', async () => {
    const [row] = await listed(coordinator);
    expect(row.next.name).toBe('information');
    for (const by of [council, probation]) expect((await listed(by))[0].next).toBeUndefined();
    expect((await listed(rosa))[0].next).toEqual(row.next);
  });

  it('nor is there told of an appeal who was but asked', async () => {
    expect((await listed(council))[0].appealOpen).toBe(false);
    expect((await listed(probation))[0].appealOpen).toBeUndefined();
    done(await rosa.post(`/v1/cases/${id}/appeals`, { ground: 'application-handling', text: 'It took too long.' }));
    expect(await listed(council, 'appeal=open')).toMatchObject([{ id, appealOpen: true }]);
    expect(await listed(probation, 'appeal=open')).toEqual([]);
  });
});
