/** What becomes of the request of the standard case: a builder for each fact, all of them on 5 October 2026. */
import type { CaseFact } from '../../../libs/case-file/facts.js';
import { personal } from '../../../libs/decider/personal.js';
import { fact, people } from './facts.js';

type DataOf<Type extends CaseFact['type']> = Extract<CaseFact, { readonly type: Type }>['data'];

/** Everybody on the standard case: whom a text is about where nobody says more. */
export const everybody = [people.rosa, people.priya];
export const everybodyRepresented = [people.marcus, people.rosa, people.theo, people.priya];

const ON_THE_FIFTH = { occurredAt: '2026-10-05T10:00:00Z' } as const;

export const amended = (changes: DataOf<'RequestAmended'>['changes'], data: Partial<DataOf<'RequestAmended'>> = {}) =>
  fact('RequestAmended', { ...ON_THE_FIFTH, changes, reason: personal('Rang back.', everybody), ...data });

export const ongoingFound = (ongoing: DataOf<'OngoingFound'>['ongoing'], data: Partial<DataOf<'OngoingFound'>> = {}) =>
  fact('OngoingFound', { ...ON_THE_FIFTH, ongoing, reason: personal('A visit.', everybody), ...data });

export const riskAssessed = (level: DataOf<'RiskAssessed'>['level'], data: Partial<DataOf<'RiskAssessed'>> = {}) =>
  fact('RiskAssessed', { ...ON_THE_FIFTH, level, method: 'risk-matrix', referrals: [], ...data });

/** Met, on the standard case's three complaints; whatever serves the decision is over. */
export const decidedMet = (data: Partial<DataOf<'ThresholdDecided'>> = {}) =>
  fact('ThresholdDecided', {
    ...ON_THE_FIFTH,
    assessment: 'a1',
    outcome: 'met',
    route: 'met',
    reasons: 'Three complaints in time.',
    madeFor: ['cheltenham-borough-council', 'gloucestershire-constabulary', 'nhs-gloucestershire-icb'],
    delegation: 'For the relevant bodies of the area.',
    consulted: [],
    decidedBy: 'cora@office',
    ...data,
  });

/** Rosa's consent to Marcus, unless said otherwise. */
export const consented = (data: Partial<DataOf<'ConsentGiven'>> = {}) =>
  fact('ConsentGiven', {
    occurredAt: '2026-10-01T07:00:00Z',
    consent: 'dddddddd-0000-4000-8000-000000000001',
    victim: people.rosa,
    givenBy: people.rosa,
    authority: 'self',
    to: people.marcus,
    scope: ['apply', 'share'],
    document: 'a'.repeat(64),
    signedOn: '2026-09-29',
    ...data,
  });
