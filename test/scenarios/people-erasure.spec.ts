import { createApi } from '../../apps/api/api.js';
import { londonDay } from '../../libs/calendar/day.js';
import { rebuildProjection } from '../../libs/read-models/rebuild.js';
import { createLogger } from '../../libs/web/observability/logging.js';
import type { Caller } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

const ERASED = { erased: true };
const ON_REQUEST = { authority: 'subject-request', authorityReference: 'DPO/2026-014' };

describe('erasure', () => {
  let house: House;
  let coordinator: Caller;
  let protection: Caller;
  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
    protection = await house.as('data-protection');
  });
  afterAll(() => house.close());

  const register = async (surname: string): Promise<string> =>
    (await coordinator.post('/v1/people', { name: { surname }, contact: { postcode: 'GL4 4AA' } })).body.id;
  const report = async (fields: object): Promise<string> => {
    const told = { agency: 'gloucestershire-constabulary', kind: 'asb', ...fields };
    const { status, body } = await coordinator.post('/v1/reports', told);
    expect(status).toBe(201);
    return body.id;
  };
  const summaryOf = async (id: string) => (await coordinator.get(`/v1/reports/${id}`)).body.summary;
  const erase = (id: string) => protection.post(`/v1/people/${id}/erasure`, ON_REQUEST);

  it('takes a person out of every answer at once, and says when it is complete', async () => {
    const [gone, stays] = [await register('Goneley'), await register('Staysley')];
    const alone = await report({ complainant: gone, summary: 'Of Goneley alone.', place: '1 Goneley Street' });
    const both = await report({ complainant: gone, about: [stays], summary: 'Of both.' });
    const other = await report({ complainant: stays, summary: 'Of Staysley alone.' });

    const { status, headers, body } = await erase(gone);
    expect([status, headers.get('etag'), body]).toEqual([
      200,
      '"1"',
      {
        personId: gone,
        erasedAt: expect.any(String),
        keyDestroyedAt: expect.any(String),
        completeOn: londonDay(body.keyDestroyedAt),
        revision: 1,
      },
    ]);
    expect(body.keyDestroyedAt >= body.erasedAt.slice(0, 23)).toBe(true);
    const read = await coordinator.get(`/v1/people/${gone}`);
    expect([read.status, read.body]).toEqual([
      200,
      expect.objectContaining({ id: gone, status: 'erased', name: ERASED, revision: 1 }),
    ]);
    expect([await summaryOf(alone), await summaryOf(both), await summaryOf(other)]).toEqual([
      ERASED,
      ERASED,
      'Of Staysley alone.',
    ]);
    await house.caughtUp();
    expect((await coordinator.get('/v1/people?surname=Goneley')).body.items).toEqual([]);
    expect(
      (await coordinator.get('/v1/people?postcode=gl44aa')).body.items.map(({ id }: { id: string }) => id),
    ).toEqual([stays]);
  });

  it('is done once: asked again it answers the same, and nothing more is recorded on them', async () => {
    const gone = await register('Twicegone');
    const first = await erase(gone);
    const again = await erase(gone);
    expect([again.status, again.body.revision, again.body.erasedAt]).toEqual([200, 1, first.body.erasedAt]);
    const changes = { name: { surname: 'Back' } };
    const refused = await protection.post(`/v1/people/${gone}/corrections`, { changes, reason: 'No.' });
    expect([refused.status, refused.body.code]).toEqual([409, 'person/erased']);
    const naming = { agency: 'gloucestershire-constabulary', kind: 'asb', complainant: gone, summary: 'More.' };
    expect((await coordinator.post('/v1/reports', naming)).body.code).toBe('person/erased');
  });

  it('is finished by whoever starts next, when the process died before it destroyed the key', async () => {
    const gone = await register('Halfgone');
    const { keys } = house.machinery;
    const { destroy } = keys;
    keys.destroy = async () => {
      throw new Error('killed');
    };
    expect((await erase(gone)).status).toBe(500);
    keys.destroy = destroy;
    expect((await keys.find([gone])).get(gone)).not.toBe('destroyed');

    await house.caughtUp();
    const logger = createLogger('next', 'silent');
    const next = await createApi({ machinery: house.machinery, verifier: { verify: async () => undefined }, logger });
    await next.close();
    expect((await keys.find([gone])).get(gone)).toBe('destroyed');
  });

  it('leaves the texts that were redacted in time', async () => {
    const [gone, next, last] = [await register('Gone'), await register('Next'), await register('Last')];
    const id = await report({ complainant: gone, about: [next, last], summary: 'Gone says that Next hit Last.' });
    const reason = 'Gone had said so.';
    await coordinator.post(`/v1/reports/${id}/corrections`, { changes: { category: 'personal' }, reason });
    const redact = (person: string, revision: number, path: readonly string[], text: string) =>
      protection.post(`/v1/people/${person}/narratives`, {
        standsFor: { kind: 'report', id, revision, path },
        text,
      });
    expect((await redact(gone, 0, ['summary'], 'It was said that Next hit Last.')).status).toBe(200);
    expect((await redact(gone, 1, ['reason'], 'It had been said.')).status).toBe(200);
    expect(await summaryOf(id)).toBe('Gone says that Next hit Last.');

    await erase(gone);
    await house.caughtUp();
    expect(await summaryOf(id)).toBe('It was said that Next hit Last.');
    const timeline = await coordinator.get(`/v1/reports/${id}/timeline`);
    expect(timeline.body.items[1].reason).toBe('It had been said.');

    expect((await redact(next, 0, ['summary'], 'Last was hit.')).status).toBe(200);
    await house.caughtUp();
    await erase(next);
    expect(await summaryOf(id)).toBe('Last was hit.');
    await erase(last);
    expect(await summaryOf(id)).toEqual(ERASED);
  });

  it.each([
    ['person/narrative-unknown', 9, ['summary']],
    ['person/narrative-unknown', 0, ['agency']],
    ['person/narrative-unknown', 0, ['summary', 'about', 0]],
    ['person/nobody-remains', 0, ['summary']],
  ])('redacts nothing: %s', async (code, revision, path) => {
    const person = await register('Aloneley');
    const id = await report({ complainant: person, summary: 'Of one.' });
    const said = await protection.post(`/v1/people/${person}/narratives`, {
      standsFor: { kind: 'report', id, revision, path },
      text: 'Of nobody.',
    });
    expect([said.status, said.body.code]).toEqual([409, code]);
  });

  it('leaves read models that a rebuild makes again, row by row', async () => {
    const gone = await register('Rebuiltley');
    const stays = await register('Rebuiltley');
    await protection.post(`/v1/people/${stays}/merges`, { other: gone, finding: 'one', reason: 'One.' });
    await house.caughtUp();
    expect((await coordinator.get('/v1/people?surname=Rebuiltley')).body.items).toHaveLength(2);
    await erase(gone);
    await house.caughtUp();
    for (const projection of house.machinery.projections) {
      const { sql, log, decode } = house.machinery;
      const confirm = async () => false;
      const rebuild = rebuildProjection({ sql, log, decode, projection, confirm });
      let step = await rebuild.next();
      while (!step.done) step = await rebuild.next();
      // Rows that differ would have been asked about, and the answer is no.
      expect([projection.name, step.value.outcome]).toEqual([projection.name, 'switched']);
    }
    const items = (await coordinator.get('/v1/people?surname=Rebuiltley')).body.items;
    expect(items.map(({ id }: { id: string }) => id)).toEqual([stays]);
  });
});

describe('subject access', () => {
  it('gives a person everything held on them and nothing on anybody else', async () => {
    const house = await openHouse();
    const coordinator = await house.as('coordinator');
    const register = async (surname: string): Promise<string> =>
      (await coordinator.post('/v1/people', { name: { surname } })).body.id;
    const [asks, other] = [await register('Asksley'), await register('Otherley')];
    const agency = 'gloucestershire-constabulary';
    const reported = (fields: object) => coordinator.post('/v1/reports', { agency, kind: 'asb', ...fields });
    const own = await reported({ complainant: asks, summary: 'Of Asksley alone.' });
    const shared = await reported({ complainant: other, about: [asks], summary: 'Otherley of Asksley.' });
    const foreign = await reported({ complainant: other, summary: 'Of Otherley alone.' });
    await coordinator.post(`/v1/reports/${own.body.id}/responses`, { whatWasDone: 'Asksley was visited.' });
    await coordinator.post(`/v1/people/${other}/merges`, { other: asks, finding: 'one', reason: 'Both Otherley.' });
    await house.caughtUp();

    const { status, body } = await (await house.as('data-protection')).get(`/v1/people/${asks}/export`);
    expect(status).toBe(200);
    expect(body.person).toMatchObject({ id: asks, name: { surname: 'Asksley' } });
    expect(body.history).toEqual([
      expect.objectContaining({ type: 'PersonRegistered', sentence: 'A person was registered.' }),
    ]);
    const factsOf = (id: string) => body.records.find((record: { id: string }) => record.id === id)?.facts;
    expect(factsOf(own.body.id).map(({ data }: { data: object }) => data)).toEqual([
      expect.objectContaining({ complainant: asks, summary: 'Of Asksley alone.' }),
      expect.objectContaining({ whatWasDone: 'Asksley was visited.' }),
    ]);
    expect(factsOf(shared.body.id)).toEqual([
      expect.objectContaining({
        data: expect.objectContaining({ about: [asks], agency, summary: { withheld: true } }),
      }),
    ]);
    expect(factsOf(foreign.body.id)).toBeUndefined();
    const told = JSON.stringify({ ...body, person: { ...body.person, sameAs: [] } });
    expect(told).not.toContain('Otherley');
    expect(factsOf(other)).toEqual([
      expect.objectContaining({ data: expect.objectContaining({ other: asks, reason: { withheld: true } }) }),
    ]);
    await house.close();
  });
});
