/** What is written down about the clock: the life of a deadline in the README, and its facts as they rest in the log. */
import {
  decided,
  extended,
  meeting,
  missed,
  notMet,
  paused,
  resumed,
  toldThreshold,
} from '../../../test/support/case/clock.js';
import { acknowledged, coordinator, known, requested } from '../../../test/support/case/facts.js';
import { caseClosed, clock, meetingHeld, reviewOpened } from '../../../test/support/case/review.js';
import { fold } from '../../../test/support/decider-specification.js';
import { expectSection } from '../../../test/support/document-section.js';
import { golden } from '../../../test/support/golden.js';
import { lifecycleTable } from '../../../test/support/lifecycle-table.js';
import type { Actor } from '../../decider/actor.js';
import type { Decider } from '../../decider/decider.js';
import { type Personal, personal } from '../../decider/personal.js';
import { caseDecider } from '../case-file.js';
import type { CaseState } from '../case-state.js';
import { catalogue } from '../catalogue.js';
import type { CaseFact } from '../facts.js';
import type { ClockCommand } from './commands.js';
import { deadlineInWords } from './deadline-in-words.js';
import type { ClockFact } from './facts.js';
import { clockReason, clockSentence } from './sentences.js';

const asking: Decider<CaseState, readonly [ClockCommand, Actor?], CaseFact> = {
  ...caseDecider,
  decide: ([command, actor = coordinator], state, moment) =>
    caseDecider.decide({ command, known }, state, { ...moment, actor }),
};

test('the life of a deadline in the README is what the decider does', () => {
  const reason = 'A report is awaited.';
  const upToDecision = [requested(), acknowledged(), decided(), toldThreshold];
  const stopped = [...upToDecision, paused(['meeting'])];
  const longer = extended('meeting', '2026-11-20');
  const pause: ClockCommand = { type: 'PauseClock', deadlines: ['meeting'], reason };
  expectSection(
    new URL('README.md', import.meta.url).pathname,
    'lifecycle',
    lifecycleTable(
      asking,
      {
        'not set': [requested(), acknowledged(), notMet()],
        running: [...upToDecision, longer],
        paused: stopped,
        'gone on': [...stopped, resumed([{ deadline: 'meeting', dueOn: '2026-11-09' }])],
        past: upToDecision,
        missed: [...upToDecision, missed('meeting', '2026-11-06', '2026-11-07')],
        met: [...upToDecision, reviewOpened(), meetingHeld()],
        'case closed': [...upToDecision, caseClosed({ occurredAt: '2026-11-07T09:00:00Z' })],
      },
      {
        PauseClock: [pause],
        ResumeClock: [{ type: 'ResumeClock', reason }],
        ExtendDeadline: [{ type: 'ExtendDeadline', deadline: 'meeting', until: '2026-12-01', reason }],
        'RecordMissedDeadline, by the clock': [
          { type: 'RecordMissedDeadline', deadline: 'meeting', dueOn: meeting.dueOn },
          clock,
        ],
        'RecordMissedDeadline, by anybody else': [
          { type: 'RecordMissedDeadline', deadline: 'meeting', dueOn: meeting.dueOn },
        ],
      },
      { now: '2026-11-09T09:00:00Z', actor: coordinator },
    ),
  );
});

const types = ['ClockPaused', 'ClockResumed', 'DeadlineExtended', 'DeadlineMissed'] as const;
const example = (type: (typeof types)[number]) => golden(type, catalogue[type].version) as ClockFact;

describe('the golden facts still load', () => {
  test('each tells its sentence', () =>
    expect(types.map((type) => clockSentence(example(type)))).toEqual([
      'The clock was stopped for the review meeting and the answer to request i1.',
      'The clock went on after 6 days: the review meeting is due on 12 November 2026 and the answer to request i1 on 5 November 2026.',
      'The last day for the review meeting was put off from 12 November 2026 to 20 November 2026.',
      'The last day for the review meeting, 20 November 2026, passed, and nothing on record had met it.',
    ]));

  test('each is folded as it is', () => {
    const state = fold(caseDecider, [requested(), decided(), ...types.map(example)]);
    expect(state).toMatchObject({ clock: { meeting: { dueOn: '2026-11-20', missed: true } } });
  });

  test('the reason of all but a miss is what the applicant is told', () =>
    expect(types.map((type) => clockReason(example(type))?.about)).toEqual([
      ['7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11'],
      ['7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11'],
      ['7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11'],
      undefined,
    ]));
});

test.each([
  ['acknowledgement', 'the acknowledgement'],
  ['threshold-decision', 'the decision on the threshold'],
  ['meeting', 'the review meeting'],
  ['outcome', 'telling the outcome'],
  ['consent', 'the consent asked for'],
  ['information-c2', 'the answer about complaint c2'],
  ['information-i1', 'the answer to request i1'],
  ['appeal-threshold', 'an appeal against the decision'],
  ['appeal-outcome', 'an appeal against the outcome'],
])('%s is told as "%s"', (key, words) => expect(deadlineInWords(key)).toBe(words));

test('a clock that went on within the day, and stopped nothing that was still open', () => {
  expect(clockSentence(resumed([{ deadline: 'meeting', dueOn: '2026-11-07' }], { daysPaused: 1 }))).toBe(
    'The clock went on after 1 day: the review meeting is due on 7 November 2026.',
  );
});

test('a sentence is the same whether what is personal is sealed, clear or erased', () => {
  const texts: Personal[] = [personal('MARKER'), { about: [], sealed: 'x' }, { about: [], erased: true }];
  const told = texts.map((reason) =>
    [paused(['meeting'], { reason }), resumed([], { reason }), extended('meeting', '2026-12-01', { reason })].map(
      clockSentence,
    ),
  );
  expect(new Set(told.map((sentences) => sentences.join(' '))).size).toBe(1);
  expect(told[0]?.join(' ')).not.toContain('MARKER');
});
