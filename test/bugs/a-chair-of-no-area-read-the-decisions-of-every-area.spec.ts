/** A token of the office that names no area opened the cases behind every figure, and read the decisions of all areas: of cases it is no party to. */
import { QueryBus } from '@nestjs/cqrs';
import { type Actor, type Role } from '../../libs/decider/actor.js';
import { DecisionsQuery } from '../../libs/oversight/read/decisions-query.js';
import { FindDecisions } from '../../libs/oversight/read/find-decisions.js';
import { ReadStatistics } from '../../libs/statistics/read/read-statistics.js';
import { replayed } from '../support/case/replay.js';
import { type House, openHouse } from '../support/house.js';

describe('somebody whose token names no area', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await replayed(house, { requestedOn: '2026-05-01', steps: [{ decided: 'not-met', on: '2026-05-10' }] });
    await house.caughtUp();
  });
  afterAll(() => house.close());

  const told = async (role: Role): Promise<[decisions: number, opened: boolean]> => {
    const actor: Actor = { id: 'somebody', role };
    const queries = house.app.get(QueryBus, { strict: false });
    const { items } = await queries.execute(new FindDecisions(new DecisionsQuery(), actor));
    const period = { localGovernmentArea: 'E07000078', from: '2026-01-01', to: '2026-12-31' };
    return [items.length, 'cases' in (await queries.execute(new ReadStatistics(period, true, actor)))];
  };

  it.each<Role>(['chair', 'appeal-reviewer', 'data-protection'])('reads nothing of any, as a %s', async (role) =>
    expect(await told(role)).toEqual([0, false]),
  );

  it.each<Role>(['oversight', 'administrator'])('reads those of all, as %s', async (role) =>
    expect(await told(role)).toEqual([1, true]),
  );
});
