import { pathsRefused } from '../../../../test/support/paths-refused.js';
import type { Class } from '../../../web/fields/shape.js';
import { readInput } from '../../../web/input/input-pipe.js';
import { MOST_ENTRIES } from '../chronology.js';
import { answerInformation, requestInformation } from './commands-from-bodies.js';
import { AnswerInformationBody, RequestInformationBody } from './information-bodies.js';

const person = '7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11';
const digest = 'a'.repeat(64);
const said = { occurredOn: '2026-10-05', onBehalfOf: 'solace', receivedBy: 'phone' };
/** What was sent, checked as it is at the door, as a command. */
const asked =
  <Body extends object, Command>(body: Class<Body>, command: (read: Body) => Command) =>
  (sent: object): Command =>
    command(readInput(body, sent));

const request = asked(RequestInformationBody, requestInformation);
const answer = asked(AnswerInformationBody, (body) => answerInformation('i1', body));
const entry = { on: '2026-08-03', what: 'A letter.' };

test('a body is the command, less who says it and when', () => {
  const disclosed = [{ person, fields: ['name', 'complaints'] }];
  expect([
    request({ ...said, body: 'solace', duty: 'must', what: ' All of it. ', disclosed }),
    answer({ ...said, answer: 'supplied', chronology: [entry], documents: [digest] }),
    answer({ ...said, answer: 'refused', ground: 'not-held', reason: 'It was shredded.' }),
  ]).toEqual([
    { type: 'RequestInformation', body: 'solace', duty: 'must', what: 'All of it.', disclosed },
    { type: 'SupplyInformation', request: 'i1', chronology: [entry], documents: [digest] },
    { type: 'RefuseInformation', request: 'i1', ground: 'not-held', reason: 'It was shredded.' },
  ]);
});

test('what may be left out is left to the rules', () =>
  expect([
    request({ body: 'solace', what: 'All of it.' }),
    answer({ answer: 'supplied' }),
    answer({ answer: 'refused', ground: 'unwilling' }),
  ]).toEqual([
    { type: 'RequestInformation', body: 'solace', what: 'All of it.', disclosed: [] },
    { type: 'SupplyInformation', request: 'i1', chronology: [], documents: [] },
    { type: 'RefuseInformation', request: 'i1', ground: 'unwilling' },
  ]));

test.each<[string, () => unknown, readonly string[]]>([
  ['asked of nobody, for nothing', () => request({}), ['body', 'what']],
  ['refused without a ground', () => answer({ answer: 'refused' }), ['ground']],
  [
    'refused, with what is supplied',
    () => answer({ answer: 'refused', ground: 'not-held', chronology: [], documents: [digest] }),
    ['chronology', 'documents'],
  ],
  [
    'supplied, with why not',
    () => answer({ answer: 'supplied', documents: [digest], ground: 'not-held', reason: 'Lost.' }),
    ['ground', 'reason'],
  ],
  [
    'an entry without its day',
    () => answer({ answer: 'supplied', chronology: [{ what: 'A letter.' }] }),
    ['chronology[0].on'],
  ],
  [
    'more entries than one answer takes',
    () => answer({ answer: 'supplied', chronology: Array(MOST_ENTRIES + 1).fill(entry) }),
    ['chronology'],
  ],
  ['a document twice', () => answer({ answer: 'supplied', documents: [digest, digest] }), ['documents']],
])('%s is invalid', (_, ask, paths) => expect(pathsRefused(ask)).toEqual(paths));

test('two entries of one day, of the same words, may stand beside each other', () =>
  expect(answer({ answer: 'supplied', chronology: [entry, entry] })).toHaveProperty('chronology.length', 2));
