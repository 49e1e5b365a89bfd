/** What slices ask each other, in the real composition: from the records' own streams, so as it is now. */
import { randomUUID } from 'node:crypto';
import { QueryBus } from '@nestjs/cqrs';
import { PeopleNamed, TextsHeldOn } from '../../libs/people/questions.js';
import { ReportsAsRead } from '../../libs/reports/questions.js';
import type { Caller } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

describe('one slice asks another', () => {
  let house: House;
  let queries: QueryBus;
  let coordinator: Caller;
  let officer: Caller;

  beforeAll(async () => {
    house = await openHouse();
    queries = house.app.get(QueryBus, { strict: false });
    coordinator = await house.as('coordinator');
    officer = await house.as('data-protection');
  });
  afterAll(() => house.close());

  const register = async (surname: string, contact?: object): Promise<string> =>
    (await coordinator.post('/v1/people', { name: { given: 'Rosa', surname }, ...(contact && { contact }) })).body.id;
  const erase = (id: string) => officer.post(`/v1/people/${id}/erasure`, { authority: 'subject-request' });
  const restrict = (id: string) =>
    officer.post(`/v1/people/${id}/restriction`, { ground: 'objection-pending', reason: 'Asked.' });

  it('who of the people named is unknown, erased or restricted', async () => {
    const [fine, corrected, gone, kept, lifted, nobody] = [
      ...[await register('Fine'), await register('Corected'), await register('Gone'), await register('Kept')],
      ...[await register('Lifted'), randomUUID()],
    ] as [string, string, string, string, string, string];
    await coordinator.post(`/v1/people/${corrected}/corrections`, {
      changes: { name: { given: 'Rosa', surname: 'Corrected' } },
      reason: 'Misspelt.',
    });
    await erase(gone);
    await restrict(kept);
    await restrict(lifted);
    await officer.post(`/v1/people/${lifted}/restriction/lifting`, { reason: 'Settled.' });
    const named = [gone, fine, nobody, corrected, kept, lifted, gone];
    expect(await queries.execute(new PeopleNamed(named))).toEqual({
      unknown: [nobody],
      erased: [gone],
      restricted: [kept],
    });
    expect(await queries.execute(new PeopleNamed([]))).toEqual({ unknown: [], erased: [], restricted: [] });
  });

  it('what is and was held on people, and nothing of whoever was erased', async () => {
    const moved = await register('Alvares', { address: '12 Elm Road', phone: '01242 496000' });
    const plain = await register('Plain');
    const gone = await register('Gone', { email: 'gone@example.org' });
    await coordinator.post(`/v1/people/${moved}/corrections`, {
      changes: { name: { given: 'Rosa', surname: 'Alvarez' } },
      reason: 'Misspelt.',
    });
    await coordinator.post(`/v1/people/${moved}/contact-details`, { changes: { contact: { email: 'r@example.org' } } });
    await restrict(moved);
    await erase(gone);
    const [kind, given] = ['individual', 'Rosa'];
    const elmRoad = { address: '12 Elm Road', phone: '01242 496000' };
    expect(await queries.execute(new TextsHeldOn([moved, gone, randomUUID(), plain]))).toEqual([
      { kind, given, surname: 'Alvares', ...elmRoad },
      { kind, given, surname: 'Alvarez', ...elmRoad },
      { kind, given, surname: 'Alvarez', email: 'r@example.org' },
      { kind, given, surname: 'Plain' },
    ]);
  });

  it('what stands of reports, with the revision it was read at', async () => {
    const [agency, complainant, about] = ['gloucestershire-constabulary', await register('One'), await register('Two')];
    const record = async (report: object): Promise<string> =>
      (await coordinator.post('/v1/reports', { agency, kind: 'asb', ...report })).body.id;
    const told = {
      ...{ agencyReference: 'GC/9/26', incidentOn: '2026-07-01', reportedOn: '2026-07-02' },
      ...{ complainant, about: [about] },
    };
    const whole = await record({ ...told, place: 'Elm Road', summary: 'Shouting.', category: 'nuisance' });
    const bare = await record({ incidentMonth: '2026-06' });
    await coordinator.post(`/v1/reports/${bare}/corrections`, { changes: { kind: 'hate' }, reason: 'It was.' });
    await coordinator.post(`/v1/reports/${bare}/retraction`, { reason: 'A mistake.' });
    const asked = [bare, randomUUID(), whole, bare];
    expect(await queries.execute(new ReportsAsRead(asked))).toEqual([
      { id: bare, revision: 2, retracted: true, agency, kind: 'hate', incidentMonth: '2026-06' },
      { id: whole, revision: 0, retracted: false, agency, kind: 'asb', ...told },
    ]);
  });
});
