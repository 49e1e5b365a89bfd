/** Over HTTP: the clock of a case stops, goes on and is put off; the case ends and begins again; the timeline tells it in words. */
import { addDays } from '../../libs/calendar/day.js';
import { readableDay } from '../../libs/calendar/readable.js';
import type { Caller, Reply } from '../support/caller.js';
import { ago, done, person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';

const in21Days = addDays(ago(0), 21);
const reason = 'A file is awaited.';

describe('the clock and the end of a case', () => {
  let house: House;
  let cora: Caller;
  let victim: string;
  let id: string;

  const ask = (path: string, body: object = {}, by = cora) => by.post(`/v1/cases/${id}/${path}`, body);
  const read = async () => done(await cora.get(`/v1/cases/${id}`));
  const deadline = async (name: string) =>
    (await read()).deadlines.find((one: { deadline: string }) => one.deadline === name);
  const refusedBy = ({ status, body }: Reply) => [status, body.code];

  beforeAll(async () => {
    house = await openHouse();
    cora = await house.as('coordinator', { sub: 'cora@office' });
    victim = await person(cora, 'Quillfeather');
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    id = await requestCase(cora, victim, { requestedOn: ago(0) });
  });

  test('a deadline stops with a reason, keeps its days, goes on, and is put off', async () => {
    done(await ask('clock/pause', { deadlines: ['threshold-decision'], reason }));
    expect(await deadline('threshold-decision')).toMatchObject({ daysLeft: 21, pausedOn: ago(0), breached: false });
    expect(refusedBy(await ask('clock/pause', { deadlines: ['acknowledgement'], reason }))).toEqual([
      409,
      'clock/already-paused',
    ]);
    done(await ask('clock/resumption', { reason: 'It came.' }));
    expect(await deadline('threshold-decision')).toMatchObject({ dueOn: in21Days });
    const dueOn = addDays(in21Days, 30);
    done(await ask('deadlines/threshold-decision/extension', { dueOn, reason: 'The officer is ill.' }));
    expect(await deadline('threshold-decision')).toMatchObject({ dueOn, daysLeft: 51 });
    expect((await read()).owed).toMatchObject([{ of: 'delay' }]);
    const { items } = done(await cora.get(`/v1/cases/${id}/timeline`));
    expect(
      items.slice(1).map(({ sentence, reason: why }: { sentence: string; reason: string }) => [sentence, why]),
    ).toEqual([
      ['The clock was stopped for the decision on the threshold.', reason],
      [`The clock went on after 0 days: the decision on the threshold is due on ${readableDay(in21Days)}.`, 'It came.'],
      [
        `The last day for the decision on the threshold was put off from ${readableDay(in21Days)} to ${readableDay(dueOn)}.`,
        'The officer is ill.',
      ],
    ]);
  });

  test('what is not there, or not said, is turned away', async () => {
    const dueOn = addDays(in21Days, 1);
    expect(refusedBy(await ask('deadlines/outing/extension', { dueOn, reason }))).toEqual([
      404,
      'clock/unknown-deadline',
    ]);
    expect(refusedBy(await ask('deadlines/Outing!/extension', { dueOn, reason }))[0]).toBe(404);
    expect((await ask('clock/pause', { deadlines: [], reason })).status).toBe(422);
    expect((await ask('clock/pause', { deadlines: ['acknowledgement'] })).status).toBe(422);
    expect((await ask('reopening', { why: 'appeal', reason })).status).toBe(422);
    const applicant = await house.as('applicant', { sub: victim });
    for (const path of ['clock/pause', 'clock/resumption', 'deadlines/meeting/extension', 'closure', 'reopening'])
      expect((await ask(path, {}, applicant)).status).toBe(403);
  });

  test('a case that was withdrawn is closed, told, and taken up again with new days', async () => {
    expect(refusedBy(await ask('closure', { why: 'withdrawn' }))).toEqual([409, 'closing/reason-does-not-hold']);
    done(await ask('withdrawal'));
    done(await ask('closure', { why: 'withdrawn', reason: 'They moved away.' }));
    done(await ask('applicant-notices', { of: 'closure', how: 'letter' }));
    expect(refusedBy(await ask('clock/resumption', { reason }))).toEqual([409, 'request/withdrawn']);
    expect(refusedBy(await ask('reopening', { why: 'new-evidence', reason }))).toEqual([409, 'closing/not-the-reason']);
    done(await ask('reopening', { why: 'request-resumed', reason: 'They came back.' }));
    const { owed, deadlines } = await read();
    expect(owed).toEqual([]);
    expect(deadlines.map((one: { deadline: string; dueOn: string }) => [one.deadline, one.dueOn])).toEqual([
      ['acknowledgement', addDays(ago(0), 7)],
      ['threshold-decision', in21Days],
    ]);
    const { items } = done(await cora.get(`/v1/cases/${id}/timeline`));
    expect(items.map(({ sentence }: { sentence: string }) => sentence).slice(2)).toEqual([
      'The case was closed: the request was withdrawn.',
      'The applicant was told that the case is closed, by letter.',
      `The case was opened again because the request was taken up again: the acknowledgement is due on ${readableDay(addDays(ago(0), 7))} and the decision on the threshold on ${readableDay(in21Days)}.`,
    ]);
  });
});
