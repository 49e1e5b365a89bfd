/** What is written down about appeals: their life in the README, their words in the glossary, their facts as they rest in the log. */
import {
  admitted,
  appealWithdrawn,
  appoint,
  closedWithoutConsent,
  colleague,
  decidedNow,
  lodge,
  lodgedAgainstDecision,
  met,
  notAdmitted,
  notMet,
  notMetTold,
  reviewed,
  uphold,
} from '../../../test/support/case/appeal.js';
import { consentGiven } from '../../../test/support/case/consents.js';
import { applicant, known, withdrawn } from '../../../test/support/case/facts.js';
import { administrator, caseClosed, later, reviewer, reviewerAppointed } from '../../../test/support/case/review.js';
import { fileOf, underProcedure } from '../../../test/support/case/threshold.js';
import { fold } from '../../../test/support/decider-specification.js';
import { expectSection } from '../../../test/support/document-section.js';
import { expectGlossary } from '../../../test/support/glossary.js';
import { golden } from '../../../test/support/golden.js';
import { lifecycleTable } from '../../../test/support/lifecycle-table.js';
import { markdownTable } from '../../../test/support/markdown-table.js';
import type { Actor } from '../../decider/actor.js';
import { type Decider, isRefusal } from '../../decider/decider.js';
import { type Personal, personal } from '../../decider/personal.js';
import { caseDecider } from '../case-file.js';
import type { CaseFile, CaseState } from '../case-state.js';
import { catalogue } from '../catalogue.js';
import type { CaseFact } from '../facts.js';
import { INVOLVEMENTS } from '../independence.js';
import type { AppealCommand } from './commands.js';
import {
  APPEAL_OUTCOMES,
  APPEAL_SUBJECTS,
  APPEALED_AGAINST,
  type AppealFact,
  type AppealLodged,
  LODGED_GROUNDS,
  SET_ASIDE,
} from './facts.js';
import { ADMISSIONS } from './http/appeal-bodies.js';
import { appealReason, appealSentence } from './sentences.js';
import { APPEAL_STATUSES } from './state.js';

const README = new URL('README.md', import.meta.url).pathname;

/** The real decider, asked by whoever may ask. */
const asking: Decider<CaseState, readonly [AppealCommand, Actor], CaseFact> = {
  ...caseDecider,
  decide: ([command, actor], state, moment) => caseDecider.decide({ command, known }, state, { ...moment, actor }),
};

test('the life of an appeal in the README is what the decider does', () => {
  const open = [...notMetTold, lodgedAgainstDecision()];
  const late = [...notMetTold, lodgedAgainstDecision({ late: true })];
  const closed = caseClosed({ occurredAt: '2026-11-12T09:00:00Z', why: 'threshold-not-met' } as object);
  expectSection(
    README,
    'lifecycle',
    lifecycleTable(
      asking,
      {
        'nothing decided': notMetTold.filter(({ type }) => type !== 'ThresholdDecided' && type !== 'ApplicantInformed'),
        'nothing lodged': notMet,
        open,
        'open, reviewer appointed': [...open, reviewerAppointed()],
        late,
        'late, case closed': [...notMetTold, closed, lodgedAgainstDecision({ late: true })],
        admitted: [...late, admitted],
        'not admitted': [...late, notAdmitted],
        withdrawn: [...open, appealWithdrawn],
        'properly reviewed': [...open, decidedNow({ outcome: 'properly-reviewed' })],
        upheld: [...open, decidedNow({ setsAside: 'threshold-decision' })],
        'closed, nothing lodged': [...notMet, closed],
        'request withdrawn': [...open, withdrawn({ occurredAt: '2026-11-30T09:00:00Z' } as object)],
      },
      {
        LodgeAppeal: [{ ...lodge, ground: 'threshold-refused' }, applicant],
        AdmitAppeal: [{ type: 'AdmitAppeal', appeal: 'p1', reasons: 'They were ill.' }, colleague],
        RefuseAdmission: [{ type: 'RefuseAdmission', appeal: 'p1', reasons: 'They were not.' }, colleague],
        AppointAppealReviewer: [appoint, administrator],
        'AppointAppealReviewer, another': [{ ...appoint, reviewer: 'ravi@office', reason: 'Ill.' }, administrator],
        WithdrawAppeal: [{ type: 'WithdrawAppeal', appeal: 'p1' }, applicant],
        'DecideAppeal, by the reviewer': [uphold, reviewer],
      },
      later,
    ),
  );
});

test('what each ground is against in the README is what the decider records', () => {
  const everySwitch = underProcedure({}, { datedSwitches: [{ name: 'pcc-review', from: '2026-01-01' }] });
  const against = (ground: (typeof LODGED_GROUNDS)[number], facts: readonly CaseFact[]): string => {
    const command = { ...lodge, ground } as const;
    const answer = caseDecider.decide({ command, known: { ...known, ...everySwitch } }, fileOf(...facts), later);
    return isRefusal(answer) ? `\`${answer.refused}\`` : `\`${(answer[0] as AppealLodged).data.against}\``;
  };
  const states: Record<string, readonly CaseFact[]> = {
    'closed without a decision': [...closedWithoutConsent, consentGiven()],
    'not met': notMet,
    met,
    'met, review concluded': reviewed,
  };
  expectSection(
    README,
    'grounds',
    markdownTable(
      ['', ...Object.keys(states)],
      LODGED_GROUNDS.map((ground) => [
        `\`${ground}\``,
        ...Object.values(states).map((facts) => against(ground, facts)),
      ]),
    ),
  );
});

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('appeal', {
    'ground an appeal is lodged on': LODGED_GROUNDS,
    'what an appeal concerns': APPEAL_SUBJECTS,
    'what an appeal is against': APPEALED_AGAINST,
    'where an appeal has got to': APPEAL_STATUSES,
    'whether a late one goes ahead': ADMISSIONS,
    'outcome of an appeal': APPEAL_OUTCOMES,
    'what an upheld appeal sets aside': SET_ASIDE,
    'what keeps somebody from reviewing an appeal': INVOLVEMENTS,
  }));

describe('every golden fact still loads, as it rests: sealed', () => {
  const example = (type: AppealFact['type']) => golden(type, catalogue[type].version) as AppealFact;
  const sentences: Readonly<Record<AppealFact['type'], string>> = {
    AppealLodged:
      'An appeal (p1) was lodged against the decision on the threshold, because the threshold was decided not met. It came late, for the time for it had ended on 10 November 2026: it goes ahead only if it is admitted.',
    AppealAdmitted: 'Appeal p1 was admitted although it came late: it goes ahead.',
    AppealNotAdmitted: 'Appeal p1 came late and was not admitted.',
    AppealReviewerAppointed: 'Another reviewer of Gloucestershire County Council was appointed for appeal p1.',
    AppealWithdrawn: 'Appeal p1 was withdrawn.',
    AppealDecided:
      'Appeal p1 was upheld. The decision on the threshold was set aside and referred back: it is made once more, by 15 December 2026.',
  };
  const types = Object.keys(sentences) as AppealFact['type'][];

  test.each(types)('%s tells its sentence', (type) => expect(appealSentence(example(type))).toBe(sentences[type]));

  test('they fold, each into where the appeal has got to', () => {
    const after = (...some: readonly AppealFact['type'][]) =>
      (fold(caseDecider, [...notMet, ...some.map(example)]) as CaseFile).appeals.p1;
    expect(after('AppealLodged')).toEqual({ lodged: example('AppealLodged').data, status: 'late' });
    expect(after('AppealLodged', 'AppealNotAdmitted')).toMatchObject({
      status: 'not-admitted',
      admission: { occurredOn: '2026-11-13', decidedBy: 'cleo@office' },
    });
    expect(after('AppealLodged', 'AppealWithdrawn')).toMatchObject({ status: 'withdrawn' });
    const [admission, decision] = [example('AppealAdmitted').data, example('AppealDecided').data];
    const { appeal: _, ...decided } = admission as object & { readonly appeal: string };
    expect(after('AppealLodged', 'AppealAdmitted', 'AppealReviewerAppointed', 'AppealDecided')).toEqual({
      lodged: example('AppealLodged').data,
      status: 'decided',
      admission: decided,
      reviewer: {
        reviewer: 'rita@office',
        body: 'gloucestershire-county-council',
        appointed: { occurredAt: '2026-11-16T09:00:00.000Z' },
        appointedBy: 'adam@office',
      },
      decided: decision,
    });
  });
  test('of an appeal that is not there nothing is folded', () =>
    expect((fold(caseDecider, [...notMet, example('AppealWithdrawn')]) as CaseFile).appeals).toEqual({}));

  test('why, in public or in somebody’s own words', () =>
    expect(types.map((type) => [type, typeof appealReason(example(type))])).toEqual([
      ['AppealLodged', 'object'],
      ['AppealAdmitted', 'string'],
      ['AppealNotAdmitted', 'string'],
      ['AppealReviewerAppointed', 'object'],
      ['AppealWithdrawn', 'object'],
      ['AppealDecided', 'string'],
    ]));
});

describe('a sentence tells what is there and no more', () => {
  const tell = (fact: CaseFact) => appealSentence(fact as AppealFact);
  test.each<[CaseFact, string]>([
    [
      lodgedAgainstDecision({ ground: 'application-handling' }),
      'An appeal (p1) was lodged against the decision on the threshold, because of how the application was dealt with.',
    ],
    [
      lodgedAgainstDecision({ late: true, ground: 'pcc-review', against: 'review-conclusion' }),
      'An appeal (p1) was lodged against the conclusion of the review, for the Police and Crime Commissioner to review it. It came late, for what was left of the time for it had been given up in writing: it goes ahead only if it is admitted.',
    ],
    [reviewerAppointed(), 'A reviewer was appointed for appeal p1.'],
    [reviewerAppointed({ body: 'solace' }), 'A reviewer of Solace was appointed for appeal p1.'],
    [
      decidedNow({ outcome: 'properly-reviewed' }),
      'Appeal p1 was decided: what it was against was properly done, and stands.',
    ],
    [
      decidedNow(),
      'Appeal p1 was upheld. Nothing that stands was decided against the applicant, so nothing is set aside.',
    ],
    [
      decidedNow({ deadlines: [{ name: 'threshold-decision', anchoredOn: '2026-12-01', dueOn: '2026-12-22' }] }),
      'Appeal p1 was upheld. The threshold is to be decided, by 22 December 2026.',
    ],
    [
      decidedNow({ setsAside: 'review-conclusion' }),
      'Appeal p1 was upheld. The conclusion of the review was set aside and the review referred back: it goes on.',
    ],
    [
      decidedNow({
        setsAside: 'review-conclusion',
        deadlines: [{ name: 'meeting', anchoredOn: '2026-12-01', dueOn: '2026-12-29' }],
      }),
      'Appeal p1 was upheld. The conclusion of the review was set aside and the review referred back: it goes on, and the bodies are to meet by 29 December 2026.',
    ],
  ])('%#', (fact, sentence) => expect(tell(fact)).toBe(sentence));

  test('the same whether what is personal is sealed, clear or erased', () => {
    const texts: Personal[] = [personal('MARKER'), { about: [], sealed: 'x' }, { about: [], erased: true }];
    const told = texts.map((text) =>
      [
        lodgedAgainstDecision({ text }),
        reviewerAppointed({ reason: text }),
        { ...appealWithdrawn, data: { ...appealWithdrawn.data, reason: text } },
        decidedNow({ reasonsToApplicant: text }),
      ].map(tell),
    );
    expect(new Set(told.map((sentences) => sentences.join(' '))).size).toBe(1);
    expect(told[0]?.join(' ')).not.toContain('MARKER');
  });
});
