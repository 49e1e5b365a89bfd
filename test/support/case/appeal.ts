/**
 * Cases with something to appeal against: not met on 12 October 2026, or reviewed and concluded on 6 November. Commands on them are
 * decided on 1 December (`later`).
 */
import type { Happened } from '../../../libs/calendar/happened.js';
import type { AppointAppealReviewer, DecideAppeal, LodgeAppeal } from '../../../libs/case-file/appeal/commands.js';
import type { AppealDecided } from '../../../libs/case-file/appeal/facts.js';
import type { CaseFact } from '../../../libs/case-file/facts.js';
import type { Actor } from '../../../libs/decider/actor.js';
import { informed } from './consents.js';
import {
  acknowledged,
  area,
  cited,
  councilOfficer,
  fact,
  passedToAll,
  people,
  requested,
  requestedByRepresentative,
} from './facts.js';
import { informationRequested, informationSupplied, reviewer, wholeReview } from './review.js';
import { assessed, decideMet, recordedBy } from './threshold.js';

type DataOf<Type extends CaseFact['type']> = Extract<CaseFact, { readonly type: Type }>['data'];

/** Of the office, with no part in the case: who may decide on admission and appoint a reviewer. */
export const colleague: Actor = { id: 'cleo@office', role: 'coordinator', area };

const decidedOn = (facts: readonly CaseFact[], outcome: 'met' | 'not-met'): readonly CaseFact[] => [
  ...facts,
  ...recordedBy({ ...decideMet, outcome, reasons: 'The office has looked at it.' }, facts),
];

const two = { complaints: cited.slice(0, 2) };

/** Acknowledged by Cora, passed on to every body, assessed and decided by Cora. */
export const notMet = decidedOn(assessed([requested(two), acknowledged(), ...passedToAll]), 'not-met');
/** The same decision made once more, at another time. */
export const decidedAfresh = (happened: Happened) =>
  fact('ThresholdDecided', { ...(notMet.at(-1) as Extract<CaseFact, { type: 'ThresholdDecided' }>).data, ...happened });
/** Told of on Tuesday 13 October, and from then on 20 working days to appeal. */
export const toldOfDecision = (data: Partial<DataOf<'ApplicantInformed'>> = {}) =>
  informed({
    occurredAt: '2026-10-13T09:00:00Z',
    to: people.rosa,
    deadlines: [{ name: 'appeal', of: 'threshold', anchoredOn: '2026-10-13', dueOn: '2026-11-10' }],
    ...data,
  });
export const notMetTold = [...notMet, toldOfDecision()] as const;

export const met = decidedOn(assessed([requested(), acknowledged()]), 'met');
export const reviewed = [...met, toldOfDecision(), ...wholeReview] as const;
/** Told of on Monday 9 November. */
export const toldOfOutcome = (data: Partial<DataOf<'ApplicantInformed'>> = {}) =>
  informed({
    occurredAt: '2026-11-09T09:00:00Z',
    of: 'outcome',
    to: people.rosa,
    recommendationsTold: true,
    deadlines: [{ name: 'appeal', of: 'outcome', anchoredOn: '2026-11-09', dueOn: '2026-12-07' }],
    ...data,
  });
export const reviewedTold = [...reviewed, toldOfOutcome()] as const;

/** Closed without a decision, for nobody consented. */
export const closedWithoutConsent = [
  requestedByRepresentative(),
  acknowledged(),
  fact('CaseClosed', { occurredAt: '2026-11-02T09:00:00Z', why: 'consent-not-given', closedBy: 'cora@office' }),
] as const;

export const lodge: LodgeAppeal = {
  type: 'LodgeAppeal',
  ground: 'facts-not-considered',
  text: 'Nobody looked at the photographs.',
};
export const appoint: AppointAppealReviewer = {
  type: 'AppointAppealReviewer',
  appeal: 'p1',
  reviewer: reviewer.id,
};
export const uphold: DecideAppeal = {
  type: 'DecideAppeal',
  appeal: 'p1',
  outcome: 'upheld',
  reasons: 'The photographs were not before the meeting.',
};

/** Against the decision on the threshold, lodged in time. */
export const lodgedAgainstDecision = (data: Partial<DataOf<'AppealLodged'>> = {}) =>
  fact('AppealLodged', {
    occurredAt: '2026-11-09T09:00:00Z',
    appeal: 'p1',
    ground: 'threshold-refused',
    concerns: 'application',
    against: 'threshold-decision',
    by: people.rosa,
    text: { about: [people.rosa], clear: 'Two of my complaints were left out.' },
    late: false,
    windowEndedOn: '2026-11-10',
    ...data,
  });
export const admitted = fact('AppealAdmitted', {
  occurredAt: '2026-11-22T09:00:00Z',
  appeal: 'p1',
  reasons: 'They were in hospital.',
  decidedBy: colleague.id,
});
export const notAdmitted = fact('AppealNotAdmitted', {
  occurredAt: '2026-11-22T09:00:00Z',
  appeal: 'p1',
  reasons: 'Nothing kept them from it.',
  decidedBy: colleague.id,
});
/** Carl answered for the council, to which a complaint of the case was made. */
export const answeredByCouncil = [informationRequested(), informationSupplied({ answeredBy: councilOfficer.id })];
export const appealWithdrawn = fact('AppealWithdrawn', { occurredAt: '2026-11-24T09:00:00Z', appeal: 'p1' });

/** The decision on p1 as `uphold` records it now; what is given stands in place of its own. */
export const decidedNow = (data: Partial<AppealDecided['data']> = {}) =>
  fact('AppealDecided', {
    occurredAt: '2026-12-01T09:00:00.000Z',
    appeal: 'p1',
    outcome: 'upheld',
    reasons: 'The photographs were not before the meeting.',
    deadlines: [],
    decidedBy: reviewer.id,
    ...data,
  });
