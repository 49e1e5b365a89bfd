/** What bodies answer and do after the decision, one full fact each; it follows `review.ts`. */
import type { CaseFact } from '../../../libs/case-file/facts.js';
import { personal } from '../../../libs/decider/personal.js';
import { council, councilOfficer, fact, people } from './facts.js';

type DataOf<Type extends CaseFact['type']> = Extract<CaseFact, { readonly type: Type }>['data'];

const about = [people.rosa, people.priya];

export const reminderSent = (data: Partial<DataOf<'ReminderSent'>> = {}) =>
  fact('ReminderSent', { occurredAt: '2026-11-02T09:00:00Z', request: 'i1', body: council, ...data });
export const informationRefused = (data: Partial<DataOf<'InformationRefused'>> = {}) =>
  fact('InformationRefused', {
    occurredAt: '2026-10-21T09:00:00Z',
    request: 'i1',
    body: council,
    ground: 'not-held',
    answeredBy: councilOfficer.id,
    ...data,
  });
export const recommendationAccepted = (data: Partial<DataOf<'RecommendationAccepted'>> = {}) =>
  fact('RecommendationAccepted', {
    occurredAt: '2026-11-12T09:00:00Z',
    recommendation: 'r1',
    by: council,
    answeredBy: councilOfficer.id,
    ...data,
  });
export const recommendationDeclined = (data: Partial<DataOf<'RecommendationDeclined'>> = {}) =>
  fact('RecommendationDeclined', {
    occurredAt: '2026-11-12T09:00:00Z',
    recommendation: 'r1',
    by: council,
    reasons: 'There is one officer already.',
    answeredBy: councilOfficer.id,
    ...data,
  });
export const actionProgressed = (data: Partial<DataOf<'ActionProgressed'>> = {}) =>
  fact('ActionProgressed', {
    occurredAt: '2026-11-20T09:00:00Z',
    action: 'x1',
    note: personal('The light is ordered.', about),
    ...data,
  });
export const actionCompleted = (data: Partial<DataOf<'ActionCompleted'>> = {}) =>
  fact('ActionCompleted', { occurredAt: '2026-11-24T09:00:00Z', action: 'x1', ...data });
export const actionAbandoned = (data: Partial<DataOf<'ActionAbandoned'>> = {}) =>
  fact('ActionAbandoned', {
    occurredAt: '2026-11-24T09:00:00Z',
    action: 'x1',
    reason: personal('The alley is gated instead.', about),
    ...data,
  });
