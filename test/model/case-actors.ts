/** Who may send a command at all (the routes' roles), and some of them are the wrong one. */
import type { CaseCommand } from '../../libs/case-file/case-commands.js';
import type { CaseState } from '../../libs/case-file/case-state.js';
import type { Actor } from '../../libs/decider/actor.js';
import { BODIES, CONSTABULARY, PEOPLE } from './case-world.js';
import type { Choices } from './choices.js';

const coordinator: Actor = { id: 'cora', role: 'coordinator', area: 'gloucestershire' };
const elsewhere: Actor = { id: 'kim', role: 'coordinator', area: 'kent' };
/** The same person as an agency worker one day and in the office another. */
const changedSides: Actor = { id: 'olu', role: 'coordinator', area: 'gloucestershire' };
const worker = (body: string): Actor => ({
  id: body === CONSTABULARY ? 'olu' : `worker of ${body}`,
  role: 'agency',
  body,
});
const applicant = (person: string): Actor => ({ id: person, role: 'applicant' });

/** What an applicant's token may send (api.md: own case). */
const OF_APPLICANTS: readonly CaseCommand['type'][] = [
  'RequestReview',
  'CiteComplaint',
  'GiveEvidence',
  'AmendRequest',
  'WithdrawRequest',
  'GiveConsent',
  'LimitConsent',
  'WithdrawConsent',
];
const OF_BODIES: readonly CaseCommand['type'][] = ['VerifyComplaint', 'AnswerNotFound'];

/** Mostly the one whose part it is. */
export const actorFor = (pick: Choices, command: CaseCommand, state: CaseState): Actor => {
  const { type } = command;
  if (OF_BODIES.includes(type) && pick.number(4) > 0)
    return worker(pick.rarely(4) ? pick.of(BODIES) : askedBody(command, state));
  if (OF_APPLICANTS.includes(type) && pick.rarely(3))
    return applicant(pick.rarely(5) ? pick.of(PEOPLE.slice(0, 3)) : itsApplicant(command, state));
  if (pick.rarely(30)) return elsewhere;
  if (pick.rarely(10)) return changedSides;
  return pick.rarely(3) ? { ...coordinator, onBehalfOf: pick.of(BODIES), receivedBy: 'phone' } : coordinator;
};

const askedBody = (command: CaseCommand, state: CaseState): string => {
  const complaint = state.status === 'unknown' || !('ref' in command) ? undefined : state.complaints.byRef[command.ref];
  return complaint?.verification?.body ?? CONSTABULARY;
};

const itsApplicant = (command: CaseCommand, state: CaseState): string => {
  if (command.type === 'RequestReview') return command.applicant.personId;
  return state.status === 'unknown' ? (PEOPLE[0] as string) : state.request.applicant.personId;
};
