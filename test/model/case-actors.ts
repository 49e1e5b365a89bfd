/** Who may send a command at all (the routes' roles), and some of them are the wrong one. */
import type { CaseCommand } from '../../libs/case-file/case-commands.js';
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

export const actorFor = (pick: Choices, { type }: CaseCommand): Actor => {
  if (OF_BODIES.includes(type) && pick.number(3) > 0) return worker(pick.of(BODIES));
  if (OF_APPLICANTS.includes(type) && pick.rarely(3)) return applicant(pick.of(PEOPLE.slice(0, 3)));
  if (pick.rarely(30)) return elsewhere;
  if (pick.rarely(10)) return changedSides;
  return pick.rarely(3) ? { ...coordinator, onBehalfOf: pick.of(BODIES), receivedBy: 'phone' } : coordinator;
};
