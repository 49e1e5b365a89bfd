import { pathsRefused } from '../../../../test/support/paths-refused.js';
import type { Class } from '../../../web/fields/shape.js';
import { readInput } from '../../../web/input/input-pipe.js';
import {
  AppointReviewerBody,
  DecideAdmissionBody,
  DecideAppealBody,
  LodgeAppealBody,
  WithdrawAppealBody,
} from './appeal-bodies.js';
import { appointReviewer, decideAdmission, decideAppeal, lodgeAppeal, withdrawAppeal } from './commands-from-bodies.js';

const person = '7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11';
const said = { occurredOn: '2026-10-05', onBehalfOf: person, receivedBy: 'letter' };
/** What was sent, checked as it is at the door, as a command. */
const asked =
  <Body extends object, Command>(body: Class<Body>, command: (read: Body) => Command) =>
  (sent: object): Command =>
    command(readInput(body, sent));

const lodge = asked(LodgeAppealBody, lodgeAppeal);
const admit = asked(DecideAdmissionBody, (body) => decideAdmission('p1', body));
const appoint = asked(AppointReviewerBody, (body) => appointReviewer('p1', body));
const withdraw = asked(WithdrawAppealBody, (body) => withdrawAppeal('p1', body));
const decide = asked(DecideAppealBody, (body) => decideAppeal('p1', body));

test('a body is the command, less who says it and when', () =>
  expect([
    lodge({ ...said, ground: 'manner-of-review', by: person, text: ' Nobody asked me. ' }),
    admit({ ...said, outcome: 'admitted', reasons: 'Ill.' }),
    admit({ ...said, outcome: 'not-admitted', reasons: 'Not ill.', reasonsToApplicant: 'Dear Rosa.' }),
    appoint({ ...said, reviewer: 'rita@office', body: 'solace', reason: 'Ill.' }),
    withdraw({ ...said, reason: 'It is quiet.' }),
    decide({ ...said, outcome: 'upheld', reasons: 'Not heard.', reasonsToApplicant: 'Dear Rosa.' }),
  ]).toEqual([
    { type: 'LodgeAppeal', ground: 'manner-of-review', by: person, text: 'Nobody asked me.' },
    { type: 'AdmitAppeal', appeal: 'p1', reasons: 'Ill.' },
    { type: 'RefuseAdmission', appeal: 'p1', reasons: 'Not ill.', reasonsToApplicant: 'Dear Rosa.' },
    { type: 'AppointAppealReviewer', appeal: 'p1', reviewer: 'rita@office', body: 'solace', reason: 'Ill.' },
    { type: 'WithdrawAppeal', appeal: 'p1', reason: 'It is quiet.' },
    { type: 'DecideAppeal', appeal: 'p1', outcome: 'upheld', reasons: 'Not heard.', reasonsToApplicant: 'Dear Rosa.' },
  ]));

test('what may be left out is left to the rules', () =>
  expect([
    lodge({ ground: 'pcc-review', text: 'Nobody asked me.' }),
    admit({ outcome: 'admitted' }),
    appoint({ reviewer: 'rita@office' }),
    withdraw({}),
    decide({ outcome: 'properly-reviewed' }),
  ]).toEqual([
    { type: 'LodgeAppeal', ground: 'pcc-review', text: 'Nobody asked me.' },
    { type: 'AdmitAppeal', appeal: 'p1' },
    { type: 'AppointAppealReviewer', appeal: 'p1', reviewer: 'rita@office' },
    { type: 'WithdrawAppeal', appeal: 'p1' },
    { type: 'DecideAppeal', appeal: 'p1', outcome: 'properly-reviewed' },
  ]));

test.each<[string, () => unknown, readonly string[]]>([
  ['lodged on nothing', () => lodge({}), ['ground', 'text']],
  ['lodged by a name', () => lodge({ ground: 'pcc-review', by: 'Rosa', text: 'No.' }), ['by']],
  [
    'admitted, with a letter that it is not',
    () => admit({ outcome: 'admitted', reasonsToApplicant: 'Dear Rosa.' }),
    ['reasonsToApplicant'],
  ],
  ['a reviewer with blanks in the subject of their token', () => appoint({ reviewer: 'Rita Ray' }), ['reviewer']],
  ['a decision that is none of the two', () => decide({ outcome: 'admitted' }), ['outcome']],
])('%s is invalid', (_, ask, paths) => expect(pathsRefused(ask)).toEqual(paths));
