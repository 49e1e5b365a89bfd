/** What is written down about closing: the end of a case in the README, its words in the glossary, its facts as they rest in the log. */
import { decided, notMet, thresholdWindow, toldThreshold } from '../../../test/support/case/clock.js';
import { acknowledged, coordinator, known, requested, withdrawn } from '../../../test/support/case/facts.js';
import { appealLodged, caseClosed } from '../../../test/support/case/review.js';
import { fold } from '../../../test/support/decider-specification.js';
import { expectSection } from '../../../test/support/document-section.js';
import { expectGlossary } from '../../../test/support/glossary.js';
import { golden } from '../../../test/support/golden.js';
import { lifecycleTable } from '../../../test/support/lifecycle-table.js';
import type { Decider } from '../../decider/decider.js';
import { type Personal, personal } from '../../decider/personal.js';
import { caseDecider } from '../case-file.js';
import type { CaseState } from '../case-state.js';
import { catalogue } from '../catalogue.js';
import type { CaseFact } from '../facts.js';
import type { ClosingCommand } from './commands.js';
import { CLOSING_REASONS, type ClosingFact, REOPENING_REASONS } from './facts.js';
import { closingReason, closingSentence } from './sentences.js';

const asking: Decider<CaseState, ClosingCommand, CaseFact> = {
  ...caseDecider,
  decide: (command, state, moment) => caseDecider.decide({ command, known }, state, moment),
};

test('the end of a case in the README is what the decider does', () => {
  const reason = 'A film.';
  const refused = [requested(), acknowledged(), notMet()];
  const told = [...refused, toldThreshold];
  expectSection(
    new URL('README.md', import.meta.url).pathname,
    'lifecycle',
    lifecycleTable(
      asking,
      {
        requested: [requested()],
        met: [requested(), decided(), toldThreshold],
        'not met': refused,
        'told, until 20 November': [
          ...refused,
          {
            ...toldThreshold,
            data: { ...toldThreshold.data, deadlines: [{ ...thresholdWindow, dueOn: '2026-11-20' }] },
          },
        ],
        'told, until 13 November': told,
        appealed: [...told, appealLodged({ occurredAt: '2026-11-10T09:00:00Z' })],
        withdrawn: [requested(), withdrawn()],
        closed: [...told, caseClosed({ occurredAt: '2026-11-16T09:00:00Z', why: 'threshold-not-met' })],
        'withdrawn, closed': [requested(), withdrawn(), caseClosed({ occurredAt: '2026-10-06T09:00:00Z' })],
      },
      {
        'CloseCase: threshold-not-met': { type: 'CloseCase', why: 'threshold-not-met' },
        'CloseCase: withdrawn': { type: 'CloseCase', why: 'withdrawn' },
        'ReopenCase: new-evidence': { type: 'ReopenCase', why: 'new-evidence', reason },
        'ReopenCase: request-resumed': { type: 'ReopenCase', why: 'request-resumed', reason },
      },
      { now: '2026-11-20T09:00:00Z', actor: coordinator },
    ),
  );
});

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('closing', {
    'why a case is closed': CLOSING_REASONS,
    'why it is opened again': REOPENING_REASONS,
  }));

describe('the golden facts still load', () => {
  const types = ['CaseClosed', 'CaseReopened'] as const;
  const example = (type: (typeof types)[number]) => golden(type, catalogue[type].version) as ClosingFact;

  test('each tells its sentence', () =>
    expect(types.map((type) => closingSentence(example(type)))).toEqual([
      'The case was closed: the review was concluded; the applicant gave up in writing the time left to appeal.',
      'The case was opened again because of new evidence: the review meeting is due on 29 December 2026.',
    ]));

  test('each is folded as it is', () => {
    const [closed, reopened] = types.map(example) as [ClosingFact, ClosingFact];
    expect(fold(caseDecider, [requested(), closed])).toMatchObject({ closing: { closed: closed.data } });
    expect(fold(caseDecider, [requested(), closed, reopened])).toMatchObject({
      closing: {
        waived: { occurredAt: '2026-11-30T12:00:00.000Z' },
        reopened: { occurredAt: '2026-12-01T08:00:00.000Z' },
      },
      clock: { meeting: { dueOn: '2026-12-29' } },
    });
  });

  test('the reason is in the words of whoever closed it', () =>
    expect(types.map((type) => closingReason(example(type))?.about)).toEqual([
      ['7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11'],
      ['7d8f4f5e-0c57-4a86-9f3e-3f1f2a6f7c11'],
    ]));
});

test.each([
  ['review-concluded', 'The case was closed: the review was concluded.'],
  ['threshold-not-met', 'The case was closed: the threshold was not met.'],
  ['withdrawn', 'The case was closed: the request was withdrawn.'],
  ['consent-not-given', 'The case was closed: no victim gave consent in time.'],
  ['duplicate', 'The case was closed: another case is about the same.'],
] as const)('closed as %s is told in words', (why, sentence) =>
  expect(closingSentence(caseClosed({ why }))).toBe(sentence),
);

test.each([
  ['appeal', 'The case was opened again because of an appeal.'],
  ['new-evidence', 'The case was opened again because of new evidence.'],
  ['closed-in-error', 'The case was opened again because it had been closed in error.'],
  ['request-resumed', 'The case was opened again because the request was taken up again.'],
] as const)('opened again as %s is told in words', (why, sentence) =>
  expect(closingSentence({ type: 'CaseReopened', data: { occurredOn: '2026-12-01', why, deadlines: [] } })).toBe(
    sentence,
  ),
);

test('a sentence is the same whether what is personal is sealed, clear or erased', () => {
  const texts: Personal[] = [personal('MARKER'), { about: [], sealed: 'x' }, { about: [], erased: true }];
  const told = texts.map((reason) => closingSentence(caseClosed({ reason })));
  expect(new Set(told).size).toBe(1);
  expect(told[0]).not.toContain('MARKER');
});
