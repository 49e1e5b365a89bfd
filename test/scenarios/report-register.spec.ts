import type { Caller } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

/** One letter a report, so that a list reads as a word. */
const REPORTS: Readonly<Record<string, object>> = {
  a: { agency: 'solace', kind: 'asb', category: 'nuisance', incidentOn: '2026-03-10', reportedOn: '2026-03-11' },
  b: {
    agency: 'solace',
    kind: 'hate',
    category: 'personal',
    incidentMonth: '2026-03',
    localGovernmentArea: 'E07000078',
  },
  c: { agency: 'stroud-district-council', kind: 'asb', category: 'environmental', reportedOn: '2026-03-11' },
  d: { agency: 'stroud-district-council', kind: 'asb', incidentOn: '2026-04-01', localGovernmentArea: 'W06000021' },
  e: { agency: 'solace', kind: 'asb', source: 'applicant', incidentOn: '2026-03-31', reportedOn: '2026-04-30' },
};

describe('the report register', () => {
  let house: House;
  let coordinator: Caller;
  const letters = new Map<string, string>();
  const recordedAt = new Map<string, string>();

  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
    for (const [letter, report] of Object.entries(REPORTS)) {
      const { status, body } = await coordinator.post('/v1/reports', { ...report, agencyReference: letter });
      expect(status).toBe(201);
      letters.set(body.id, letter);
    }
    await coordinator.post(`/v1/reports/${idOf('c')}/retraction`, { reason: 'Withdrawn' });
    await house.caughtUp();
    for (const { agencyReference, recordedAt: at } of (await coordinator.get('/v1/reports')).body.items)
      recordedAt.set(agencyReference, at);
  });
  afterAll(() => house.close());

  const idOf = (letter: string) => [...letters].find(([, each]) => each === letter)?.[0];
  const list = async (query: string): Promise<string> => {
    const { status, body } = await coordinator.get(`/v1/reports?${query}`);
    expect([status, body.next]).toEqual([200, null]);
    return body.items.map(({ id }: { id: string }) => letters.get(id)).join('');
  };

  it('says of each report what it is searched by, and no text about anybody', async () => {
    const { body, headers } = await coordinator.get('/v1/reports?agencyReference=c');
    expect(body.items).toEqual([
      {
        id: idOf('c'),
        source: 'agency',
        ...REPORTS.c,
        agencyReference: 'c',
        retracted: true,
        responses: 0,
        recordedAt: expect.any(String),
        revision: 1,
      },
    ]);
    expect(headers.get('log-position')).toBe(await house.machinery.log.head());
  });

  it.each([
    ['', 'edcba'],
    ['sort=-recordedAt', 'edcba'],
    ['sort=recordedAt', 'abcde'],
    ['agency=solace', 'eba'],
    ['kind=hate', 'b'],
    ['category=nuisance', 'a'],
    ['source=applicant', 'e'],
    ['localGovernmentArea=W06000021', 'd'],
    ['agencyReference=d', 'd'],
    ['retracted=true', 'c'],
    ['retracted=false', 'edba'],
    ['agency=solace&kind=asb&source=agency', 'a'],
    ['reportedFrom=2026-03-12', 'e'],
    ['reportedTo=2026-03-11&sort=recordedAt', 'ac'],
    ['reportedFrom=2026-03-11&reportedTo=2026-03-11&sort=recordedAt', 'ac'],
    ['incidentFrom=2026-03-31', 'edb'],
    ['incidentTo=2026-03-01', 'b'],
    ['incidentFrom=2026-03-15&incidentTo=2026-03-20', 'b'],
    ['incidentTo=2026-03-31&sort=recordedAt', 'abe'],
    ['agency=nobody', ''],
    ['complainant=7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11', ''],
  ])('asked ?%s', async (query, expected) => expect(await list(query)).toBe(expected));

  it('is sorted by days, the unknown before all others', async () => {
    expect((await list('sort=incidentOn')).slice(1)).toBe('baed');
    expect((await list('sort=-incidentOn')).slice(0, 4)).toBe('deab');
    expect((await list('sort=reportedOn')).slice(-1)).toBe('e');
    expect((await list('sort=-reportedOn')).slice(0, 1)).toBe('e');
    expect([...(await list('sort=reportedOn')).slice(0, 2)].sort().join('')).toBe('bd');
  });

  it('is asked for what was recorded in a time', async () => {
    const [from, to] = [recordedAt.get('b'), recordedAt.get('d')];
    const found = await list(`recordedFrom=${from}&recordedTo=${to}&sort=recordedAt`);
    expect(found).toContain('bcd');
    expect(await list('recordedTo=2026-01-01T00:00:00Z')).toBe('');
    expect(await list('recordedFrom=2199-01-01T00:00:00.5Z')).toBe('');
  });

  it.each(['-recordedAt', 'recordedAt', '-reportedOn', 'reportedOn', '-incidentOn', 'incidentOn'])(
    'gives every report once, page after page, sorted by %s',
    async (sort) => {
      const whole = await list(`sort=${sort}`);
      for (const limit of [1, 2, 4, 5]) {
        let read = '';
        let cursor: string | null = '';
        while (cursor !== null) {
          const path: string = `/v1/reports?sort=${sort}&limit=${limit}${cursor === '' ? '' : `&cursor=${cursor}`}`;
          const { body } = await coordinator.get(path);
          read += body.items.map(({ id }: { id: string }) => letters.get(id)).join('');
          cursor = body.next;
        }
        expect(read).toBe(whole);
      }
    },
  );

  it('takes a cursor only for the order it was given in', async () => {
    const { body } = await coordinator.get('/v1/reports?limit=1');
    const other = await coordinator.get(`/v1/reports?limit=1&sort=reportedOn&cursor=${body.next}`);
    expect([other.status, other.body.errors]).toEqual([422, [{ path: 'cursor', message: expect.any(String) }]]);
  });

  it.each([
    'kind=arson',
    'agency=Solace!',
    'sort=agency',
    'reportedFrom=2026-02-30',
    'retracted=1',
    'localGovernmentArea=e1',
  ])('asked ?%s names the field that does not hold', async (query) => {
    const { status, body } = await coordinator.get(`/v1/reports?${query}`);
    expect([status, body.errors.map(({ path }: { path: string }) => path)]).toEqual([422, [query.split('=')[0]]]);
  });
});
