import fc from 'fast-check';
import { cited, fact, requested, withdrawn } from '../../../test/support/case/facts.js';
import { amended, decidedMet } from '../../../test/support/case/request.js';
import {
  appealDecided,
  caseClosed,
  recommendationMade,
  reviewConcluded,
  reviewOpened,
} from '../../../test/support/case/review.js';
import { golden } from '../../../test/support/golden.js';
import { foldedBy } from '../../../test/support/projected.js';
import { addDays } from '../../calendar/day.js';
import type { CaseFact } from '../../case-file/facts.js';
import { casesByFigure, figuresOf } from '../figures.js';
import { statutoryCounts } from './statutory-counts.js';

const CASE = 'dddddddd-0000-4000-8000-000000000001';
const rowsAfter = (...facts: readonly CaseFact[]) =>
  foldedBy(statutoryCounts, `case-${CASE}`, facts).rows.counted ?? [];
const countedAfter = (...facts: readonly CaseFact[]) =>
  rowsAfter(...facts).map(({ figure, happened_on }) => [figure, happened_on]);

const asked = (requestedOn: string) => requested({ requestedOn, filedOn: requestedOn });
const notMet = (occurredOn: string) => decidedMet({ occurredOn, outcome: 'not-met', route: 'discretion' } as never);
const recommended = (occurredOn: string) => recommendationMade({ occurredOn } as never);
const opened = (occurredOn: string) => reviewOpened({ occurredOn } as never);
const concluded = (occurredOn: string) => reviewConcluded({ occurredOn } as never);
const upheld = (occurredOn: string, setsAside: 'threshold-decision' | 'review-conclusion') =>
  appealDecided({ occurredOn, setsAside } as never);

describe('what a case adds to the four counts', () => {
  it('is an application by the day it was asked for, wherever it goes from there', () => {
    const row = {
      case_id: CASE,
      reference: 'ACR-7K3Q-9XFA',
      area: 'gloucestershire',
      local_government_area: 'E07000078',
      figure: 'applications',
      happened_on: '2026-09-30',
    };
    const reopened = fact('CaseReopened', { occurredOn: '2026-12-02', why: 'request-resumed', deadlines: [] });
    expect(rowsAfter(requested())).toEqual([row]);
    expect(rowsAfter(requested(), withdrawn(), caseClosed(), reopened)).toEqual([row]);
  });

  it('is counted by the day and the area as they were amended', () => {
    const later = amended({ requestedOn: '2026-09-12', localGovernmentArea: 'E07000082' });
    expect(rowsAfter(requested(), notMet('2026-10-06'), later)).toMatchObject([
      { figure: 'applications', happened_on: '2026-09-12', local_government_area: 'E07000082' },
      { figure: 'thresholdNotMet', happened_on: '2026-10-06', local_government_area: 'E07000082' },
    ]);
    expect(rowsAfter(requested(), amended({ ongoing: 'no' }))).toEqual(rowsAfter(requested()));
  });

  it('is no refusal where the threshold is met, nor a review before one is concluded', () =>
    expect(countedAfter(requested(), decidedMet(), reviewOpened(), recommendationMade())).toEqual([
      ['applications', '2026-09-30'],
    ]));

  it('is a review with recommendations only where one was made in it by then', () => {
    const review = [asked('2026-01-05'), opened('2026-02-01')];
    const [application, without] = [
      ['applications', '2026-01-05'],
      ['reviewsCarriedOut', '2026-03-01'],
    ];
    expect(countedAfter(...review, concluded('2026-03-01'))).toEqual([application, without]);
    expect(countedAfter(...review, concluded('2026-03-01'), recommended('2026-03-02'))).toEqual([application, without]);
    expect(countedAfter(...review, recommended('2026-02-20'), concluded('2026-03-01'))).toEqual([
      application,
      without,
      ['reviewsWithRecommendations', '2026-03-01'],
    ]);
  });

  it('is one review, on its first conclusion, when it is referred back and concluded anew', () =>
    expect(
      countedAfter(
        asked('2026-01-05'),
        opened('2026-02-01'),
        concluded('2026-03-01'),
        upheld('2026-04-01', 'review-conclusion'),
        recommended('2026-04-20'),
        concluded('2026-05-01'),
      ),
    ).toEqual([
      ['applications', '2026-01-05'],
      ['reviewsCarriedOut', '2026-03-01'],
    ]));

  it('is another review where another was opened, with what was recommended in that one', () =>
    expect(
      countedAfter(
        asked('2026-01-05'),
        opened('2026-02-01'),
        recommended('2026-02-20'),
        concluded('2026-03-01'),
        opened('2026-05-01'),
        concluded('2026-06-01'),
      ),
    ).toEqual([
      ['applications', '2026-01-05'],
      ['reviewsCarriedOut', '2026-03-01'],
      ['reviewsCarriedOut', '2026-06-01'],
      ['reviewsWithRecommendations', '2026-03-01'],
    ]));

  it('is nothing while no request stands at its beginning', () =>
    expect(rowsAfter(notMet('2026-01-01'), opened('2026-02-01'), concluded('2026-03-01'))).toEqual([]));

  it('holds nothing of anybody', () => {
    const { state } = foldedBy(statutoryCounts, `case-${CASE}`, [requested({ complaints: cited }), decidedMet()]);
    expect(JSON.stringify(state)).not.toMatch(/Shouting|Three complaints|cora@office|11111111/);
  });
});

describe('the five cases of Cheltenham', () => {
  const histories: Readonly<Record<string, readonly CaseFact[]>> = {
    A: [
      asked('2024-06-20'),
      notMet('2024-07-05'),
      opened('2024-07-10'),
      recommended('2024-07-30'),
      concluded('2024-07-30'),
    ],
    B: [
      asked('2024-06-28'),
      decidedMet({ occurredOn: '2024-07-10' } as never),
      opened('2024-07-11'),
      concluded('2024-10-03'),
    ],
    C: [asked('2024-07-01'), withdrawn({ occurredOn: '2024-07-04' } as never)],
    D: [asked('2024-07-15'), notMet('2024-08-01'), upheld('2024-08-20', 'threshold-decision'), notMet('2024-09-02')],
    E: [asked('2024-09-30'), decidedMet({ occurredOn: '2024-10-15' } as never), opened('2024-10-16')],
  };
  const all = Object.values(histories).flatMap((facts) => rowsAfter(...facts));
  const figures = (from: string, to: string) =>
    Object.values(
      figuresOf(
        casesByFigure(
          all
            .filter(({ happened_on }) => String(happened_on) >= from && String(happened_on) <= to)
            .map(({ figure }) => ({ figure: String(figure), caseId: '', reference: '', happenedOn: '' })),
        ),
      ),
    );

  it.each([
    ['2024-04-01', '2024-06-30', [2, 0, 0, 0]],
    ['2024-07-01', '2024-09-30', [3, 3, 1, 1]],
    ['2024-10-01', '2024-12-31', [0, 0, 1, 0]],
    ['2024-07-30', '2024-07-30', [0, 0, 1, 1]],
  ])('from %s to %s', (from, to, expected) => expect(figures(from, to)).toEqual(expected));

  it('adjacent periods add up to the whole', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (first, second) => {
        const [from, to] = ['2024-03-01', addDays('2024-03-01', first + second + 1)];
        const middle = addDays(from, first);
        const [whole, before, after] = [figures(from, to), figures(from, middle), figures(addDays(middle, 1), to)];
        expect(before.map((count, index) => count + (after[index] as number))).toEqual(whole);
      }),
    ));
});

describe('the areas that can be asked for', () => {
  const { data } = golden('ProcedurePublished', 2) as { data: { localGovernmentAreas: readonly object[] } };
  const published = (...localGovernmentAreas: readonly { code: string; name: string }[]) => ({
    type: 'ProcedurePublished',
    data: { ...data, localGovernmentAreas },
  });
  const servedAfter = (...facts: readonly { type: string; data: object }[]) =>
    foldedBy(statutoryCounts, 'procedure-west-midlands', facts).rows.served;

  it('are those of every version, by the name the last one had', () =>
    expect(
      servedAfter(
        published({ code: 'E1', name: 'One' }, { code: 'E2', name: 'Two' }),
        published({ code: 'E2', name: 'Second' }, { code: 'E3', name: 'Third' }),
      ),
    ).toEqual([
      { local_government_area: 'E1', area: 'west-midlands', name: 'One' },
      { local_government_area: 'E2', area: 'west-midlands', name: 'Second' },
      { local_government_area: 'E3', area: 'west-midlands', name: 'Third' },
    ]));
});
