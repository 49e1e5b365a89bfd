/**
 * What comes after the decision, one full fact each: met on 12 October 2026, reviewed in October and November. `later` is the moment
 * at which commands on it are decided.
 */
import type { CaseFact } from '../../../libs/case-file/facts.js';
import type { Actor } from '../../../libs/decider/actor.js';
import type { Given } from '../../../libs/decider/decider.js';
import { personal } from '../../../libs/decider/personal.js';
import { area, careBoard, coordinator, council, fact, people } from './facts.js';

type DataOf<Type extends CaseFact['type']> = Extract<CaseFact, { readonly type: Type }>['data'];

/** Tuesday 1 December 2026, nine in the morning in London. */
export const later: Given = { now: '2026-12-01T09:00:00.000Z', actor: coordinator };

/** Of the office, and of no body under review. Rita reviews appeals; Adam appoints her. */
export const chair: Actor = { id: 'chris@office', role: 'chair', area };
export const reviewer: Actor = { id: 'rita@office', role: 'appeal-reviewer', area };
export const administrator: Actor = { id: 'adam@office', role: 'administrator', area };
export const clock: Actor = { id: 'clock', role: 'clock' };

const about = [people.rosa, people.priya];

export const reviewOpened = (data: Partial<DataOf<'ReviewOpened'>> = {}) =>
  fact('ReviewOpened', {
    occurredAt: '2026-10-13T09:00:00Z',
    route: 'threshold-met',
    openedBy: coordinator.id,
    deadlines: [],
    ...data,
  });
export const chairAppointed = (data: Partial<DataOf<'ChairAppointed'>> = {}) =>
  fact('ChairAppointed', {
    occurredAt: '2026-10-14T09:00:00Z',
    chair: chair.id,
    appointedBy: coordinator.id,
    ...data,
  });
export const bodyInvited = (body: string = council, data: Partial<DataOf<'BodyInvited'>> = {}) =>
  fact('BodyInvited', { occurredAt: '2026-10-15T09:00:00Z', body, disclosed: [], ...data });
export const informationRequested = (data: Partial<DataOf<'InformationRequested'>> = {}) =>
  fact('InformationRequested', {
    occurredAt: '2026-10-16T09:00:00Z',
    request: 'i1',
    body: council,
    duty: 'must',
    what: personal('What was done after each report.', about),
    dueOn: '2026-10-30',
    disclosed: [],
    ...data,
  });
export const informationSupplied = (data: Partial<DataOf<'InformationSupplied'>> = {}) =>
  fact('InformationSupplied', {
    occurredAt: '2026-10-20T09:00:00Z',
    request: 'i1',
    body: council,
    chronology: [{ on: '2026-08-03', what: personal('A letter was sent.', about) }],
    documents: [],
    ...data,
  });
export const meetingArranged = (data: Partial<DataOf<'MeetingArranged'>> = {}) =>
  fact('MeetingArranged', { occurredAt: '2026-10-19T09:00:00Z', meetingOn: '2026-11-05', mode: 'online', ...data });
export const victimInvited = (victim: string = people.rosa, data: Partial<DataOf<'VictimInvited'>> = {}) =>
  fact('VictimInvited', { occurredAt: '2026-10-20T10:00:00Z', victim, ...data });
export const meetingHeld = (data: Partial<DataOf<'MeetingHeld'>> = {}) =>
  fact('MeetingHeld', {
    occurredAt: '2026-11-05T14:00:00Z',
    chair: chair.id,
    present: [council, careBoard],
    apologies: [],
    victimsPresent: [],
    documents: [],
    deadlines: [{ name: 'outcome', anchoredOn: '2026-11-05', dueOn: '2026-11-12' }],
    ...data,
  });
export const findingRecorded = (data: Partial<DataOf<'FindingRecorded'>> = {}) =>
  fact('FindingRecorded', {
    occurredAt: '2026-11-05T15:00:00Z',
    finding: 'f1',
    text: personal('No officer owned the case.', about),
    ...data,
  });
export const recommendationMade = (data: Partial<DataOf<'RecommendationMade'>> = {}) =>
  fact('RecommendationMade', {
    occurredAt: '2026-11-05T15:30:00Z',
    recommendation: 'r1',
    to: council,
    text: personal('Name one officer who owns the case.', about),
    byWhen: '2026-12-15',
    ...data,
  });
export const reviewConcluded = (data: Partial<DataOf<'ReviewConcluded'>> = {}) =>
  fact('ReviewConcluded', {
    occurredAt: '2026-11-06T10:00:00Z',
    outcome: 'recommendations-made',
    reasons: 'The reports were handled one by one and never together.',
    recommendations: ['r1'],
    concludedBy: chair.id,
    ...data,
  });
export const recommendationSent = (data: Partial<DataOf<'RecommendationSent'>> = {}) =>
  fact('RecommendationSent', { occurredAt: '2026-11-09T09:00:00Z', recommendation: 'r1', to: council, ...data });
export const actionAgreed = (data: Partial<DataOf<'ActionAgreed'>> = {}) =>
  fact('ActionAgreed', {
    occurredAt: '2026-11-10T09:00:00Z',
    action: 'x1',
    by: council,
    what: personal('Put up a light in the alley.', about),
    byWhen: '2026-12-15',
    ...data,
  });
export const appealLodged = (data: Partial<DataOf<'AppealLodged'>> = {}) =>
  fact('AppealLodged', {
    occurredAt: '2026-11-20T09:00:00Z',
    appeal: 'p1',
    ground: 'facts-not-considered',
    concerns: 'review',
    against: 'review-conclusion',
    by: people.rosa,
    text: personal('Nobody looked at the photographs.', [people.rosa]),
    late: false,
    ...data,
  });
export const reviewerAppointed = (data: Partial<DataOf<'AppealReviewerAppointed'>> = {}) =>
  fact('AppealReviewerAppointed', {
    occurredAt: '2026-11-23T09:00:00Z',
    appeal: 'p1',
    reviewer: reviewer.id,
    appointedBy: administrator.id,
    ...data,
  });
export const appealDecided = (data: Partial<DataOf<'AppealDecided'>> = {}) =>
  fact('AppealDecided', {
    occurredAt: '2026-11-30T09:00:00Z',
    appeal: 'p1',
    outcome: 'upheld',
    reasons: 'The photographs were not before the meeting.',
    setsAside: 'review-conclusion',
    deadlines: [{ name: 'meeting', anchoredOn: '2026-11-30', dueOn: '2026-12-28' }],
    decidedBy: reviewer.id,
    ...data,
  });
export const caseClosed = (data: Partial<DataOf<'CaseClosed'>> = {}) =>
  fact('CaseClosed', {
    occurredAt: '2026-11-30T12:00:00Z',
    why: 'review-concluded',
    closedBy: coordinator.id,
    ...data,
  });

/** A review up to its conclusion, each step once; it follows a decision. */
export const wholeReview = [
  reviewOpened(),
  chairAppointed(),
  bodyInvited(),
  meetingArranged(),
  victimInvited(),
  meetingHeld(),
  findingRecorded(),
  recommendationMade(),
  reviewConcluded(),
] as const;
