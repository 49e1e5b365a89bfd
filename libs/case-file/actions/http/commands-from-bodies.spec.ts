import { pathsRefused } from '../../../../test/support/paths-refused.js';
import type { Class } from '../../../web/fields/shape.js';
import { readInput } from '../../../web/input/input-pipe.js';
import {
  AbandonActionBody,
  AgreeActionBody,
  CompleteActionBody,
  MakeRecommendationBody,
  ReportProgressBody,
  RespondBody,
} from './action-bodies.js';
import {
  abandonAction,
  agreeAction,
  completeAction,
  makeRecommendation,
  reportProgress,
  respond,
} from './commands-from-bodies.js';

const said = { occurredOn: '2026-11-20', onBehalfOf: 'solace', receivedBy: 'letter' };
/** What was sent, checked as it is at the door, as a command. */
const asked =
  <Body extends object, Command>(body: Class<Body>, command: (read: Body) => Command) =>
  (sent: object): Command =>
    command(readInput(body, sent));

const make = asked(MakeRecommendationBody, makeRecommendation);
const answer = asked(RespondBody, (body) => respond('r1', body));
const agree = asked(AgreeActionBody, agreeAction);
const progress = asked(ReportProgressBody, (body) => reportProgress('x1', body));
const complete = asked(CompleteActionBody, (body) => completeAction('x1', body));
const abandon = asked(AbandonActionBody, (body) => abandonAction('x1', body));

test('a body is the command, less who says it and when', () => {
  const byWhen = '2026-12-15';
  expect([
    make({ ...said, to: 'solace', text: ' Name one. ', byWhen }),
    answer({ ...said, answer: 'accepted', comment: 'Gladly.' }),
    answer({ ...said, answer: 'declined', reasons: 'There is one.' }),
    agree({ ...said, by: 'solace', what: 'A light.', byWhen, recommendation: 'r9999' }),
    progress({ ...said, note: 'Ordered.' }),
    complete({ ...said, note: 'Lit.' }),
    abandon({ ...said, reason: 'Gated.' }),
  ]).toEqual([
    { type: 'MakeRecommendation', to: 'solace', text: 'Name one.', byWhen },
    { type: 'AcceptRecommendation', recommendation: 'r1', comment: 'Gladly.' },
    { type: 'DeclineRecommendation', recommendation: 'r1', reasons: 'There is one.' },
    { type: 'AgreeAction', by: 'solace', what: 'A light.', byWhen, recommendation: 'r9999' },
    { type: 'ReportProgress', action: 'x1', note: 'Ordered.' },
    { type: 'CompleteAction', action: 'x1', note: 'Lit.' },
    { type: 'AbandonAction', action: 'x1', reason: 'Gated.' },
  ]);
});

test('what may be left out is left to the rules', () =>
  expect([
    make({ to: 'solace', text: 'Name one.' }),
    answer({ answer: 'accepted' }),
    answer({ answer: 'declined' }),
    agree({ by: 'solace', what: 'A light.', byWhen: '2026-12-15' }),
    complete({}),
  ]).toEqual([
    { type: 'MakeRecommendation', to: 'solace', text: 'Name one.' },
    { type: 'AcceptRecommendation', recommendation: 'r1' },
    { type: 'DeclineRecommendation', recommendation: 'r1' },
    { type: 'AgreeAction', by: 'solace', what: 'A light.', byWhen: '2026-12-15' },
    { type: 'CompleteAction', action: 'x1' },
  ]));

test.each<[string, () => unknown, readonly string[]]>([
  ['recommended to nobody, nothing', () => make({}), ['to', 'text']],
  ['accepted, with reasons', () => answer({ answer: 'accepted', reasons: 'There is one.' }), ['reasons']],
  ['declined, with a comment', () => answer({ answer: 'declined', comment: 'No.' }), ['comment']],
  ['answered with neither', () => answer({}), ['answer']],
  ['agreed by nobody, of nothing, by no day', () => agree({}), ['by', 'what', 'byWhen']],
  [
    'to carry out what is no recommendation',
    () => agree({ by: 'solace', what: 'A light.', byWhen: '2026-12-15', recommendation: 'x1' }),
    ['recommendation'],
  ],
  ['progress without a word', () => progress({}), ['note']],
  ['given up without a word', () => abandon({}), ['reason']],
])('%s is invalid', (_, ask, paths) => expect(pathsRefused(ask)).toEqual(paths));
