/** What somebody may try with an appeal, the clock and the end of a case, sensible or not. */
import { addDays } from '../../libs/calendar/day.js';
import { APPEAL_OUTCOMES, LODGED_GROUNDS } from '../../libs/case-file/appeal/facts.js';
import type { CaseState } from '../../libs/case-file/case-state.js';
import { CLOSING_REASONS } from '../../libs/case-file/closing/facts.js';
import { person } from './case-claims.js';
import { among, type Move, reasons } from './case-moves.js';
import { BODIES, DOCUMENTS, NEVER_STORED } from './case-world.js';
import type { Choices } from './choices.js';

const appeals = (state: CaseState) => (state.status === 'unknown' ? [] : Object.keys(state.appeals));
const deadlines = (state: CaseState) => (state.status === 'unknown' ? [] : Object.keys(state.clock));

/** Rita and Ravi review appeals; the others have had their part in the case. */
const reviewer = (pick: Choices) =>
  pick.rarely(3) ? pick.of(['cora', 'chris', 'olu', 'adam']) : pick.of(['rita', 'ravi']);

export const APPEAL_MOVES: readonly Move[] = [
  (pick) => ({
    type: 'LodgeAppeal',
    ground: pick.of(LODGED_GROUNDS),
    by: pick.rarely(4) ? person(pick) : undefined,
    text: 'Nobody looked.',
  }),
  (pick, state) => ({ type: 'AdmitAppeal', appeal: among(pick, appeals(state)), reasons: reasons(pick) }),
  (pick, state) => ({ type: 'RefuseAdmission', appeal: among(pick, appeals(state)), reasons: reasons(pick) }),
  (pick, state) => ({
    type: 'AppointAppealReviewer',
    appeal: among(pick, appeals(state)),
    reviewer: reviewer(pick),
    body: pick.rarely() ? pick.of(BODIES) : undefined,
    reason: pick.maybe(() => 'Ill.'),
  }),
  (pick, state) => ({ type: 'WithdrawAppeal', appeal: among(pick, appeals(state)) }),
  (pick, state) => ({
    type: 'DecideAppeal',
    appeal: among(pick, appeals(state)),
    outcome: pick.of(APPEAL_OUTCOMES),
    reasons: reasons(pick),
  }),
  (pick, state) => ({
    type: 'PauseClock',
    deadlines: pick.rarely() ? pick.some(['meeting', 'nothing']) : pick.some(deadlines(state)),
    reason: 'Waiting for a report.',
  }),
  () => ({ type: 'ResumeClock', reason: 'It came.' }),
  (pick, state, today) => ({
    type: 'ExtendDeadline',
    deadline: among(pick, deadlines(state)),
    until: addDays(today, pick.of([1, 20, 60, 400, -3])),
    reason: 'Illness.',
  }),
  missed,
  missed,
  (pick) => ({
    type: 'CloseCase',
    why: pick.of(CLOSING_REASONS),
    waiver: pick.rarely(3) ? pick.of([DOCUMENTS[0] as string, DOCUMENTS[2] as string, NEVER_STORED]) : undefined,
  }),
  (pick) => ({
    type: 'ReopenCase',
    why: pick.of(['new-evidence', 'closed-in-error', 'request-resumed'] as const),
    reason: 'They rang.',
  }),
];

function missed(pick: Choices, state: CaseState): ReturnType<Move> {
  const deadline = among(pick, deadlines(state));
  const dueOn = state.status === 'unknown' ? undefined : state.clock[deadline]?.dueOn;
  return { type: 'RecordMissedDeadline', deadline, dueOn: dueOn === undefined || pick.rarely() ? '2026-06-09' : dueOn };
}
