import { pathsRefused } from '../../../../test/support/paths-refused.js';
import type { Class } from '../../../web/fields/shape.js';
import { readInput } from '../../../web/input/input-pipe.js';
import {
  answerVerification,
  askVerification,
  citeComplaint,
  giveEvidence,
  groupComplaints,
  ruleOnComplaint,
  settleDates,
  ungroupComplaints,
} from './commands-from-bodies.js';
import {
  AnswerVerificationBody,
  AskVerificationBody,
  CiteComplaintBody,
  GiveEvidenceBody,
  GroupComplaintsBody,
  RuleOnComplaintBody,
  SettleDatesBody,
  UngroupComplaintsBody,
} from './complaint-bodies.js';

const person = '7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11';
const digest = 'a'.repeat(64);
const said = { occurredOn: '2026-10-05', onBehalfOf: 'solace', receivedBy: 'phone' };
/** What was sent, checked as it is at the door, as a command. */
const asked =
  <Body extends object, Command>(body: Class<Body>, command: (read: Body) => Command) =>
  (sent: object): Command =>
    command(readInput(body, sent));

const cite = asked(CiteComplaintBody, citeComplaint);
const ask = asked(AskVerificationBody, (body) => askVerification('c1', body));
const answer = asked(AnswerVerificationBody, (body) => answerVerification('c1', body));
const give = asked(GiveEvidenceBody, (body) => giveEvidence('c1', body));
const rule = asked(RuleOnComplaintBody, (body) => ruleOnComplaint('c1', body));
const settle = asked(SettleDatesBody, (body) => settleDates('c1', body));
const group = asked(GroupComplaintsBody, (body) => groupComplaints('g1', body));
const ungroup = asked(UngroupComplaintsBody, (body) => ungroupComplaints('g1', body));

test('a body is the command, less who says it and when', () => {
  const complaint = {
    reportId: person,
    agency: 'solace',
    agencyReference: 'S/1',
    incidentOn: '2026-07-01',
    incidentMonth: '2026-07',
    complainedOn: '2026-07-02',
    kind: 'hate',
    complainant: person,
    incident: 'fire-1',
  };
  const dated = { incidentOn: '2026-07-01', incidentMonth: '2026-07', complainedOn: '2026-07-02' };
  const disclosed = [{ person, fields: ['name', 'complaints'] }];
  const disallowed = { ground: 'unrelated', weighed: ['report'], reasons: 'Weighed.' };
  expect([
    cite({ ...said, ...complaint }),
    ask({ ...said, disclosed }),
    answer({ ...said, outcome: 'verified', agencyReference: 'S/1', ...dated }),
    answer({ ...said, outcome: 'not-found', searched: ' Calls. ' }),
    give({ ...said, account: 'I rang.', documents: [digest] }),
    rule({ ...said, ruling: 'disallowed', ...disallowed }),
    rule({ ...said, ruling: 'allowed', reasons: 'Weighed.' }),
    settle({ ...said, ...dated, reasons: 'Weighed.' }),
    group({ ...said, refs: ['c1', 'c999'], reasons: 'One evening.' }),
    ungroup({ ...said, reasons: 'Two evenings.' }),
  ]).toEqual([
    { type: 'CiteComplaint', complaint },
    { type: 'AskVerification', ref: 'c1', disclosed },
    { type: 'VerifyComplaint', ref: 'c1', agencyReference: 'S/1', ...dated },
    { type: 'AnswerNotFound', ref: 'c1', searched: 'Calls.' },
    { type: 'GiveEvidence', ref: 'c1', account: 'I rang.', documents: [digest] },
    { type: 'DisallowComplaint', ref: 'c1', ...disallowed },
    { type: 'AllowComplaint', ref: 'c1', reasons: 'Weighed.' },
    { type: 'SettleDates', ref: 'c1', settled: dated, reasons: 'Weighed.' },
    { type: 'GroupComplaints', group: 'g1', refs: ['c1', 'c999'], reasons: 'One evening.' },
    { type: 'UngroupComplaints', group: 'g1', reasons: 'Two evenings.' },
  ]);
});

test('what may be left out is left to the rules', () => {
  expect([
    cite({}),
    ask({}),
    give({}),
    rule({ ruling: 'disallowed', ground: 'not-made' }),
    group({ refs: ['c1', 'c2'] }),
    ungroup({}),
  ]).toEqual([
    { type: 'CiteComplaint', complaint: {} },
    { type: 'AskVerification', ref: 'c1', disclosed: [] },
    { type: 'GiveEvidence', ref: 'c1', documents: [] },
    { type: 'DisallowComplaint', ref: 'c1', ground: 'not-made', weighed: [] },
    { type: 'GroupComplaints', group: 'g1', refs: ['c1', 'c2'] },
    { type: 'UngroupComplaints', group: 'g1' },
  ]);
});

test.each<[string, () => unknown, readonly string[]]>([
  ['not found without what was searched', () => answer({ outcome: 'not-found' }), ['searched']],
  [
    'not found, with dates',
    () => answer({ outcome: 'not-found', searched: 'Calls.', complainedOn: '2026-07-02', agencyReference: 'S/1' }),
    ['agencyReference', 'complainedOn'],
  ],
  ['verified, with what was searched', () => answer({ outcome: 'verified', searched: 'Calls.' }), ['searched']],
  ['disallowed without a ground', () => rule({ ruling: 'disallowed', weighed: ['report'] }), ['ground']],
  [
    'allowed, with a ground',
    () => rule({ ruling: 'allowed', ground: 'not-made', weighed: ['report'] }),
    ['ground', 'weighed'],
  ],
  ['a group of one', () => group({ refs: ['c1'], reasons: 'One evening.' }), ['refs']],
  ['a ref that is none', () => group({ refs: ['c1', 'c0'], reasons: 'One evening.' }), ['refs[1]']],
  ['a reference with a blank', () => cite({ agencyReference: 'Ann Lee' }), ['agencyReference']],
  ['an incident with a blank', () => cite({ incident: 'Ann Lee' }), ['incident']],
  ['settled without the day of the complaint', () => settle({ reasons: 'Weighed.' }), ['complainedOn']],
])('%s is invalid', (_, ask, paths) => expect(pathsRefused(ask)).toEqual(paths));
