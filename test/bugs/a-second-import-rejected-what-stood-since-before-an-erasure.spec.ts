/** An import decides before it reads, so that a report recorded long ago was rejected once somebody it names had been erased. */
import { type House, openHouse } from '../support/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('what stands already is known to an import, also when somebody it names was erased since', async () => {
  const coordinator = await house.as('coordinator');
  const officer = await house.as('data-protection');
  const complainant = (await coordinator.post('/v1/people', { name: { surname: 'Gone' } })).body.id;
  const report = { agency: 'solace', kind: 'asb', complainant };
  const upload = async (...reports: readonly object[]): Promise<object> => {
    const lines = reports.map((line) => `${JSON.stringify(line)}\n`).join('');
    const { body } = await coordinator.post('/v1/reports/imports', lines, 'application/x-ndjson');
    return JSON.parse(body.trimEnd().split('\n').at(-1));
  };
  const imported = [
    { ...report, agencyReference: 'I/1', summary: 'Shouting.' },
    { ...report, agencyReference: 'I/2' },
  ];
  const posted = { ...report, agencyReference: 'P/1', summary: 'Shouting.' };
  expect(await upload(...imported)).toMatchObject({ recorded: 2 });
  expect((await coordinator.post('/v1/reports', posted)).status).toBe(201);
  await officer.post(`/v1/people/${complainant}/erasure`, { authority: 'subject-request' });

  const unheardOf = [
    { ...report, agencyReference: 'N/1' },
    { ...report, agencyReference: 'N/2', summary: 'Shouting.' },
  ];
  expect(await upload(...imported, posted, ...unheardOf)).toEqual({
    ...{ type: 'summary', read: 5, recorded: 0, alreadyKnown: 3, skipped: 0, rejected: 2 },
  });
});
