/** One of each fact there is on the standard case: a fact added tomorrow does not compile until it stands here. */
import type { CaseFact } from '../../../libs/case-file/facts.js';
import { personal } from '../../../libs/decider/personal.js';
import {
  actionAbandoned,
  actionCompleted,
  actionProgressed,
  informationRefused,
  recommendationAccepted,
  recommendationDeclined,
  reminderSent,
} from './actions.js';
import {
  allowed,
  asked,
  disallowed,
  evidenced,
  grouped,
  notFound,
  settled,
  ungrouped,
  verified,
} from './complaints.js';
import { consentGiven, consentLimited, consentWithdrawn, informed } from './consents.js';
import {
  acknowledged,
  cited,
  constabulary,
  coordinator,
  fact,
  passedTo,
  people,
  requested,
  withdrawn,
} from './facts.js';
import { amended, decidedMet, ongoingFound, riskAssessed } from './request.js';
import {
  actionAgreed,
  appealDecided,
  appealLodged,
  bodyInvited,
  caseClosed,
  chair,
  chairAppointed,
  findingRecorded,
  informationRequested,
  informationSupplied,
  meetingArranged,
  meetingHeld,
  recommendationMade,
  recommendationSent,
  reviewConcluded,
  reviewerAppointed,
  reviewOpened,
  victimInvited,
} from './review.js';
import { assessed } from './threshold.js';

type DataOf<Type extends CaseFact['type']> = Extract<CaseFact, { readonly type: Type }>['data'];

const { rosa, priya } = people;
const about = [rosa, priya];

export const chairConflictFound = (data: Partial<DataOf<'ChairConflictFound'>> = {}) =>
  fact('ChairConflictFound', {
    occurredAt: '2026-10-15T10:00:00Z',
    chair: chair.id,
    conflict: 'declared',
    reason: personal('They are neighbours.', about),
    ...data,
  });
export const chairReplaced = (data: Partial<DataOf<'ChairReplaced'>> = {}) =>
  fact('ChairReplaced', {
    occurredAt: '2026-10-15T11:00:00Z',
    chair: 'dana@office',
    appointedBy: coordinator.id,
    replaced: chair.id,
    ...data,
  });
export const meetingRearranged = (data: Partial<DataOf<'MeetingRearranged'>> = {}) =>
  fact('MeetingRearranged', {
    occurredAt: '2026-10-21T09:00:00Z',
    meetingOn: '2026-11-06',
    mode: 'in-person',
    reason: personal('The chair is away.', about),
    ...data,
  });
export const victimNotInvited = (victim: string = rosa, data: Partial<DataOf<'VictimNotInvited'>> = {}) =>
  fact('VictimNotInvited', { occurredAt: '2026-10-20T10:00:00Z', victim, because: 'safety', ...data });
export const viewsRecorded = (victim: string = rosa, data: Partial<DataOf<'VictimViewsRecorded'>> = {}) =>
  fact('VictimViewsRecorded', {
    occurredAt: '2026-10-22T10:00:00Z',
    victim,
    views: personal('A light would help.', [victim]),
    documents: ['b'.repeat(64)],
    ...data,
  });
export const appealAdmitted = (data: Partial<DataOf<'AppealAdmitted'>> = {}) =>
  fact('AppealAdmitted', {
    occurredAt: '2026-11-21T09:00:00Z',
    appeal: 'p1',
    reasons: 'The letter came late.',
    decidedBy: coordinator.id,
    ...data,
  });
export const appealNotAdmitted = (data: Partial<DataOf<'AppealNotAdmitted'>> = {}) =>
  fact('AppealNotAdmitted', {
    occurredAt: '2026-11-21T09:00:00Z',
    appeal: 'p1',
    reasons: 'Nothing kept it from coming in time.',
    decidedBy: coordinator.id,
    ...data,
  });
export const appealWithdrawn = (data: Partial<DataOf<'AppealWithdrawn'>> = {}) =>
  fact('AppealWithdrawn', { occurredAt: '2026-11-22T09:00:00Z', appeal: 'p1', ...data });
export const clockPaused = (deadlines: readonly string[], data: Partial<DataOf<'ClockPaused'>> = {}) =>
  fact('ClockPaused', {
    occurredAt: '2026-10-05T09:00:00Z',
    deadlines,
    reason: personal('The applicant is in hospital.', about),
    ...data,
  });
export const clockResumed = (moved: DataOf<'ClockResumed'>['moved'], data: Partial<DataOf<'ClockResumed'>> = {}) =>
  fact('ClockResumed', {
    occurredAt: '2026-10-08T09:00:00Z',
    daysPaused: 3,
    moved,
    reason: personal('They are back.', about),
    ...data,
  });
export const deadlineExtended = (data: Partial<DataOf<'DeadlineExtended'>> = {}) =>
  fact('DeadlineExtended', {
    occurredAt: '2026-10-12T10:00:00Z',
    deadline: 'threshold-decision',
    before: '2026-10-21',
    dueOn: '2026-10-28',
    reason: personal('A body has not answered.', about),
    ...data,
  });
export const deadlineMissed = (data: Partial<DataOf<'DeadlineMissed'>> = {}) =>
  fact('DeadlineMissed', {
    occurredAt: '2026-10-22T00:10:00Z',
    deadline: 'threshold-decision',
    dueOn: '2026-10-21',
    ...data,
  });
export const caseReopened = (data: Partial<DataOf<'CaseReopened'>> = {}) =>
  fact('CaseReopened', {
    occurredAt: '2026-12-01T09:00:00Z',
    why: 'new-evidence',
    reason: personal('A recording was found.', about),
    deadlines: [],
    ...data,
  });

export const everyFact: { readonly [Type in CaseFact['type']]: Extract<CaseFact, { readonly type: Type }> } = {
  ReviewRequested: requested(),
  RequestAcknowledged: acknowledged(),
  RequestAmended: amended({ ongoing: 'no' }),
  RequestPassedToBody: passedTo(constabulary),
  OngoingFound: ongoingFound('yes'),
  RiskAssessed: riskAssessed('high'),
  RequestsLinked: fact('RequestsLinked', {
    occurredOn: '2026-10-05',
    other: people.theo,
    link: 'related',
    reason: personal('Same alley.', about),
  }),
  RequestWithdrawn: withdrawn(),
  ComplaintCited: fact('ComplaintCited', {
    occurredAt: '2026-10-02T09:00:00Z',
    complaint: { ...(cited[2] as (typeof cited)[number]), ref: 'c4' },
  }),
  VerificationAsked: asked('c1'),
  ComplaintVerified: verified('c1'),
  ComplaintNotFound: notFound('c1'),
  ComplaintEvidenced: evidenced('c1'),
  ComplaintDisallowed: disallowed('c1'),
  ComplaintAllowed: allowed('c1'),
  ComplaintDatesSettled: settled('c1'),
  ComplaintsGrouped: grouped('c1', 'c2'),
  ComplaintsUngrouped: ungrouped('c1', 'c2'),
  ConsentGiven: consentGiven({ to: rosa }),
  ConsentLimited: consentLimited(),
  ConsentWithdrawn: consentWithdrawn(),
  ThresholdAssessed: assessed([requested()]).at(-1) as Extract<CaseFact, { type: 'ThresholdAssessed' }>,
  ThresholdDecided: decidedMet(),
  ApplicantInformed: informed({ to: rosa }),
  ReviewOpened: reviewOpened(),
  ChairAppointed: chairAppointed(),
  ChairConflictFound: chairConflictFound(),
  ChairReplaced: chairReplaced(),
  BodyInvited: bodyInvited(),
  MeetingArranged: meetingArranged(),
  MeetingRearranged: meetingRearranged(),
  VictimInvited: victimInvited(),
  VictimNotInvited: victimNotInvited(),
  VictimViewsRecorded: viewsRecorded(),
  MeetingHeld: meetingHeld(),
  FindingRecorded: findingRecorded(),
  ReviewConcluded: reviewConcluded(),
  InformationRequested: informationRequested(),
  ReminderSent: reminderSent(),
  InformationSupplied: informationSupplied(),
  InformationRefused: informationRefused(),
  RecommendationMade: recommendationMade(),
  RecommendationSent: recommendationSent(),
  RecommendationAccepted: recommendationAccepted(),
  RecommendationDeclined: recommendationDeclined(),
  ActionAgreed: actionAgreed(),
  ActionProgressed: actionProgressed(),
  ActionCompleted: actionCompleted(),
  ActionAbandoned: actionAbandoned(),
  AppealLodged: appealLodged(),
  AppealAdmitted: appealAdmitted(),
  AppealNotAdmitted: appealNotAdmitted(),
  AppealReviewerAppointed: reviewerAppointed(),
  AppealWithdrawn: appealWithdrawn(),
  AppealDecided: appealDecided(),
  ClockPaused: clockPaused(['threshold-decision']),
  ClockResumed: clockResumed([{ deadline: 'threshold-decision', dueOn: '2026-10-24' }]),
  DeadlineExtended: deadlineExtended(),
  DeadlineMissed: deadlineMissed(),
  CaseClosed: caseClosed(),
  CaseReopened: caseReopened(),
};
