/** Of thirty corrections of one report at the same moment ten were answered 500: each lost its race twenty times, and that had no problem. */
import { StreamContended } from '../../libs/records/write-path.js';
import { problemOf } from '../../libs/web/problems/problem-of.js';
import { type House, openHouse } from '../support/house.js';

describe('many changes of one record at the same moment', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it.each([
    ['without having seen a revision, all are recorded', {}, { 200: 60 }],
    ['from one revision, one is recorded', { 'if-match': '"0"' }, { 200: 1, 412: 59 }],
  ])('%s', async (_what, headers: Record<string, string>, expected) => {
    const coordinator = await house.as('coordinator');
    const { body } = await coordinator.post('/v1/reports', { agency: 'gloucestershire-constabulary', kind: 'asb' });
    const changer = coordinator.with(headers);
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        changer.post(`/v1/reports/${body.id}/corrections`, { changes: { summary: `The ${index}th` }, reason: 'Many' }),
      ),
    );
    const counted: Record<number, number> = {};
    for (const { status } of answers) counted[status] = (counted[status] ?? 0) + 1;
    expect(counted).toEqual(expected);
    const recorded = answers.filter(({ status }) => status === 200).map(({ body: { revision } }) => revision);
    expect(new Set(recorded).size).toBe(recorded.length);
  });

  it('whoever never gets their turn beside other processes is asked to come again', () => {
    expect(problemOf(new StreamContended('never')).code).toBe('service/overloaded');
  });
});
