/** What somebody may try at any moment of a case, sensible or not. */

import { addDays, type Day } from '../../libs/calendar/day.js';
import type { CaseCommand } from '../../libs/case-file/case-commands.js';
import type { CaseState } from '../../libs/case-file/case-state.js';
import { DISALLOWANCE_GROUNDS, EVIDENCE_WEIGHED } from '../../libs/case-file/complaints/facts.js';
import { DISCLOSABLE_FIELDS, type Disclosure } from '../../libs/case-file/consent/disclosure.js';
import { CONSENT_AUTHORITIES, CONSENT_SCOPES } from '../../libs/case-file/consent/facts.js';
import {
  CAPACITIES,
  CASE_LINKS,
  ONGOING_ANSWERS,
  REQUEST_CHANNELS,
  RISK_LEVELS,
  RISK_METHODS,
  SUPPORT_ANSWERS,
} from '../../libs/case-file/request/facts.js';
import { TOLD_HOW, TOLD_OF } from '../../libs/case-file/telling/facts.js';
import { THRESHOLD_OUTCOMES } from '../../libs/case-file/threshold/facts.js';
import { complaint, person, tooMany } from './case-claims.js';
import {
  BODIES,
  CASE,
  CONSTABULARY,
  DOCUMENTS,
  NAMING,
  NEVER_STORED,
  OTHER_CASE,
  PARTNER,
  PEOPLE,
  REFERENCE,
} from './case-world.js';
import type { Choices } from './choices.js';

export const body = (pick: Choices): string => (pick.rarely() ? pick.of([PARTNER, 'kent-police']) : pick.of(BODIES));
export const reasons = (pick: Choices): string | undefined =>
  pick.rarely() ? pick.of([undefined, '   ', NAMING]) : 'Weighed as a whole.';
/** A text that is mostly written as it should be, without a name. */
export const naming = (pick: Choices, text: string): string => (pick.rarely(10) ? NAMING : text);
export const disclosed = (pick: Choices): readonly Disclosure[] =>
  pick.number(3) === 0 ? [] : [{ person: person(pick), fields: pick.some(DISCLOSABLE_FIELDS) }];
export const documents = (pick: Choices): readonly string[] =>
  pick.rarely() ? [NEVER_STORED] : pick.some(DOCUMENTS.slice(0, 2));

const refs = (state: CaseState): readonly string[] =>
  state.status === 'unknown' ? [] : Object.keys(state.complaints.byRef);
const ref = (pick: Choices, state: CaseState): string =>
  pick.rarely(12) ? 'c99' : pick.of(refs(state).length > 0 ? refs(state) : ['c1']);
/** Mostly one that was asked after. */
const askedRef = (pick: Choices, state: CaseState): string => {
  const asked =
    state.status === 'unknown'
      ? []
      : Object.entries(state.complaints.byRef).flatMap(([one, { verification }]) => (verification ? [one] : []));
  return asked.length === 0 || pick.rarely() ? ref(pick, state) : pick.of(asked);
};
/** Mostly one of those there are. */
export const among = (pick: Choices, there: readonly string[]): string =>
  there.length === 0 || pick.rarely() ? 'x0' : pick.of(there);
export const victimOf = (pick: Choices, state: CaseState): string =>
  state.status === 'unknown' || state.request.victims.length === 0 || pick.rarely(4)
    ? person(pick)
    : pick.of(state.request.victims);

export type Move = (pick: Choices, state: CaseState, today: Day, step: number) => CaseCommand;

export const request: Move = (pick, _, today) => ({
  type: 'RequestReview',
  reference: REFERENCE,
  area: pick.rarely(20) ? 'kent' : 'gloucestershire',
  localGovernmentArea: pick.rarely(20) ? 'E07000105' : 'E07000078',
  requestedOn: pick.rarely(20)
    ? pick.of(['2014-01-01', addDays(today, 1)])
    : pick.maybe(() => addDays(today, -pick.number(4))),
  applicant: { personId: person(pick), capacity: pick.of(CAPACITIES) },
  victims: pick.some(PEOPLE.slice(0, 3)),
  behaviour: 'Shouting and fires.',
  impact: pick.maybe(() => 'No sleep.'),
  ongoing: pick.of(ONGOING_ANSWERS),
  channel: pick.of(REQUEST_CHANNELS),
  complaints: pick.rarely(40) ? tooMany(today) : Array.from({ length: pick.number(5) }, () => complaint(pick, today)),
});

/** Up to the decision, and what is told of anything. */
export const MOVES_TO_DECISION: readonly Move[] = [
  request,
  (pick) => ({
    type: 'AcknowledgeRequest',
    namedContact: '01242 111 222',
    supportOffered: pick.number(3) > 0,
    supportAnswer: pick.maybe(() => pick.of(SUPPORT_ANSWERS)),
    adjustments: pick.maybe(() => 'Large print.'),
  }),
  (pick, _, today) => ({
    type: 'AmendRequest',
    changes: {
      behaviour: pick.maybe(() => 'Shouting.'),
      ongoing: pick.maybe(() => pick.of(ONGOING_ANSWERS)),
      victims: pick.rarely(4) ? pick.some(PEOPLE.slice(0, 5)) : undefined,
      requestedOn: pick.rarely(6) ? pick.of([addDays(today, -3), '2014-01-01', addDays(today, 2)]) : undefined,
      localGovernmentArea: pick.rarely(6) ? pick.of(['E07000079', 'E07000078', 'E07000105']) : undefined,
    },
    reason: 'Rang back.',
  }),
  (pick) => ({ type: 'PassRequestToBody', body: body(pick), disclosed: disclosed(pick) }),
  (pick) => ({ type: 'PassRequestToBody', body: pick.of(BODIES), disclosed: [] }),
  (pick) => ({ type: 'FindOngoing', ongoing: pick.of(ONGOING_ANSWERS), reason: 'A visit.' }),
  (pick) => ({
    type: 'AssessRisk',
    level: pick.of(RISK_LEVELS),
    method: pick.of(RISK_METHODS),
    vulnerabilities: pick.maybe(() => 'Lives alone.'),
    referrals: pick.some(BODIES),
  }),
  (pick) => ({
    type: 'LinkRequests',
    other: pick.of([OTHER_CASE, OTHER_CASE, CASE, '7c0c7a52-1d3b-4f7e-8c64-27b5a1f0d83e']),
    link: pick.of(CASE_LINKS),
    reason: 'The same street.',
  }),
  (pick) => (pick.rarely(4) ? { type: 'WithdrawRequest', reason: 'It has stopped.' } : { type: 'AssessCase' }),
  (pick, _, today) => ({ type: 'CiteComplaint', complaint: complaint(pick, today) }),
  (pick, state) => ({ type: 'AskVerification', ref: ref(pick, state), disclosed: disclosed(pick) }),
  verify,
  verify,
  verify,
  (pick, state) => ({ type: 'AskVerification', ref: ref(pick, state), disclosed: [] }),
  (pick, state) => ({ type: 'AskVerification', ref: ref(pick, state), disclosed: [] }),
  (pick, state) => ({ type: 'AnswerNotFound', ref: askedRef(pick, state), searched: 'The crime recording system.' }),
  (pick, state) => ({
    type: 'GiveEvidence',
    ref: ref(pick, state),
    account: pick.maybe(() => 'I have the text message.'),
    documents: documents(pick),
  }),
  (pick, state) => ({
    type: 'DisallowComplaint',
    ref: ref(pick, state),
    ground: pick.of(DISALLOWANCE_GROUNDS),
    weighed: pick.some(EVIDENCE_WEIGHED),
    reasons: reasons(pick),
  }),
  (pick, state) => ({ type: 'AllowComplaint', ref: ref(pick, state), reasons: reasons(pick) }),
  (pick, state, today) => ({
    type: 'SettleDates',
    ref: ref(pick, state),
    settled: {
      incidentOn: pick.maybe(() => addDays(today, -pick.of([30, 31, 45, 60]))),
      incidentMonth: pick.rarely() ? today.slice(0, 7) : undefined,
      complainedOn: addDays(today, -pick.of([28, 30, 50, -2])),
    },
    reasons: reasons(pick),
  }),
  (pick, state, _, step) => ({
    type: 'GroupComplaints',
    group: `g${step}`,
    refs: pick.rarely() ? ['c1'] : pick.some([...refs(state), 'c1', ...(pick.rarely() ? ['c99'] : [])]),
    reasons: reasons(pick),
  }),
  (pick, state) => ({ type: 'UngroupComplaints', group: among(pick, groups(state)), reasons: reasons(pick) }),
  (pick, state, today, step) => ({
    type: 'GiveConsent',
    consent: `k${step}`,
    victim: victimOf(pick, state),
    givenBy: pick.rarely(4) ? person(pick) : undefined,
    authority: pick.rarely(4) ? pick.of(CONSENT_AUTHORITIES) : 'self',
    to: pick.rarely() ? person(pick) : undefined,
    scope: pick.rarely(3) ? ['apply', 'share'] : pick.some(CONSENT_SCOPES),
    bodies: pick.rarely(4) ? pick.some([...BODIES, PARTNER, 'kent-police']) : undefined,
    document: pick.rarely() ? pick.of([NEVER_STORED, DOCUMENTS[2] as string]) : (DOCUMENTS[0] as string),
    signedOn: addDays(today, -pick.of([0, 1, 2, 10, -1])),
  }),
  (pick, state) => ({
    type: 'LimitConsent',
    consent: consent(pick, state),
    scope: pick.maybe(() => pick.some(CONSENT_SCOPES)),
    bodies: pick.maybe(() => pick.some(BODIES)),
  }),
  (pick, state) => ({
    type: 'WithdrawConsent',
    consent: consent(pick, state),
    reason: pick.maybe(() => 'I am afraid.'),
  }),
  () => ({ type: 'AssessCase' }),
  () => ({ type: 'AssessCase' }),
  decide,
  decide,
  decide,
  (pick) => ({
    type: 'InformApplicant',
    of: pick.of(TOLD_OF),
    to: pick.rarely(4) ? person(pick) : undefined,
    how: pick.of(TOLD_HOW),
    document: pick.rarely(4) ? pick.of([DOCUMENTS[0] as string, NEVER_STORED]) : undefined,
    recommendationsTold: pick.rarely() ? true : undefined,
  }),
];

function verify(pick: Choices, state: CaseState, today: Day): CaseCommand {
  return {
    type: 'VerifyComplaint',
    ref: askedRef(pick, state),
    agencyReference: pick.maybe(() => `R/${pick.number(9)}`),
    incidentOn: pick.maybe(() => addDays(today, -pick.of([3, 20, 45, 90, 300]))),
    incidentMonth: pick.rarely() ? today.slice(0, 7) : undefined,
    complainedOn: pick.rarely(4) ? addDays(today, -pick.number(60)) : undefined,
  };
}

function decide(pick: Choices): CaseCommand {
  return {
    type: 'DecideThreshold',
    outcome: pick.of(THRESHOLD_OUTCOMES),
    assessment: pick.rarely() ? pick.of(['a1', 'a9']) : undefined,
    ground: pick.number(3) === 0 ? pick.of(['persistence', 'harm', 'adequacy', 'boredom']) : undefined,
    reasons: reasons(pick),
    madeFor: pick.rarely() ? pick.some([CONSTABULARY, 'kent-police']) : undefined,
    consulted: pick.some(BODIES),
  };
}

function consent(pick: Choices, state: CaseState): string {
  return among(pick, state.status === 'unknown' ? [] : Object.keys(state.consents));
}

function groups(state: CaseState): readonly string[] {
  return state.status === 'unknown' ? [] : Object.keys(state.complaints.groups);
}
