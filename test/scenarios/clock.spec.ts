/** The clock: a deadline whose day passed is put on record, once, whoever looks and how often. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Buses, recordMissedDeadlines } from '../../apps/clock/missed-deadlines.js';
import { addDays, londonDay } from '../../libs/calendar/day.js';
import type { ChangeCase } from '../../libs/case-file/http/change-case.js';
import { createLogger } from '../../libs/web/observability/logging.js';
import type { Caller } from '../support/caller.js';
import { ago, done, person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';

let house: House;
let coordinator: Caller;
let victim: string;

beforeAll(async () => {
  house = await openHouse();
  coordinator = await house.as('coordinator');
  victim = await person(coordinator, 'Vale');
});
afterAll(() => house.close());

const logged: string[] = [];
const logger = createLogger('clock', 'info', { write: (line: string) => void logged.push(line) });
const look = (now = new Date(), buses: Buses = house.buses) =>
  recordMissedDeadlines(buses, logger, now, new AbortController().signal);
/** A moment of the day so many days before today. */
const noon = (days: number) => new Date(`${ago(days)}T12:00:00Z`);

/** A request of so many days ago: acknowledged within 7, decided within 21. */
const requested = (days: number) => requestCase(coordinator, victim, { requestedOn: ago(days) });
const act = async (id: string, path: string, body: object) =>
  done(await coordinator.post(`/v1/cases/${id}/${path}`, body));
const acknowledge = (id: string, days: number) =>
  act(id, 'acknowledgement', { namedContact: 'Cora, 01242 000000', supportOffered: true, occurredOn: ago(days) });

const missedOf = async (id: string): Promise<readonly string[]> => {
  const { items } = done(await coordinator.get(`/v1/cases/${id}/timeline`));
  return items
    .filter(({ type }: { type: string }) => type === 'DeadlineMissed')
    .map(({ occurredOn, actor }: { occurredOn: string; actor: { id: string } }) => `${occurredOn} by ${actor.id}`);
};

describe('a look at the clock', () => {
  it('puts on record what was missed, on the day after it was due', async () => {
    const id = await requested(60);
    await house.caughtUp();
    expect(await look()).toMatchObject({ recorded: 2, failed: 0 });
    expect(await missedOf(id)).toEqual([`${ago(52)} by clock`, `${ago(38)} by clock`]);
  });

  it('does so once, although the read model lags behind and several look at once', async () => {
    const id = await requested(60);
    await house.caughtUp();
    const looks = await Promise.all([look(), look(), look()]);
    expect(looks.map(({ recorded }) => recorded).reduce((sum, each) => sum + each)).toBe(2);
    await house.caughtUp();
    expect(await look()).toEqual({ recorded: 0, passedOver: 0, failed: 0 });
    expect(await missedOf(id)).toHaveLength(2);
  });

  it.each<[string, readonly string[], (id: string) => Promise<unknown>]>([
    ['done in time', [`${ago(38)} by clock`], (id) => acknowledge(id, 55)],
    ['of a request that was withdrawn', [], (id) => act(id, 'withdrawal', { occurredOn: ago(57) })],
    [
      'for which the clock stands still',
      [`${ago(52)} by clock`],
      (id) =>
        act(id, 'clock/pause', { deadlines: ['threshold-decision'], reason: 'In hospital.', occurredOn: ago(50) }),
    ],
    [
      'that was put off',
      [`${ago(52)} by clock`],
      (id) =>
        act(id, 'deadlines/threshold-decision/extension', {
          dueOn: addDays(londonDay(new Date().toISOString()), 5),
          reason: 'The council answers late.',
          occurredOn: ago(45),
        }),
    ],
  ])('puts on record nothing %s', async (_which, missed, change) => {
    const id = await requested(60);
    await change(id);
    await house.caughtUp();
    await look();
    expect(await missedOf(id)).toEqual(missed);
  });

  it('passes over what was done since the read model was folded', async () => {
    const id = await requested(10);
    await house.caughtUp();
    await acknowledge(id, 9);
    const lagging: Buses = {
      commands: house.buses.commands,
      queries: { execute: async () => [{ caseId: id, key: 'acknowledgement', dueOn: ago(3) }] as never },
    };
    expect(await look(new Date(), lagging)).toEqual({ recorded: 0, passedOver: 1, failed: 0 });
    expect(await missedOf(id)).toEqual([]);
  });

  it('is not led astray by a clock that is wrong', async () => {
    const id = await requested(10);
    await house.caughtUp();
    await look(noon(5));
    expect(await missedOf(id)).toEqual([]);
    // Ahead: the case itself asks its own clock.
    expect((await look(noon(-300))).recorded).toBe(1);
    expect(await missedOf(id)).toEqual([`${ago(2)} by clock`]);
    await look(noon(60));
    expect(await missedOf(id)).toHaveLength(1);
  });

  it('goes on although a case fails, tells no more than which, and tries it again', async () => {
    const [bad, good] = [await requested(60), await requested(60)];
    await house.caughtUp();
    const failing: Buses = {
      queries: house.buses.queries,
      commands: {
        execute: (command: unknown) =>
          (command as ChangeCase).id === bad
            ? Promise.reject(new Error('the case of Ms Vale'))
            : house.buses.commands.execute(command as ChangeCase),
      } as Buses['commands'],
    };
    expect(await look(new Date(), failing)).toMatchObject({ recorded: 2, failed: 2 });
    expect(await missedOf(good)).toHaveLength(2);
    expect(logged.join('')).toContain(bad);
    expect(logged.join('')).not.toContain('Vale');
    expect(await look()).toMatchObject({ recorded: 2, failed: 0 });
    expect(await missedOf(bad)).toHaveLength(2);
  });

  it('looks at more than it reads at once', async () => {
    const ids = await Promise.all(Array.from({ length: 60 }, () => requested(60)));
    await house.caughtUp();
    expect(await look()).toEqual({ recorded: 120, passedOver: 0, failed: 0 });
    for (const id of ids) expect(await missedOf(id)).toHaveLength(2);
  });

  it('stops in the middle when it is told to, and the next goes on', async () => {
    const id = await requested(60);
    await house.caughtUp();
    const stopping = new AbortController();
    stopping.abort();
    expect(await recordMissedDeadlines(house.buses, logger, new Date(), stopping.signal)).toMatchObject({
      recorded: 0,
    });
    expect(await look()).toMatchObject({ recorded: 2 });
    expect(await missedOf(id)).toHaveLength(2);
  });
});

test('a clock that goes looks by itself', async () => {
  const going = await openHouse({ clockEverySeconds: 1 });
  const office = await going.as('coordinator');
  const id = await requestCase(office, await person(office, 'Vale'), { requestedOn: ago(60) });
  const missed = async () => done(await office.get(`/v1/cases/${id}/timeline`)).items.length - 1;
  while ((await missed()) < 2) await sleep(50);
  await going.close();
  expect(going.logged.join('')).toContain('missed deadlines recorded');
});
