import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Caller } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

const CSV = 'text/csv';
const NDJSON = 'application/x-ndjson';
const fixture = readFileSync(new URL('../fixtures/police-uk-street.csv', import.meta.url), 'utf8');
const [HEADER, ROW] = fixture.split('\n') as [string, string];
const PUBLISHED = fileURLToPath(new URL('../../../shared/data/police-uk/', import.meta.url));

interface Said {
  readonly type: string;
  readonly line?: number;
  readonly problem?: { readonly code: string; readonly errors?: readonly { path: string }[] };
}

/** The lines of an import's answer that are not progress. */
const toldIn = (text: string): readonly Said[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Said)
    .filter(({ type }) => type !== 'progress');

const summary = (read: number, recorded: number, alreadyKnown = 0, skipped = 0, rejected = 0) => ({
  ...{ type: 'summary', read, recorded, alreadyKnown, skipped, rejected },
});

describe('an import', () => {
  let house: House;
  let coordinator: Caller;
  beforeEach(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
  });
  afterEach(() => house.close());

  const upload = async (body: string | Uint8Array, type = CSV, by = coordinator): Promise<readonly Said[]> => {
    const reply = await by.post('/v1/reports/imports', body as string, type);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, NDJSON]);
    return toldIn(reply.body);
  };
  /** Some lines are judged as they are read, some by the rules a moment later. */
  const rejections = (told: readonly Said[]) =>
    told
      .flatMap(({ line = 0, problem }) => (problem ? [[line, problem.code] as const] : []))
      .sort(([one], [other]) => one - other);
  const register = async (query = '') => {
    await house.caughtUp();
    return (await coordinator.get(`/v1/reports?limit=200&sort=recordedAt${query}`)).body.items;
  };

  it('of a police.uk file records its anti-social behaviour, and nothing the second time', async () => {
    expect(await upload(fixture)).toEqual([summary(11, 9, 0, 2)]);
    expect(await upload(fixture)).toEqual([summary(11, 0, 9, 2)]);
    const items = await register();
    expect(items).toHaveLength(9);
    const counted = (field: string) => {
      const counts: Record<string, number> = {};
      for (const item of items) counts[item[field] ?? 'none'] = (counts[item[field] ?? 'none'] ?? 0) + 1;
      return counts;
    };
    expect(counted('localGovernmentArea')).toEqual({ E07000078: 3, E07000081: 1, E07000080: 1, E07000082: 1, none: 3 });
    expect(counted('incidentMonth')).toEqual({ '2018-10': 7, '2018-11': 2 });
    expect(counted('agency')).toEqual({ 'gloucestershire-constabulary': 8, 'british-transport-police': 1 });
    expect(counted('incidentOn')).toEqual({ none: 9 });
    expect(counted('reportedOn')).toEqual({ none: 9 });
    expect(counted('source')).toEqual({ 'police-uk': 9 });
  });

  it('keeps a snapped place as it came, outside the area too', async () => {
    await upload([HEADER, ...fixture.split('\n').filter((row) => row.includes('South'))].join('\r\n'));
    const [{ id }] = await register();
    expect((await coordinator.get(`/v1/reports/${id}`)).body.place).toEqual({
      kind: 'snapped',
      longitude: -2.65,
      latitude: 51.6,
      near: 'On or near "The Sample", Upper',
      lsoaCode: 'E01014901',
      lsoaName: 'South Gloucestershire 005E',
    });
  });

  it('goes on after each line it cannot take, and says which and why', async () => {
    const told = await upload(
      Buffer.concat([
        Buffer.from(`\ufeff${HEADER}\r\n${ROW}\r\n\r\n${ROW},one more\n`),
        Buffer.from([0xff, 0xfe, 0x0a]),
        Buffer.from(`${ROW.replace('2018-10', '2018-13')}\n`),
        Buffer.from(`${ROW.replace('2018-10', '2199-01')}\n`),
        Buffer.from(`${ROW.replace('On or near', '"On or near')}\n`),
        Buffer.from(`${'x'.repeat(70_000)}\n`),
        Buffer.from(`${ROW.replace('-2.086000', 'west')}\n`),
        Buffer.from(`${ROW.replaceAll('Gloucestershire Constabulary', '!')}\n`),
        Buffer.from(`${ROW.replace('Example', 'Exa\0mple')}\n`),
        Buffer.from(ROW),
      ]),
    );
    expect(rejections(told)).toEqual([
      [4, 'import/wrong-column-count'],
      [5, 'import/not-utf-8'],
      [6, 'request/invalid'],
      [7, 'report/in-the-future'],
      [8, 'import/broken-quotes'],
      [9, 'import/line-too-long'],
      [10, 'request/invalid'],
      [11, 'request/invalid'],
      [12, 'request/invalid'],
    ]);
    const invalid = told.flatMap(({ problem }) => problem?.errors?.map(({ path }) => path) ?? []);
    expect(invalid).toEqual(['Month', 'Longitude', 'Reported by', '']);
    expect(told.at(-1)).toEqual(summary(11, 2, 0, 0, 9));
  });

  it('of nothing but a header records nothing', async () => {
    expect(await upload(HEADER)).toEqual([summary(0, 0)]);
  });

  it("by an agency takes that body's rows only", async () => {
    const told = await upload(fixture, CSV, await house.as('agency', { body: 'british-transport-police' }));
    expect(told.at(-1)).toEqual(summary(11, 1, 0, 2, 8));
    expect(new Set(rejections(told).map(([, code]) => code))).toEqual(new Set(['report/not-your-body']));
  });

  it('of a report a line takes what POST /v1/reports takes, known by agency and reference', async () => {
    const report = { agency: 'solace', agencyReference: 'S-1', kind: 'asb', summary: 'Told', reportedOn: '2026-06-01' };
    const single = await coordinator.post('/v1/reports', { ...report, agencyReference: 'S-2' });
    const lines = [
      report,
      { ...report, agencyReference: 'S-2' },
      { ...report, summary: 'Told otherwise' },
      { ...report, agencyReference: undefined },
      { summary: 'Told', kind: 'asb', agency: 'solace', reportedOn: '2026-06-01' },
      { ...report, agencyReference: 'S-3', complainant: '7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11' },
      { ...report, agencyReference: 'S-4', colour: 'red' },
      { ...report, agencyReference: 'S-5', hateStrands: ['race'] },
    ];
    const body = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n[]\n{"kind":\n`;
    const rejected = [
      [6, 'person/unknown'],
      [7, 'request/invalid'],
      [8, 'report/strands-without-hate'],
      [9, 'request/invalid'],
      [10, 'import/not-json'],
    ];
    const first = await upload(body, NDJSON);
    expect(rejections(first)).toEqual(rejected);
    expect(first.at(-1)).toEqual(summary(10, 3, 2, 0, 5));
    expect((await upload(body, NDJSON)).at(-1)).toEqual(summary(10, 0, 5, 0, 5));
    const [known] = await register('&agency=solace&agencyReference=S-2');
    expect(known.id).toBe(single.body.id);
  });

  it('knows the people it names, and is found by who complained', async () => {
    const { id: complainant } = (await coordinator.post('/v1/people', { name: { surname: 'Example' } })).body;
    const line = (number: number) =>
      JSON.stringify({ agency: 'solace', agencyReference: `P-${number}`, kind: 'asb', complainant, summary: 'Told' });
    const told = await upload(Array.from({ length: 500 }, (_, number) => line(number)).join('\n'), NDJSON);
    expect(told).toEqual([summary(500, 500)]);
    const items = await register(`&complainant=${complainant}`);
    expect(items.map((item: { complainant: string }) => item.complainant)).toEqual(Array(200).fill(complainant));
    const read = await coordinator.get(`/v1/reports/${items[0].id}`);
    expect(read.body).toMatchObject({ complainant, summary: 'Told' });
  });

  const publishedFiles = existsSync(PUBLISHED)
    ? readdirSync(PUBLISHED)
        .filter((name) => name.endsWith('.csv'))
        .sort()
    : [];
  if (publishedFiles.length === 0)
    it('of the published files is not tried: they are not here', () => expect(publishedFiles).toEqual([]));
  else
    it('of the published files records each identical row as a report of its own, once', async () => {
      const recorded = async () => {
        const told: (readonly Said[])[] = [];
        for (const name of publishedFiles) told.push(await upload(readFileSync(PUBLISHED + name), CSV));
        return told.map(([only]) => only);
      };
      expect(await recorded()).toEqual([
        summary(4521, 1540, 0, 2981),
        summary(4469, 1366, 0, 3103),
        summary(4112, 1284, 0, 2828),
        summary(4114, 1326, 0, 2788),
      ]);
      expect(await recorded()).toEqual([
        summary(4521, 0, 1540, 2981),
        summary(4469, 0, 1366, 3103),
        summary(4112, 0, 1284, 2828),
        summary(4114, 0, 1326, 2788),
      ]);
      await house.caughtUp();
      const [counted] = await house.machinery.sql`
        select (select count(*) from report_register.reports) as reports,
          (select folded from report_register.checkpoint) as facts`;
      expect(counted).toEqual({ reports: 5516, facts: 5516 });
    });
});

describe('an upload', () => {
  let house: House;
  let coordinator: Caller;
  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
  });
  afterAll(() => house.close());

  it.each([
    ['no line', '', CSV, 'import/empty'],
    ['no line', '\n\r\n', NDJSON, 'import/empty'],
    ['another header', 'Month,Place\n2018-10,Here\n', CSV, 'import/wrong-header'],
    ['no UTF-8', Buffer.from([0xff, 0xfe, 0x43, 0x0a]), CSV, 'import/not-utf-8'],
  ])('with %s is refused as a whole', async (_what, body, type, code) => {
    const { status, body: problem } = await coordinator.post('/v1/reports/imports', body as string, type);
    expect([status, problem.code]).toEqual([422, code]);
  });

  it('of another type, or by who may not, is refused', async () => {
    expect((await coordinator.post('/v1/reports/imports', '{}')).status).toBe(415);
    expect((await (await house.as('oversight')).post('/v1/reports/imports', fixture, CSV)).status).toBe(403);
  });
});
