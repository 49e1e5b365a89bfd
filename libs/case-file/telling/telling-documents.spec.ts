/** What is written down about telling: when it is accepted in the README, its words in the glossary, its fact as it rests in the log. */
import { decided } from '../../../test/support/case/complaints.js';
import { informed } from '../../../test/support/case/consents.js';
import { acknowledged, given, known, people, requested, withdrawn } from '../../../test/support/case/facts.js';
import {
  appealDecided,
  appealLodged,
  caseClosed,
  later,
  meetingArranged,
  reviewOpened,
  wholeReview,
} from '../../../test/support/case/review.js';
import { fold } from '../../../test/support/decider-specification.js';
import { expectSection } from '../../../test/support/document-section.js';
import { expectGlossary } from '../../../test/support/glossary.js';
import { golden } from '../../../test/support/golden.js';
import { lifecycleTable } from '../../../test/support/lifecycle-table.js';
import type { Decider } from '../../decider/decider.js';
import { caseDecider } from '../case-file.js';
import type { CaseState } from '../case-state.js';
import { catalogue } from '../catalogue.js';
import type { CaseFact } from '../facts.js';
import type { InformApplicant } from './commands.js';
import { RECIPIENTS, type TellingFact, TOLD_HOW, TOLD_OF, type ToldOf } from './facts.js';
import { tellingReason, tellingSentence } from './sentences.js';

const asking: Decider<CaseState, InformApplicant, CaseFact> = {
  ...caseDecider,
  decide: (command, state, moment) => caseDecider.decide({ command, known }, state, moment),
};

const telling = (of: ToldOf): InformApplicant => ({
  type: 'InformApplicant',
  of,
  how: 'letter',
  ...(of === 'outcome' && { recommendationsTold: true }),
});
const commands = Object.fromEntries(TOLD_OF.map((of) => [`InformApplicant of ${of}`, telling(of)]));
const README = new URL('README.md', import.meta.url).pathname;

test('what may be told until the decision, in the README, is what the decider does', () =>
  expectSection(
    README,
    'lifecycle',
    lifecycleTable(
      asking,
      {
        requested: [requested()],
        acknowledged: [requested(), acknowledged()],
        decided: [requested(), acknowledged(), decided],
        'decided, told': [requested(), acknowledged(), decided, informed()],
        'decided, withdrawn': [requested(), acknowledged(), decided, withdrawn()],
      },
      commands,
      given,
    ),
  ));

test('what may be told after it, in the README, is what the decider does', () => {
  const told = [requested(), acknowledged(), decided, informed({ to: people.rosa })];
  const dismissed = appealDecided({ outcome: 'properly-reviewed', setsAside: undefined, deadlines: [] });
  expectSection(
    README,
    'later',
    lifecycleTable(
      asking,
      {
        'in review': [...told, reviewOpened()],
        'meeting arranged': [...told, reviewOpened(), meetingArranged()],
        concluded: [...told, ...wholeReview],
        'appeal decided': [...told, ...wholeReview, appealLodged(), dismissed],
        'appeal upheld': [...told, ...wholeReview, appealLodged(), appealDecided()],
        closed: [...told, ...wholeReview, caseClosed()],
      },
      commands,
      later,
    ),
  );
});

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('telling', {
    'what the applicant is told of': TOLD_OF,
    'how they are told': TOLD_HOW,
    'who is told': RECIPIENTS,
  }));

const example = golden('ApplicantInformed', catalogue.ApplicantInformed.version) as TellingFact;

test('its golden fact still loads, tells its sentence, and is folded as it is', () => {
  expect(tellingSentence(example)).toBe(
    'The applicant was told the outcome of the review, with its recommendations, by letter, and may appeal until 17 November 2026.',
  );
  expect(tellingReason(example)).toBeUndefined();
  expect(fold(caseDecider, [requested(), example, informed()])).toMatchObject({
    telling: { told: [example.data, informed().data] },
    clock: { 'appeal-outcome': { dueOn: '2026-11-17' } },
  });
});

test.each<[Parameters<typeof informed>[0], string]>([
  [{}, 'The applicant was told the decision on whether the threshold is met, by letter.'],
  [
    { recipient: 'victim', how: 'in-person' },
    'A victim was told the decision on whether the threshold is met, in person.',
  ],
  [{ of: 'acknowledgement', how: 'email' }, 'The applicant was told that the request was received, by email.'],
  [{ of: 'meeting', how: 'phone' }, 'The applicant was told of the review meeting, by telephone.'],
  [{ of: 'delay', how: 'text-message' }, 'The applicant was told of a delay, by text message.'],
  [{ of: 'outcome' }, 'The applicant was told the outcome of the review, by letter.'],
  [
    { of: 'outcome', recommendationsTold: false },
    'The applicant was told the outcome of the review, without its recommendations, by letter.',
  ],
  [{ of: 'delay', recommendationsTold: false }, 'The applicant was told of a delay, by letter.'],
  [
    { deadlines: [{ name: 'appeal', of: 'threshold', anchoredOn: '2026-10-12', dueOn: '2026-11-09' }] },
    'The applicant was told the decision on whether the threshold is met, by letter, and may appeal until 9 November 2026.',
  ],
  [{ of: 'appeal' }, 'The applicant was told what became of the appeal, by letter.'],
  [{ of: 'closure' }, 'The applicant was told that the case is closed, by letter.'],
])('%j is told in words', (data, told) => expect(tellingSentence(informed(data))).toBe(told));
