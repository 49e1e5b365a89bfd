import { randomUUID } from 'node:crypto';
import type { Caller } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

const REASON = { reason: 'Told so on the phone.' };

describe('people', () => {
  let house: House;
  let coordinator: Caller;
  let protection: Caller;
  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
    protection = await house.as('data-protection');
  });
  afterAll(() => house.close());

  const register = async (surname: string, more: object = {}): Promise<string> => {
    const { status, body } = await coordinator.post('/v1/people', { name: { surname }, ...more });
    expect(status).toBe(201);
    return body.id;
  };
  const found = async (query: string): Promise<string[]> => {
    await house.caughtUp();
    const { status, body } = await coordinator.get(`/v1/people?${query}`);
    expect(status).toBe(200);
    return body.items.map(({ id }: { id: string }) => id);
  };

  it('are registered, and read back as they stand', async () => {
    const told = {
      kind: 'individual',
      name: { given: 'Mary', surname: "O'Brien" },
      contact: { address: '1 High Street', postcode: 'GL50 1AB', email: 'mary@example.org', phone: '01242 000000' },
      preferences: { channel: 'letter', language: 'Irish', needs: 'Large print' },
      occurredOn: '2026-01-05',
    };
    const created = await coordinator.post('/v1/people', told);
    expect([created.status, created.headers.get('etag'), created.body]).toEqual([
      201,
      '"0"',
      { id: expect.any(String), revision: 0, possibleDuplicates: [] },
    ]);
    const location = created.headers.get('location') as string;
    expect(location).toBe(`/v1/people/${created.body.id}`);
    const read = await coordinator.get(location);
    expect([read.status, read.headers.get('etag')]).toEqual([200, '"0"']);
    expect(read.body).toEqual({
      ...told,
      id: created.body.id,
      status: 'registered',
      sameAs: [],
      restricted: false,
      legalHolds: [],
      recordedAt: expect.any(String),
      revision: 0,
    });
  });

  it('are found by a whole surname, a postcode or both, however written', async () => {
    const both = await register('Hernández-Quill', { contact: { postcode: 'GL51 9ZZ' } });
    const name = await register('HERNANDEZ QUILL');
    expect((await found('surname=hernandezquill')).sort()).toEqual([both, name].sort());
    expect(await found('surname=Hernandez%20Quill&postcode=gl519zz')).toEqual([both]);
    expect(await found('postcode=GL519ZZ')).toEqual([both]);
    expect(await found('surname=Hernandez')).toEqual([]);
    expect(await found('surname=-')).toEqual([]);
  });

  it('are found page by page', async () => {
    const people = [await register('Pagewell'), await register('Pagewell'), await register('Pagewell')].sort();
    await house.caughtUp();
    const first = await coordinator.get('/v1/people?surname=Pagewell&limit=2');
    const second = await coordinator.get(`/v1/people?surname=Pagewell&limit=2&cursor=${first.body.next}`);
    expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual(people);
    expect(second.body.next).toBeNull();
  });

  it('are not leafed through', async () => {
    const said = await coordinator.get('/v1/people?limit=200');
    expect([said.status, said.body.errors]).toEqual([422, [expect.objectContaining({ path: 'surname' })]]);
  });

  it('may be registered twice: whoever registers them is told', async () => {
    const first = await register('Twicely', { contact: { postcode: 'GL1 1AA' } });
    await register('Twicely', { contact: { postcode: 'GL2 2BB' } });
    const again = await coordinator.post('/v1/people', {
      name: { surname: 'TWICELY' },
      contact: { postcode: 'gl11aa' },
    });
    expect(again.body.possibleDuplicates).toEqual([{ id: first, why: 'same-surname-and-postcode' }]);
  });

  it('are registered once under one Idempotency-Key', async () => {
    const retrying = coordinator.with({ 'idempotency-key': randomUUID() });
    const body = { name: { surname: 'Onceley' } };
    const first = await retrying.post('/v1/people', body);
    const second = await retrying.post('/v1/people', body);
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect(await found('surname=Onceley')).toEqual([first.body.id]);
  });

  it('are corrected and move, and are then found where they are', async () => {
    const id = await register('Wrongley', { contact: { postcode: 'GL3 1AA', phone: '01242 111111' } });
    const changes = { name: { surname: 'Rightley' } };
    const stale = await coordinator
      .with({ 'if-match': '"7"' })
      .post(`/v1/people/${id}/corrections`, { changes, ...REASON });
    expect([stale.status, stale.body.code]).toEqual([412, 'request/stale']);
    const corrected = await protection
      .with({ 'if-match': '"0"' })
      .post(`/v1/people/${id}/corrections`, { changes, ...REASON });
    expect([corrected.status, corrected.body]).toEqual([200, { id, revision: 1 }]);
    await coordinator.post(`/v1/people/${id}/contact-details`, { changes: { contact: { postcode: 'GL3 2BB' } } });
    expect([await found('surname=Wrongley'), await found('postcode=GL3%201AA')]).toEqual([[], []]);
    expect([await found('surname=Rightley'), await found('postcode=GL3%202BB')]).toEqual([[id], [id]]);
    await coordinator.post(`/v1/people/${id}/contact-details`, { changes: { contact: null } });
    expect(await found('postcode=GL3%202BB')).toEqual([]);
    expect((await coordinator.get(`/v1/people/${id}`)).body).not.toHaveProperty('contact');
  });

  it('may be found to be one, through others too, and after all not', async () => {
    const [a, b, c] = [await register('Sameley'), await register('Sameley'), await register('Sameley')];
    const merge = (id: string, other: string, finding: string) =>
      protection.post(`/v1/people/${id}/merges`, { other, finding, ...REASON });
    expect((await merge(a, b, 'one')).status).toBe(200);
    expect((await merge(c, b, 'one')).status).toBe(200);
    await house.caughtUp();
    const sameAs = async (id: string) => (await coordinator.get(`/v1/people/${id}`)).body.sameAs;
    expect(await sameAs(b)).toEqual([a, c].sort());
    expect(await sameAs(a)).toEqual([b, c].sort());
    expect((await merge(b, a, 'one')).body.code).toBe('person/already-one');
    expect((await merge(b, a, 'distinct')).body.code).toBe('person/not-found-one');
    expect((await merge(a, randomUUID(), 'one')).status).toBe(404);
    expect((await merge(a, b, 'distinct')).status).toBe(200);
    await house.caughtUp();
    expect([await sameAs(a), await sameAs(b)]).toEqual([[], [c]]);
  });

  it('are held and restricted for as long as the law asks', async () => {
    const id = await register('Heldley');
    const hold = await protection.post(`/v1/people/${id}/legal-holds`, REASON);
    await protection.post(`/v1/people/${id}/restriction`, { ground: 'objection-pending', ...REASON });
    const { restricted, legalHolds } = (await coordinator.get(`/v1/people/${id}`)).body;
    expect([restricted, legalHolds]).toEqual([true, [expect.objectContaining({ id: hold.body.hold, stands: true })]]);
    const erasure = () => protection.post(`/v1/people/${id}/erasure`, { authority: 'subject-request' });
    expect((await erasure()).body.code).toBe('person/legal-hold-stands');
    expect((await protection.post(`/v1/people/${id}/legal-holds/${randomUUID()}/release`, REASON)).status).toBe(404);
    const released = await protection.post(`/v1/people/${id}/legal-holds/${hold.body.hold}/release`, REASON);
    expect(released.status).toBe(200);
    expect((await protection.post(`/v1/people/${id}/restriction/lifting`, REASON)).status).toBe(200);
    expect((await erasure()).status).toBe(200);
  });

  it('are unknown where nobody registered them', async () => {
    const nobody = `/v1/people/${randomUUID()}`;
    for (const said of [
      await coordinator.get(nobody),
      await protection.get(`${nobody}/export`),
      await protection.post(`${nobody}/erasure`, { authority: 'retention' }),
      await protection.post(`${nobody}/corrections`, { changes: { kind: 'group' }, ...REASON }),
    ])
      expect([said.status, said.body.code]).toEqual([404, 'person/unknown']);
  });

  it('are for few: by role, and with a purpose', async () => {
    const id = await register('Fewley');
    for (const role of ['agency', 'applicant', 'oversight', 'administrator', 'chair'] as const) {
      const caller = await house.as(role);
      expect((await caller.get(`/v1/people/${id}`)).status).toBe(403);
      expect((await caller.post('/v1/people', { name: { surname: 'X' } })).status).toBe(403);
    }
    expect((await protection.post('/v1/people', { name: { surname: 'X' } })).status).toBe(403);
    const said = await coordinator.with({ purpose: '' }).get(`/v1/people/${id}`);
    expect([said.status, said.body.code]).toEqual([428, 'purpose/missing']);
  });

  it.each([
    ['name.surname', { name: { given: 'Ann' } }],
    ['name', {}],
    ['contact.email', { name: { surname: 'X' }, contact: { email: 'nobody' } }],
    ['kind', { name: { surname: 'X' }, kind: 'ghost' }],
    ['occurredOn', { name: { surname: 'X' }, occurredOn: '2026-01-01', occurredAt: '2026-01-01T10:00:00Z' }],
  ])('are not registered with %s wrong', async (path, body) => {
    const said = await coordinator.post('/v1/people', body);
    expect([said.status, said.body.errors?.[0]?.path]).toEqual([422, path]);
  });
});
