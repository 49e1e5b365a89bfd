/** What a body is asked for, over HTTP: by whom it is seen, what ends it, and how late it is. */
import type { Caller, Reply } from '../support/caller.js';
import { ago, COUNCIL, complained, done, POLICE, person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';

describe('the tasks of a body', () => {
  let house: House;
  let coordinator: Caller;
  let police: Caller;
  let rosa: string;
  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
    police = await house.as('agency', { body: POLICE });
    rosa = await person(coordinator, 'Quillfeather');
  });
  afterAll(() => house.close());

  const asked = async (id: string, ref: string, more: object = {}) =>
    done(await coordinator.post(`/v1/cases/${id}/complaints/${ref}/verification-request`, { disclosed: [], ...more }));
  const tasks = async (by = police, body = POLICE, query = '') => {
    await house.caughtUp();
    return done(await by.get(`/v1/bodies/${body}/tasks${query}`)).items;
  };
  const told = ({ status, body }: Reply) => [status, body.code];

  it('are what it was asked and has not answered, the earliest due first', async () => {
    const requestedOn = ago(60);
    const complaints = [
      complained(80, { agencyReference: 'GC/71/26' }),
      complained(70),
      complained(65, { agency: COUNCIL }),
    ];
    const id = await requestCase(coordinator, rosa, { requestedOn, complaints });
    const { reference } = done(await coordinator.get(`/v1/cases/${id}`));
    await asked(id, 'c1');
    await asked(id, 'c2', { occurredOn: ago(40) });
    await asked(id, 'c3');

    const [late, next, ...rest] = await tasks();
    expect(rest).toEqual([]);
    expect(late).toMatchObject({ caseId: id, ref: 'c2', askedOn: ago(40), breached: true });
    expect(late.daysLeft).toBeLessThan(0);
    expect(next).toEqual({
      kind: 'verification',
      caseId: id,
      reference,
      ref: 'c1',
      agencyReference: 'GC/71/26',
      complainedOn: ago(80),
      askedOn: ago(0),
      dueOn: expect.any(String),
      daysLeft: expect.any(Number),
      breached: false,
    });
    // Ten working days are two weeks but for a weekend at their beginning.
    expect(next.daysLeft).toBeGreaterThanOrEqual(12);
    expect(await tasks(coordinator, COUNCIL)).toMatchObject([{ ref: 'c3' }]);

    done(await police.post(`/v1/cases/${id}/complaints/c2/verification`, { outcome: 'verified' }));
    expect(await tasks()).toMatchObject([{ ref: 'c1' }]);
    done(await coordinator.post(`/v1/cases/${id}/withdrawal`));
    expect(await tasks()).toEqual([]);
    expect(await tasks(coordinator, COUNCIL)).toEqual([]);
  });

  it("are its own to see, and the office's that asks", async () => {
    const id = await requestCase(coordinator, rosa, { complaints: [complained(20)] });
    await asked(id, 'c1');
    expect(told(await police.get(`/v1/bodies/${COUNCIL}/tasks`))).toEqual([404, 'request/not-found']);
    expect((await (await house.as('applicant', { sub: rosa })).get(`/v1/bodies/${POLICE}/tasks`)).status).toBe(403);
    expect(await tasks(coordinator)).toHaveLength(1);
    expect(await tasks(await house.as('oversight'))).toHaveLength(1);
    expect(await tasks(await house.as('coordinator', { area: 'wiltshire' }))).toEqual([]);
    expect(await tasks(coordinator, 'a-body-nobody-asked')).toEqual([]);
    done(await police.post(`/v1/cases/${id}/complaints/c1/verification`, { outcome: 'verified' }));
  });

  it('are given a page at a time', async () => {
    const id = await requestCase(coordinator, rosa, { complaints: Array.from({ length: 12 }, () => complained(20)) });
    for (let number = 1; number <= 12; number += 1) await asked(id, `c${number}`);
    await house.caughtUp();
    const read: string[] = [];
    for (let cursor = ''; ; ) {
      const { items, next } = done(await police.get(`/v1/bodies/${POLICE}/tasks?limit=5${cursor}`));
      read.push(...items.map(({ ref }: { ref: string }) => ref));
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(read).toEqual(Array.from({ length: 12 }, (_, index) => `c${index + 1}`));
  });
});
