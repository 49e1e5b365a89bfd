/** What becomes of the three complaints of the standard case: a builder for each fact, all of them after 1 October 2026. */
import type { CaseFact } from '../../../libs/case-file/facts.js';
import { personal } from '../../../libs/decider/personal.js';
import { cited, constabulary, coordinator, fact, officer, people } from './facts.js';

type DataOf<Type extends CaseFact['type']> = Extract<CaseFact, { readonly type: Type }>['data'];

const agencyOf = (ref: string): string => cited.find((one) => one.ref === ref)?.agency ?? constabulary;

export const group = 'cccccccc-0000-4000-8000-000000000001';
/** Of stored documents. */
export const digests = ['a'.repeat(64), 'b'.repeat(64)] as const;
export const stored = digests.map((digest) => ({ digest, mediaType: 'application/pdf', about: [people.rosa] }));

/** Asked on Thursday 1 October: due ten working days later. */
export const asked = (ref: string, data: Partial<DataOf<'VerificationAsked'>> = {}) =>
  fact('VerificationAsked', {
    occurredAt: '2026-10-01T10:00:00Z',
    ref,
    body: agencyOf(ref),
    dueOn: '2026-10-15',
    disclosed: [],
    ...data,
  });
export const verified = (ref: string, data: Partial<DataOf<'ComplaintVerified'>> = {}) =>
  fact('ComplaintVerified', {
    occurredAt: '2026-10-05T10:00:00Z',
    ref,
    body: agencyOf(ref),
    held: {},
    answeredBy: officer.id,
    ...data,
  });
export const notFound = (ref: string, data: Partial<DataOf<'ComplaintNotFound'>> = {}) =>
  fact('ComplaintNotFound', {
    occurredAt: '2026-10-05T10:00:00Z',
    ref,
    body: agencyOf(ref),
    searched: personal('Calls and crimes, by address.', [people.rosa, people.priya]),
    answeredBy: officer.id,
    ...data,
  });
export const evidenced = (ref: string, data: Partial<DataOf<'ComplaintEvidenced'>> = {}) =>
  fact('ComplaintEvidenced', { occurredAt: '2026-10-06T10:00:00Z', ref, documents: [digests[0]], ...data });
export const disallowed = (ref: string, data: Partial<DataOf<'ComplaintDisallowed'>> = {}) =>
  fact('ComplaintDisallowed', {
    occurredAt: '2026-10-07T10:00:00Z',
    ref,
    ground: 'unrelated',
    weighed: ['applicant-account'],
    reasons: 'It is about a parking space.',
    decidedBy: coordinator.id,
    ...data,
  });
export const allowed = (ref: string, data: Partial<DataOf<'ComplaintAllowed'>> = {}) =>
  fact('ComplaintAllowed', {
    occurredAt: '2026-10-08T10:00:00Z',
    ref,
    reasons: 'The space is where the fires are lit.',
    decidedBy: coordinator.id,
    ...data,
  });
export const settled = (ref: string, data: Partial<DataOf<'ComplaintDatesSettled'>> = {}) =>
  fact('ComplaintDatesSettled', {
    occurredAt: '2026-10-07T10:00:00Z',
    ref,
    settled: { incidentOn: '2026-07-01', complainedOn: '2026-07-02' },
    reasons: 'The message is dated.',
    decidedBy: coordinator.id,
    ...data,
  });
export const grouped = (...refs: readonly string[]) =>
  fact('ComplaintsGrouped', {
    occurredAt: '2026-10-07T10:00:00Z',
    group,
    refs,
    reasons: 'One evening.',
    decidedBy: coordinator.id,
  });
export const ungrouped = (...refs: readonly string[]) =>
  fact('ComplaintsUngrouped', {
    occurredAt: '2026-10-08T10:00:00Z',
    group,
    refs,
    reasons: 'Two evenings.',
    decidedBy: coordinator.id,
  });

/** The threshold, decided met: of the decision only that it stands matters here. */
export const decided = fact('ThresholdDecided', {
  occurredAt: '2026-10-09T10:00:00Z',
  assessment: 'a1',
  outcome: 'met',
  route: 'met',
  reasons: 'Three complaints were made in time.',
  madeFor: [],
  delegation: 'The chief executive.',
  consulted: [],
  decidedBy: coordinator.id,
});
