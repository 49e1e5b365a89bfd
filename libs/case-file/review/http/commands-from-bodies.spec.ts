import { pathsRefused } from '../../../../test/support/paths-refused.js';
import type { Class } from '../../../web/fields/shape.js';
import { readInput } from '../../../web/input/input-pipe.js';
import {
  appointChair,
  arrangeMeeting,
  askVictim,
  concludeReview,
  declareConflict,
  inviteBody,
  openReview,
  rearrangeMeeting,
  recordFinding,
  recordMeeting,
  recordViews,
  replaceChair,
} from './commands-from-bodies.js';
import {
  ArrangeMeetingBody,
  AskVictimBody,
  RearrangeMeetingBody,
  RecordMeetingBody,
  RecordViewsBody,
} from './meeting-bodies.js';
import {
  AppointChairBody,
  ConcludeReviewBody,
  DeclareConflictBody,
  InviteToReviewBody,
  OpenReviewBody,
  RecordFindingBody,
  ReplaceChairBody,
} from './review-bodies.js';

const person = '7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11';
const digest = 'a'.repeat(64);
const said = { occurredOn: '2026-10-05', onBehalfOf: 'solace', receivedBy: 'phone' };
/** What was sent, checked as it is at the door, as a command. */
const asked =
  <Body extends object, Command>(body: Class<Body>, command: (read: Body) => Command) =>
  (sent: object): Command =>
    command(readInput(body, sent));

const open = asked(OpenReviewBody, openReview);
const appoint = asked(AppointChairBody, appointChair);
const replace = asked(ReplaceChairBody, replaceChair);
const declare = asked(DeclareConflictBody, declareConflict);
const invite = asked(InviteToReviewBody, inviteBody);
const arrange = asked(ArrangeMeetingBody, arrangeMeeting);
const rearrange = asked(RearrangeMeetingBody, rearrangeMeeting);
const ask = asked(AskVictimBody, askVictim);
const views = asked(RecordViewsBody, recordViews);
const record = asked(RecordMeetingBody, recordMeeting);
const find = asked(RecordFindingBody, recordFinding);
const conclude = asked(ConcludeReviewBody, concludeReview);

test('a body is the command, less who says it and when', () => {
  const chair = { chair: 'chris@office', body: 'gloucestershire-opcc' };
  const disclosed = [{ person, fields: ['name', 'complaints'] }];
  const meeting = { meetingOn: '2026-11-05', mode: 'hybrid', place: 'The town hall.' };
  const uninvited = { victim: person, because: 'other', reason: 'On holiday.' };
  const attendance = { present: ['solace'], apologies: ['a-b'], victimsPresent: [person], documents: [digest] };
  const outcome = { outcome: 'actions-agreed', reasons: 'As agreed.', reasonsToApplicant: 'Dear applicant.' };
  expect([
    open({ ...said, reasons: ' Every third. ' }),
    appoint({ ...said, ...chair }),
    replace({ ...said, ...chair, reason: 'Ill.' }),
    declare({ ...said, reason: 'A neighbour.' }),
    invite({ ...said, body: 'solace', disclosed }),
    arrange({ ...said, ...meeting }),
    rearrange({ ...said, ...meeting, reason: 'Ill.' }),
    ask({ ...said, victim: person, invited: true }),
    ask({ ...said, ...uninvited, invited: false }),
    views({ ...said, victim: person, views: 'A light.', documents: [digest] }),
    record({ ...said, ...attendance }),
    find({ ...said, text: 'Nobody owned it.' }),
    conclude({ ...said, ...outcome }),
  ]).toEqual([
    { type: 'OpenReview', reasons: 'Every third.' },
    { type: 'AppointChair', ...chair },
    { type: 'ReplaceChair', ...chair, reason: 'Ill.' },
    { type: 'DeclareConflict', reason: 'A neighbour.' },
    { type: 'InviteBody', body: 'solace', disclosed },
    { type: 'ArrangeMeeting', ...meeting },
    { type: 'RearrangeMeeting', ...meeting, reason: 'Ill.' },
    { type: 'InviteVictim', victim: person },
    { type: 'LeaveVictimUninvited', ...uninvited },
    { type: 'RecordViews', victim: person, views: 'A light.', documents: [digest] },
    { type: 'RecordMeeting', ...attendance },
    { type: 'RecordFinding', text: 'Nobody owned it.' },
    { type: 'ConcludeReview', ...outcome },
  ]);
});

test('what may be left out is left to the rules', () =>
  expect([
    open({}),
    appoint({ chair: 'chris' }),
    replace({ chair: 'chris' }),
    invite({ body: 'solace' }),
    arrange({ meetingOn: '2026-11-05', mode: 'online' }),
    ask({ victim: person, invited: false, because: 'other' }),
    views({ victim: person, views: 'A light.' }),
    record({ present: [] }),
    conclude({ outcome: 'no-further-action' }),
  ]).toEqual([
    { type: 'OpenReview' },
    { type: 'AppointChair', chair: 'chris' },
    { type: 'ReplaceChair', chair: 'chris' },
    { type: 'InviteBody', body: 'solace', disclosed: [] },
    { type: 'ArrangeMeeting', meetingOn: '2026-11-05', mode: 'online' },
    { type: 'LeaveVictimUninvited', victim: person, because: 'other' },
    { type: 'RecordViews', victim: person, views: 'A light.', documents: [] },
    { type: 'RecordMeeting', present: [], apologies: [], victimsPresent: [], documents: [] },
    { type: 'ConcludeReview', outcome: 'no-further-action' },
  ]));

test.each<[string, () => unknown, readonly string[]]>([
  ['a chair with a blank, as a name has', () => appoint({ chair: 'Chris Ray' }), ['chair']],
  [
    'an invitation with why not',
    () => ask({ victim: person, invited: true, because: 'safety', reason: 'He waits.' }),
    ['because', 'reason'],
  ],
  ['no invitation without why', () => ask({ victim: person, invited: false }), ['because']],
  ['a rearrangement without a reason', () => rearrange({ meetingOn: '2026-11-05', mode: 'online' }), ['reason']],
  ['a meeting without who came', () => record({}), ['present']],
  ['a body present twice', () => record({ present: ['solace', 'solace'] }), ['present']],
])('%s is invalid', (_, sent, paths) => expect(pathsRefused(sent)).toEqual(paths));
