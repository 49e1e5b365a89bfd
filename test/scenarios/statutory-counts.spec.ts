/**
 * The counts of s.104(9), from histories replayed through the commands over HTTP: what areas really published, and the five cases
 * that tell one definition from another.
 */
import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { addDays, type Day } from '../../libs/calendar/day.js';
import type { Caller } from '../support/caller.js';
import { HORSHAM, type OtherArea, publishProcedures, STAFFORD } from '../support/case/other-areas.js';
import { done } from '../support/case/over-http.js';
import { type History, replayed, type Step } from '../support/case/replay.js';
import { type House, openHouse } from '../support/house.js';

jest.setTimeout(120_000);

interface PublishedRow {
  readonly area: string;
  readonly period: string;
  readonly from: Day;
  readonly to: Day;
  readonly figures: readonly number[];
}

const rows: readonly PublishedRow[] = (
  parse(readFileSync(new URL('../fixtures/statutory-counts.csv', import.meta.url)), { columns: true }) as Record<
    string,
    string
  >[]
).map((row) => ({
  area: row.area as string,
  period: row.period as string,
  from: row.from as string,
  to: row.to as string,
  figures: ['applications', 'threshold_not_met', 'reviews_carried_out', 'reviews_with_recommendations'].map((column) =>
    Number(row[column]),
  ),
}));
const AREAS: Readonly<Record<string, OtherArea>> = { Stafford: STAFFORD, Horsham: HORSHAM };
const CHELTENHAM = 'E07000078';

/**
 * Requests whose figures are the row's: asked for on the first day, concluded on the last, so that a period too short by a day shows.
 * Where there are more reviews than decisions that the threshold is met, the bodies held some at their discretion.
 */
const historiesOf = ({ area, from, to, figures }: PublishedRow): readonly History[] => {
  const [applications = 0, notMet = 0, reviews = 0, recommended = 0] = figures;
  const { localGovernmentArea, area: policeArea } = AREAS[area] as OtherArea;
  return Array.from({ length: applications }, (_, index) => {
    const steps: Step[] = [{ decided: index < notMet ? 'not-met' : 'met', on: addDays(from, 14) }];
    if (index >= applications - reviews) steps.push({ reviewed: index >= applications - recommended ? 1 : 0, on: to });
    return { area: policeArea, localGovernmentArea, requestedOn: from, steps };
  });
};

/** Of domain.md section 6, in Cheltenham. */
const FIVE: Readonly<Record<string, History>> = {
  A: {
    requestedOn: '2024-06-20',
    steps: [
      { decided: 'not-met', on: '2024-07-05' },
      { reviewed: 1, on: '2024-07-30' },
    ],
  },
  B: {
    requestedOn: '2024-06-28',
    steps: [
      { decided: 'met', on: '2024-07-10' },
      { reviewed: 0, on: '2024-10-03' },
    ],
  },
  C: { requestedOn: '2024-07-01', steps: [{ withdrawn: true, on: '2024-07-04' }] },
  D: {
    requestedOn: '2024-07-15',
    steps: [
      { decided: 'not-met', on: '2024-08-01' },
      { appealUpheld: 'threshold-refused', on: '2024-08-20' },
      { decided: 'not-met', on: '2024-09-02' },
    ],
  },
  E: { requestedOn: '2024-09-30', steps: [{ decided: 'met', on: '2024-10-15' }] },
};

/** In Stroud: reviewed twice, and one review. */
const REFERRED_BACK: History = {
  localGovernmentArea: 'E07000082',
  requestedOn: '2025-01-06',
  steps: [
    { decided: 'met', on: '2025-01-20' },
    { reviewed: 0, on: '2025-02-03' },
    { appealUpheld: 'facts-not-considered', on: '2025-02-17' },
    { reviewed: 1, on: '2025-03-10' },
  ],
};

describe('the statutory counts', () => {
  let house: House;
  let administrator: Caller;
  let oversight: Caller;
  const references: Record<string, string> = {};

  beforeAll(async () => {
    house = await openHouse();
    administrator = await house.as('administrator');
    oversight = await house.as('oversight');
    await publishProcedures(house, Object.values(AREAS));
    for (const history of rows.flatMap(historiesOf)) await replayed(house, history);
    for (const [name, history] of Object.entries(FIVE)) references[name] = (await replayed(house, history)).reference;
    await replayed(house, REFERRED_BACK);
    await house.caughtUp();
  });
  afterAll(() => house?.close());

  const asked = async (lga: string, from: Day, to: Day, open = false) =>
    done(await administrator.get(`/v1/statistics/${lga}?from=${from}&to=${to}${open ? '&open=true' : ''}`));
  const figures = async (lga: string, from: Day, to: Day): Promise<readonly number[]> =>
    Object.values((await asked(lga, from, to)).figures);
  const codeOf = ({ area }: PublishedRow) => (AREAS[area] as OtherArea).localGovernmentArea;

  it.each(rows.map((row) => [row.area, row.period, row] as const))('%s %s are those published', async (_, __, row) =>
    expect(await figures(codeOf(row), row.from, row.to)).toEqual(row.figures),
  );

  it.each(Object.keys(AREAS))('the periods of %s add up to the whole', async (name) => {
    const own = rows.filter(({ area }) => area === name);
    const [first, last] = [own[0] as PublishedRow, own.at(-1) as PublishedRow];
    const sums = [0, 1, 2, 3].map((index) => own.reduce((sum, row) => sum + (row.figures[index] as number), 0));
    expect(await figures(codeOf(first), first.from, last.to)).toEqual(sums);
  });

  it.each([
    ['April to June', '2024-04-01', '2024-06-30', [2, 0, 0, 0]],
    ['July to September', '2024-07-01', '2024-09-30', [3, 3, 1, 1]],
    ['October to December', '2024-10-01', '2024-12-31', [0, 0, 1, 0]],
    ['the year', '2024-01-01', '2024-12-31', [5, 3, 2, 1]],
    ['the day A was asked for', '2024-06-20', '2024-06-20', [1, 0, 0, 0]],
    ['the day before', '2024-06-19', '2024-06-19', [0, 0, 0, 0]],
  ])('the five cases of Cheltenham: %s', async (_, from, to, expected) =>
    expect(await figures(CHELTENHAM, from, to)).toEqual(expected),
  );

  it('wherever a period is cut, its parts add up to it, and each figure opens to as many cases', async () => {
    const [from, to] = ['2024-06-01', '2024-12-31'];
    const whole = await figures(CHELTENHAM, from, to);
    for (let days = 0; days < 200; days += 13) {
      const middle = addDays(from, days);
      const [before, after] = [
        await asked(CHELTENHAM, from, middle, true),
        await asked(CHELTENHAM, addDays(middle, 1), to, true),
      ];
      const opened = Object.keys(before.figures).map(
        (figure) => before.cases[figure].length + after.cases[figure].length,
      );
      const counted = Object.keys(before.figures).map((figure) => before.figures[figure] + after.figures[figure]);
      expect([days, opened, counted]).toEqual([days, whole, whole]);
    }
  });

  it('a review that an appeal sent back is counted once, on the day it was first concluded and by what it came to then', async () => {
    expect(await figures('E07000082', '2025-01-01', '2025-12-31')).toEqual([1, 0, 1, 0]);
    expect(await figures('E07000082', '2025-02-03', '2025-02-03')).toEqual([0, 0, 1, 0]);
  });

  it('each figure opens to the cases behind it, one for each that is counted', async () => {
    const { figures, cases } = await asked(CHELTENHAM, '2024-07-01', '2024-09-30', true);
    const behind = (figure: string) =>
      cases[figure].map(({ reference, happenedOn }: Record<string, string>) => [
        Object.keys(references).find((name) => references[name] === reference),
        happenedOn,
      ]);
    expect({ ...figures }).toEqual(
      Object.fromEntries(Object.keys(figures).map((figure) => [figure, cases[figure].length])),
    );
    expect(Object.keys(figures).map(behind)).toEqual([
      [
        ['C', '2024-07-01'],
        ['D', '2024-07-15'],
        ['E', '2024-09-30'],
      ],
      [
        ['A', '2024-07-05'],
        ['D', '2024-08-01'],
        ['D', '2024-09-02'],
      ],
      [['A', '2024-07-30']],
      [['A', '2024-07-30']],
    ]);
    const [{ caseId, reference }] = cases.reviewsCarriedOut;
    expect(done(await (await house.as('coordinator')).get(`/v1/cases/${caseId}`)).reference).toBe(reference);
  });

  it('as CSV they are the columns that areas publish, read back number by number', async () => {
    const csv = administrator.with({ accept: 'text/csv' });
    for (const row of rows) {
      const { headers, body } = await csv.get(`/v1/statistics/${codeOf(row)}?from=${row.from}&to=${row.to}`);
      expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(headers.get('vary')).toContain('Accept');
      const [header, line] = body.split('\r\n');
      expect(header).toBe(
        'local_government_area,area,from,to,applications,threshold_not_met,reviews_carried_out,reviews_with_recommendations',
      );
      expect(line).toBe([codeOf(row), row.area, row.from, row.to, ...row.figures].join(','));
    }
    const opened = await csv.get(`/v1/statistics/${CHELTENHAM}?from=2024-07-01&to=2024-07-31&open=true`);
    const [header, first] = opened.body.split('\r\n');
    expect([header, first]).toEqual([
      'figure,happened_on,reference,case_id',
      expect.stringMatching(`^applications,2024-07-01,${references.C},[0-9a-f-]{36}$`),
    ]);
  });

  it('what was decided is in the decision trail: what an appeal set aside says so, and a review at discretion its reasons', async () => {
    const of = async (name: string) =>
      done(await oversight.get('/v1/decisions?localGovernmentArea=E07000078&limit=200')).items.filter(
        ({ reference }: { reference: string }) => reference === references[name],
      );
    expect(await of('D')).toMatchObject([
      { kind: 'threshold', outcome: 'not-met' },
      { kind: 'appeal', outcome: 'upheld', evidence: { setsAside: 'threshold-decision' } },
      { kind: 'threshold', outcome: 'not-met', setAside: { appeal: 'p1', on: '2024-08-20' } },
    ]);
    expect(await of('A')).toMatchObject([
      { kind: 'review-conclusion', evidence: { review: { meetingsHeldOn: ['2024-07-30'], findings: 1 } } },
      { kind: 'review-opening', outcome: 'opened-at-discretion', reasons: 'The bodies wish to learn.' },
      { kind: 'threshold', outcome: 'not-met' },
    ]);
    const set = done(await oversight.get('/v1/decisions?setAside=true&localGovernmentArea=E07000078')).items;
    expect(set.map(({ reference }: { reference: string }) => reference)).toEqual([references.D]);
  });

  it('are the same when they are folded again', async () => {
    for (const name of ['statutory-counts', 'decision-trail']) {
      const { status, body } = await administrator.post(`/v1/projections/${name}/rebuilds`, {});
      expect([name, status, body]).toEqual([name, 200, expect.stringContaining('every row equals the live one')]);
    }
  });
});
