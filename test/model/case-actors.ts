/** Who may send a command at all (the routes' roles), and some of them are the wrong one. */
import type { CaseCommand } from '../../libs/case-file/case-commands.js';
import type { CaseState } from '../../libs/case-file/case-state.js';
import type { Actor } from '../../libs/decider/actor.js';
import { BODIES, CONSTABULARY, PEOPLE } from './case-world.js';
import type { Choices } from './choices.js';

const area = 'gloucestershire';
export const coordinator: Actor = { id: 'cora', role: 'coordinator', area };
const elsewhere: Actor = { id: 'kim', role: 'coordinator', area: 'kent' };
/** The same person as an agency worker one day and in the office another. */
const changedSides: Actor = { id: 'olu', role: 'coordinator', area };
const colleague: Actor = { id: 'carol', role: 'coordinator', area };
const administrator: Actor = { id: 'adam', role: 'administrator' };
const clock: Actor = { id: 'clock', role: 'clock' };
const worker = (body: string): Actor => ({
  id: body === CONSTABULARY ? 'olu' : `worker of ${body}`,
  role: 'agency',
  body,
});
const applicant = (person: string): Actor => ({ id: person, role: 'applicant' });

type Commands = readonly CaseCommand['type'][];

/** What an applicant's token may send (api.md: own case). */
const OF_APPLICANTS: Commands = [
  'RequestReview',
  'CiteComplaint',
  'GiveEvidence',
  'AmendRequest',
  'WithdrawRequest',
  'GiveConsent',
  'LimitConsent',
  'WithdrawConsent',
  'RecordViews',
  'LodgeAppeal',
  'WithdrawAppeal',
];
const OF_BODIES: Commands = [
  'VerifyComplaint',
  'AnswerNotFound',
  'SupplyInformation',
  'RefuseInformation',
  'AcceptRecommendation',
  'DeclineRecommendation',
  'ReportProgress',
  'CompleteAction',
  'AbandonAction',
];
/** Decided by somebody of the office who did not decide what is appealed against. */
const OF_OTHERS: Commands = ['AdmitAppeal', 'RefuseAdmission'];
const OF_CHAIRS: Commands = ['RecordMeeting', 'RecordFinding', 'MakeRecommendation', 'ConcludeReview'];

/** Mostly the one whose part it is. */
export const actorFor = (pick: Choices, command: CaseCommand, state: CaseState): Actor => {
  const { type } = command;
  if (type === 'RecordMissedDeadline' && !pick.rarely()) return clock;
  if (OF_CHAIRS.includes(type) && !pick.rarely(20))
    return { id: pick.rarely() ? 'cher' : (chairOf(state) ?? 'chris'), role: 'chair', area, ...sometimesOf(pick) };
  if (type === 'DecideAppeal' && !pick.rarely(20))
    return {
      id: pick.rarely() ? 'ravi' : (reviewerOf(command.appeal, state) ?? 'rita'),
      role: 'appeal-reviewer',
      area,
      ...sometimesOf(pick),
    };
  if (type === 'AppointAppealReviewer' && !pick.rarely(4)) return administrator;
  if (OF_OTHERS.includes(type) && !pick.rarely(4)) return colleague;
  if (OF_BODIES.includes(type) && pick.number(4) > 0)
    return worker(pick.rarely(6) ? pick.of(BODIES) : bodyAsked(command, state));
  if (OF_APPLICANTS.includes(type) && pick.rarely(3))
    return applicant(pick.rarely(5) ? pick.of(PEOPLE.slice(0, 3)) : itsApplicant(command, state));
  if (pick.rarely(30)) return elsewhere;
  if (pick.rarely(10)) return changedSides;
  return pick.rarely(3) ? { ...coordinator, onBehalfOf: pick.of(BODIES), receivedBy: 'phone' } : coordinator;
};

const sometimesOf = (pick: Choices) => (pick.rarely(12) ? { body: pick.of(BODIES) } : {});

const chairOf = (state: CaseState): string | undefined =>
  state.status === 'unknown' ? undefined : state.review.current?.chair?.chair;

const reviewerOf = (appeal: string, state: CaseState): string | undefined =>
  state.status === 'unknown' ? undefined : state.appeals[appeal]?.reviewer?.reviewer;

/** The body whose answer, or whose action, it is. */
const bodyAsked = (command: CaseCommand, state: CaseState): string => {
  if (state.status === 'unknown') return CONSTABULARY;
  const { complaints, information, actions } = state;
  const body =
    ('ref' in command && complaints.byRef[command.ref]?.verification?.body) ||
    ('request' in command && information.byRef[command.request]?.body) ||
    ('recommendation' in command &&
      command.recommendation !== undefined &&
      actions.recommendations[command.recommendation]?.to) ||
    ('action' in command && actions.actions[command.action]?.by);
  return body || CONSTABULARY;
};

const itsApplicant = (command: CaseCommand, state: CaseState): string => {
  if (command.type === 'RequestReview') return command.applicant.personId;
  return state.status === 'unknown' ? (PEOPLE[0] as string) : state.request.applicant.personId;
};
