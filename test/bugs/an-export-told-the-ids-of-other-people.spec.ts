/** Whoever asked for their data was told the ids of others: of those a text was redacted for, and of who was once taken for them. */
import { type House, openHouse } from '../support/house.js';

describe('what somebody is given of records that are other people', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('names nobody else', async () => {
    const coordinator = await house.as('coordinator');
    const register = async (surname: string): Promise<string> =>
      (await coordinator.post('/v1/people', { name: { surname } })).body.id;
    const [asks, told, mistaken, same] = [
      await register('Asks'),
      await register('Told'),
      await register('Mistaken'),
      await register('Same'),
    ];
    const agency = 'gloucestershire-constabulary';
    const fields = { complainant: told, about: [asks], summary: 'Told of Asks.' };
    const report = (await coordinator.post('/v1/reports', { agency, kind: 'asb', ...fields })).body.id;
    const standsFor = { kind: 'report', id: report, revision: 0, path: ['summary'] };
    await coordinator.post(`/v1/people/${told}/narratives`, { standsFor, text: 'Of Asks.' });
    const find = (person: string, finding: string) =>
      coordinator.post(`/v1/people/${person}/merges`, { other: asks, finding, reason: 'It seems so.' });
    for (const [person, finding] of [
      [mistaken, 'one'],
      [mistaken, 'distinct'],
      [same, 'one'],
    ] as const)
      expect((await find(person, finding)).status).toBe(200);
    await house.caughtUp();

    const { body } = await coordinator.get(`/v1/people/${asks}/export`);
    const text = JSON.stringify(body);
    expect([told, mistaken, same].map((id) => text.includes(id))).toEqual([false, false, true]);
    const records = body.records.map(
      ({ kind, id, facts }: { kind: string; id?: string; facts: { type: string }[] }) => [
        kind,
        id,
        ...facts.map(({ type }) => type),
      ],
    );
    expect(records).toEqual(
      expect.arrayContaining([
        ['report', report, 'ReportRecorded'],
        ['person', undefined, 'NarrativeReplaced'],
        ['person', undefined, 'PeopleFoundToBeOne', 'PeopleFoundDistinct'],
        ['person', same, 'PeopleFoundToBeOne'],
      ]),
    );
    expect(records).toHaveLength(4);
  });
});
