/** What is written down about the threshold of a case: its life in the README, its words in the glossary, its facts as they rest. */
import { decidedNow, lodgedAgainstDecision, notMet } from '../../../test/support/case/appeal.js';
import {
  cited,
  given,
  known,
  passedToAll,
  requested,
  requestedByRepresentative,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { consented, ongoingFound } from '../../../test/support/case/request.js';
import { assessed, decideMet, recordedBy } from '../../../test/support/case/threshold.js';
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
import type { ThresholdCommand } from './commands.js';
import { ONGOING_FROM, REASONS_WITHHELD, TELLERS, THRESHOLD_OUTCOMES, type ThresholdFact } from './facts.js';
import { thresholdSentence } from './sentences.js';

/** The real decider, told what other records say of the standard case. */
const told: Decider<CaseState, ThresholdCommand, CaseFact> = {
  ...caseDecider,
  decide: (command, state, moment) => caseDecider.decide({ command, known }, state, moment),
};

test('the life of the threshold in the README is what the decider does', () => {
  const bound = assessed([requested()]);
  const two = requested({ complaints: cited.slice(0, 2) });
  const on = { occurredAt: given.now };
  const referredBack = [...notMet, lodgedAgainstDecision(on), decidedNow({ ...on, setsAside: 'threshold-decision' })];
  const secondLook = notMet.find(({ type }) => type === 'ThresholdAssessed') as Extract<
    CaseFact,
    { type: 'ThresholdAssessed' }
  >;
  expectSection(
    new URL('README.md', import.meta.url).pathname,
    'lifecycle',
    lifecycleTable(
      told,
      {
        'not assessed': [requested()],
        'no consent': [requestedByRepresentative()],
        'must be met': bound,
        'by the Act alone': assessed([requested(), ongoingFound('no')]),
        'at discretion': assessed([two]),
        'at discretion, passed on': assessed([two, ...passedToAll]),
        stale: [...bound, ongoingFound('no')],
        unsettled: assessed([requested({ complaints: cited.map((one) => ({ ...one, complainedOn: '2026-09-20' })) })]),
        decided: [...bound, ...recordedBy(decideMet, bound)],
        'referred back': referredBack,
        'then assessed': [...referredBack, { ...secondLook, data: { ...secondLook.data, assessment: 'a2' } }],
        withdrawn: [...bound, withdrawn()],
      },
      {
        AssessCase: { type: 'AssessCase' },
        'DecideThreshold, met': decideMet,
        'DecideThreshold, met for harm': { ...decideMet, ground: 'harm' },
        'DecideThreshold, not met': { ...decideMet, outcome: 'not-met' },
      },
      given,
    ),
  );
});

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('threshold', {
    'outcome of a decision on the threshold': THRESHOLD_OUTCOMES,
    'who says whether it goes on': ONGOING_FROM,
    'why a complaint is withheld': REASONS_WITHHELD,
    'who tells dates otherwise': TELLERS,
  }));

describe('every golden fact still loads, as it rests: sealed', () => {
  const example = (type: ThresholdFact['type']) => golden(type, catalogue[type].version) as ThresholdFact;

  test.each<[ThresholdFact['type'], string]>([
    [
      'ThresholdAssessed',
      'The threshold was assessed (a1): 2 complaints count and 2 are needed; the procedure is satisfied, so the threshold must be decided met. Without consent, complaint c4 could not be used. First the dates of complaints c1 and c2 must be settled.',
    ],
    [
      'ThresholdDecided',
      'The threshold was decided met for Cheltenham Borough Council, Gloucestershire Constabulary and NHS Gloucestershire ICB, at discretion (section 104(5)), for the harm, done or threatening, on assessment a1, after consulting Gloucestershire OPCC.',
    ],
  ])('%s tells its sentence', (type, sentence) => expect(thresholdSentence(example(type))).toBe(sentence));

  test('they fold: assessments stay, the decision stands', () => {
    const [assessment, decision] = [example('ThresholdAssessed'), example('ThresholdDecided')];
    const facts = [requested(), consented(), assessment, decision] as const;
    expect(fold(caseDecider, facts)).toMatchObject({
      revision: 3,
      threshold: { assessments: { a1: assessment.data }, decided: decision.data },
    });
  });
});
