/** Only sealing refused to record anything about whoever was erased, and a report without a text seals nothing: it named them all the same. */
import { type House, openHouse } from '../support/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('whoever was erased is named in nothing new, with a text or without', async () => {
  const coordinator = await house.as('coordinator');
  const officer = await house.as('data-protection');
  const complainant = (await coordinator.post('/v1/people', { name: { surname: 'Gone' } })).body.id;
  await officer.post(`/v1/people/${complainant}/erasure`, { authority: 'subject-request' });

  const report = { agency: 'solace', kind: 'asb' };
  for (const naming of [{ complainant }, { about: [complainant] }, { complainant, summary: 'Shouting.' }]) {
    const { status, body } = await coordinator.post('/v1/reports', { ...report, ...naming });
    expect([status, body.code]).toEqual([409, 'person/erased']);
  }
  const { id } = (await coordinator.post('/v1/reports', report)).body;
  const correction = { changes: { complainant }, reason: 'Known now.' };
  expect((await coordinator.post(`/v1/reports/${id}/corrections`, correction)).body.code).toBe('person/erased');

  const lines = [{ ...report, complainant }, report].map((line) => `${JSON.stringify(line)}\n`).join('');
  const told = (await coordinator.post('/v1/reports/imports', lines, 'application/x-ndjson')).body;
  expect(told).toContain('"code":"person/erased"');
  expect(told).toContain('{"type":"summary","read":2,"recorded":1,"alreadyKnown":0,"skipped":0,"rejected":1}');
});
