/** Returns of Cheltenham, for the specs of what is published. */
import type { Given } from '../../libs/decider/decider.js';
import type { CountedCase, CountedCases, ReturnPublished } from '../../libs/statistics/facts.js';
import { figuresOf } from '../../libs/statistics/figures.js';
import type { PublishReturn } from '../../libs/statistics/return-commands.js';

/** So many cases, counted on 1 May 2025. */
export const counted = (...refs: readonly string[]): readonly CountedCase[] =>
  refs.map((reference) => ({
    caseId: `dddddddd-0000-4000-8000-${reference.padStart(12, '0')}`,
    reference,
    happenedOn: '2025-05-01',
  }));

export const casesOf = (cases: Partial<CountedCases> = {}): CountedCases => ({
  applications: counted('1', '2'),
  thresholdNotMet: counted('1'),
  reviewsCarriedOut: counted('1'),
  reviewsWithRecommendations: [],
  ...cases,
});

/** The year from 1 April 2025. */
export const year = { from: '2025-04-01', to: '2026-03-31' } as const;

export const publish: PublishReturn = {
  type: 'PublishReturn',
  localGovernmentArea: 'E07000078',
  ...year,
  read: { served: { name: 'Cheltenham', areas: ['gloucestershire'] }, setAside: 0, cases: casesOf() },
};

export const returnPublished = (data: Partial<ReturnPublished['data']> = {}): ReturnPublished => ({
  type: 'ReturnPublished',
  data: {
    occurredAt: '2026-04-20T09:00:00.000Z',
    return: 'n1',
    localGovernmentArea: 'E07000078',
    name: 'Cheltenham',
    ...year,
    cases: casesOf(),
    figures: figuresOf(data.cases ?? casesOf()),
    ...data,
  },
});

/** Monday 4 May 2026, by an administrator of the county. */
export const inMay: Given = {
  now: '2026-05-04T09:00:00.000Z',
  actor: { id: 'adam@office', role: 'administrator', area: 'gloucestershire' },
};
