/** The reason of a correction or a retraction is about everybody the report names, so that one erased person among them stopped both for ever. */
import { type House, openHouse } from '../support/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('a report that names somebody erased is corrected, answered and retracted, without them', async () => {
  const coordinator = await house.as('coordinator');
  const officer = await house.as('data-protection');
  const register = async (surname: string): Promise<string> =>
    (await coordinator.post('/v1/people', { name: { surname } })).body.id;
  const [gone, moved, stays] = [await register('Gone'), await register('Moved'), await register('Stays')];
  const record = async (naming: object): Promise<string> =>
    (await coordinator.post('/v1/reports', { agency: 'solace', kind: 'asb', summary: 'Shouting.', ...naming })).body.id;
  const both = await record({ complainant: gone, about: [stays, moved] });
  const alone = await record({ complainant: gone });
  // Its summary goes on being about somebody it no longer names.
  const unnaming = { changes: { about: [stays] }, reason: 'It was not them.' };
  expect((await coordinator.post(`/v1/reports/${both}/corrections`, unnaming)).status).toBe(200);
  for (const person of [gone, moved])
    await officer.post(`/v1/people/${person}/erasure`, { authority: 'subject-request' });

  for (const report of [both, alone]) {
    const correction = { changes: { kind: 'hate', summary: 'It was quieter.' }, reason: 'Misheard.' };
    expect((await coordinator.post(`/v1/reports/${report}/corrections`, correction)).status).toBe(200);
    expect((await coordinator.post(`/v1/reports/${report}/responses`, { whatWasDone: 'A visit.' })).status).toBe(200);
    expect((await coordinator.get(`/v1/reports/${report}`)).body.summary).toBe('It was quieter.');
    expect((await coordinator.post(`/v1/reports/${report}/retraction`, { reason: 'Twice.' })).status).toBe(200);
    const { items } = (await coordinator.get(`/v1/reports/${report}/timeline`)).body;
    expect(items.at(-1)).toMatchObject({ type: 'ReportRetracted', reason: 'Twice.' });
  }

  // What was said last goes with the last of those it is about, and not with those erased before.
  await officer.post(`/v1/people/${stays}/erasure`, { authority: 'subject-request' });
  expect((await coordinator.get(`/v1/reports/${both}`)).body.summary).toEqual({ erased: true });
  expect((await coordinator.get(`/v1/reports/${alone}`)).body.summary).toBe('It was quieter.');
});
