/** What somebody may try with a review, what is asked of bodies for it, and what is to be done after it; sensible or not. */
import { addDays, type Day } from '../../libs/calendar/day.js';
import type { CaseFile } from '../../libs/case-file/case-state.js';
import { INFORMATION_DUTIES, REFUSAL_GROUNDS } from '../../libs/case-file/information/facts.js';
import { MEETING_MODES, NOT_INVITED_BECAUSE, REVIEW_OUTCOMES } from '../../libs/case-file/review/facts.js';
import { among, body, disclosed, documents, type Move, naming, reasons, victimOf } from './case-moves.js';
import { BODIES, PARTNER } from './case-world.js';
import type { Choices } from './choices.js';

/** Who may be asked to chair: two of the office, one who answers for the police, one of a body complained to. */
const CHAIRS = ['chris', 'cher', 'olu', 'rita'];
const chairFor = (pick: Choices) => ({
  chair: pick.of(CHAIRS),
  ...(pick.rarely(6) && { body: pick.of([...BODIES, 'gloucestershire-opcc']) }),
});

const file = (state: Parameters<Move>[1]): CaseFile | undefined => (state.status === 'unknown' ? undefined : state);
const requests = (state: Parameters<Move>[1]) => Object.keys(file(state)?.information.byRef ?? {});
const recommendations = (state: Parameters<Move>[1]) => Object.keys(file(state)?.actions.recommendations ?? {});
const actions = (state: Parameters<Move>[1]) => Object.keys(file(state)?.actions.actions ?? {});
const meetingOn = (pick: Choices, today: Day): Day => addDays(today, pick.of([0, 1, 7, 14, -1]));

const LONG = 'Rain. '.repeat(200);
/** More than one answer may tell. */
const everyDay = (today: Day) => Array.from({ length: 200 }, (_, days) => ({ on: addDays(today, -days), what: LONG }));

export const REVIEW_MOVES: readonly Move[] = [
  (pick) => ({ type: 'OpenReview', reasons: pick.maybe(() => reasons(pick) ?? '') }),
  (pick) => ({ type: 'AppointChair', ...chairFor(pick) }),
  () => ({ type: 'DeclareConflict', reason: 'They are neighbours.' }),
  (pick) => ({ type: 'ReplaceChair', ...chairFor(pick), reason: pick.maybe(() => 'Ill.') }),
  (pick) => ({ type: 'InviteBody', body: body(pick), disclosed: disclosed(pick) }),
  (pick) => ({ type: 'InviteBody', body: pick.of([...BODIES, PARTNER]), disclosed: [] }),
  (pick, _, today) => ({
    type: 'ArrangeMeeting',
    meetingOn: meetingOn(pick, today),
    mode: pick.of(MEETING_MODES),
    place: pick.maybe(() => 'The town hall.'),
  }),
  (pick, state, today) => ({
    type: 'RearrangeMeeting',
    meetingOn: pick.rarely(3) ? (file(state)?.review.current?.meeting?.meetingOn ?? today) : meetingOn(pick, today),
    mode: pick.of(MEETING_MODES),
    reason: 'A bank holiday.',
  }),
  (pick, state) => ({ type: 'InviteVictim', victim: victimOf(pick, state) }),
  (pick, state) => ({
    type: 'LeaveVictimUninvited',
    victim: victimOf(pick, state),
    because: pick.of(NOT_INVITED_BECAUSE),
    reason: pick.maybe(() => 'As they asked.'),
  }),
  (pick, state) => ({
    type: 'RecordViews',
    victim: victimOf(pick, state),
    views: 'I want it to stop.',
    documents: documents(pick),
  }),
  (pick, state) => ({
    type: 'RecordMeeting',
    present: pick.rarely() ? pick.some(['kent-police']) : pick.some([...BODIES, PARTNER]),
    apologies: pick.rarely(3) ? pick.some(BODIES) : [],
    victimsPresent: pick.rarely(3) ? [victimOf(pick, state)] : [],
    documents: documents(pick),
  }),
  () => ({ type: 'RecordFinding', text: 'Nobody owned it.' }),
  (pick) => ({ type: 'ConcludeReview', outcome: pick.of(REVIEW_OUTCOMES), reasons: reasons(pick) }),
  (pick) => ({
    type: 'RequestInformation',
    body: body(pick),
    duty: pick.maybe(() => pick.of(INFORMATION_DUTIES)),
    what: naming(pick, 'What was done.'),
    disclosed: disclosed(pick),
  }),
  (pick, state) => ({ type: 'SendReminder', request: among(pick, requests(state)) }),
  (pick, state, today) => ({
    type: 'SupplyInformation',
    request: among(pick, requests(state)),
    chronology: pick.rarely(20)
      ? everyDay(today)
      : pick.some([{ on: addDays(today, pick.rarely() ? 1 : -9), what: 'A visit.' }]),
    documents: documents(pick),
  }),
  (pick, state) => ({
    type: 'RefuseInformation',
    request: among(pick, requests(state)),
    ground: pick.of(REFUSAL_GROUNDS),
  }),
  (pick, _, today) => ({
    type: 'MakeRecommendation',
    to: pick.of([...BODIES, 'county-landlord']),
    text: naming(pick, 'Name one officer.'),
    byWhen: pick.maybe(() => addDays(today, pick.of([10, 30, -1]))),
  }),
  (pick, state) => ({ type: 'SendRecommendation', recommendation: among(pick, recommendations(state)) }),
  (pick, state) => ({ type: 'AcceptRecommendation', recommendation: among(pick, recommendations(state)) }),
  (pick, state) => ({
    type: 'DeclineRecommendation',
    recommendation: among(pick, recommendations(state)),
    reasons: reasons(pick),
  }),
  (pick, state, today) => ({
    type: 'AgreeAction',
    by: body(pick),
    what: naming(pick, 'A light in the alley.'),
    byWhen: addDays(today, pick.of([10, 30, -1])),
    recommendation: pick.rarely(3) ? among(pick, recommendations(state)) : undefined,
  }),
  (pick, state) => ({ type: 'ReportProgress', action: among(pick, actions(state)), note: 'It is ordered.' }),
  (pick, state) => ({ type: 'CompleteAction', action: among(pick, actions(state)) }),
  (pick, state) => ({ type: 'AbandonAction', action: among(pick, actions(state)), reason: 'No money.' }),
];
