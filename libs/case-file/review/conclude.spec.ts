/** What a review found and what it came to: said by its chair, after the bodies met. */
import { coordinator, council, fact, known, people, requested, withdrawn } from '../../../test/support/case/facts.js';
import { decidedMet, everybody } from '../../../test/support/case/request.js';
import {
  actionAgreed,
  appealDecided,
  appealLodged,
  caseClosed,
  chair,
  chairAppointed,
  findingRecorded,
  later,
  meetingArranged,
  meetingHeld,
  recommendationMade,
  reviewConcluded,
  reviewOpened,
  victimInvited,
  wholeReview,
} from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { ConcludeReview, RecordFinding } from './commands.js';

const another: Actor = { ...chair, id: 'cher@office' };
const asChair = { ...later, actor: chair };
const met = [requested(), decidedMet()];
const chaired = [...met, reviewOpened(), chairAppointed(), meetingArranged(), victimInvited()];
const held = [...chaired, meetingHeld()];
const concluded = [...met, ...wholeReview];
const sentBack = [...concluded, appealLodged(), appealDecided()];
const conflicted = fact('ChairConflictFound', { occurredOn: '2026-10-20', chair: chair.id, conflict: 'declared' });
const chairedByAConflicted = [...concluded.slice(0, 4), conflicted, ...concluded.slice(4)];
const erasedPriya = { known: { people: { ...known.people, erased: [people.priya] } } };
/** Reviewed at discretion and concluded; met on appeal; opened anew. */
const second = [
  requested(),
  decidedMet({ outcome: 'not-met', route: 'discretion' }),
  ...wholeReview,
  actionAgreed(),
  decidedMet({ occurredAt: '2026-11-12T09:00:00Z' } as object),
  reviewOpened({ occurredAt: '2026-11-13T09:00:00Z' } as object),
  chairAppointed(),
  meetingArranged(),
  victimInvited(),
  meetingHeld({ occurredAt: '2026-11-14T09:00:00Z' } as object),
];

describe('a finding', () => {
  const find: RecordFinding = { type: 'RecordFinding', text: 'Nobody owned the case.' };
  const recorded = (data: object = {}) =>
    fact('FindingRecorded', {
      occurredAt: later.now,
      finding: 'f1',
      text: personal('Nobody owned the case.', everybody),
      ...data,
    });

  test('has a ref of its own, in every review of the case', () => {
    aCase(...held)
      .when(find, asChair)
      .thenRecorded(recorded());
    aCase(...held, findingRecorded())
      .when(find, asChair)
      .thenRecorded(recorded({ finding: 'f2' }));
    aCase(...second)
      .when(find, asChair)
      .thenRecorded(recorded({ finding: 'f2' }));
  });

  test('is not about somebody who was erased since', () =>
    aCase(...held)
      .when(find, { ...asChair, ...erasedPriya })
      .thenRecorded(recorded({ text: personal('Nobody owned the case.', [people.rosa]) })));

  const worst = {
    actor: { ...another, area: 'kent' } as Actor,
    facts: [requested(), withdrawn()] as readonly CaseFact[],
    happened: { occurredOn: '2026-12-02' },
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: another }],
    ['case/closed', { facts: [...met, caseClosed()] }],
    ['review/not-open', { facts: met }],
    ['review/not-the-chair', { facts: chairedByAConflicted }],
    ['review/chair-not-independent', { actor: chair }],
    ['review/concluded', { facts: concluded }],
    ['review/no-meeting-held', { facts: chaired }],
    ['fact/in-the-future', { facts: held }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-11-04' } }],
    ['recorded', { happened: { occurredOn: '2026-11-05' } }],
  ]);
  test.each(table)('%s, by precedence', (code, { facts, actor, happened }) => {
    const outcome = aCase(...facts).when({ ...find, happened }, { ...later, actor });
    if (code === 'recorded') outcome.thenRecorded(recorded({ occurredOn: '2026-11-05' }));
    else outcome.thenRefused(code);
  });

  test('of what was sent back comes after that', () =>
    aCase(...sentBack)
      .when({ ...find, happened: { occurredOn: '2026-11-29' } }, asChair)
      .thenRefused('fact/before-what-it-answers'));
});

describe('concluding', () => {
  const conclude: ConcludeReview = {
    type: 'ConcludeReview',
    outcome: 'recommendations-made',
    reasons: ' They were handled one by one. ',
  };
  const recorded = (data: object = {}) =>
    fact('ReviewConcluded', {
      occurredAt: later.now,
      outcome: 'recommendations-made',
      reasons: 'They were handled one by one.',
      recommendations: ['r1'],
      concludedBy: chair.id,
      ...data,
    });
  const found = [...held, findingRecorded()];
  const recommended = [...found, recommendationMade()];
  const abandoned = fact('ActionAbandoned', { occurredOn: '2026-11-11', action: 'x1', reason: personal('No money.') });
  const nothing = { outcome: 'no-further-action', recommendations: [] } as const;

  test.each<[string, readonly CaseFact[], object]>([
    ['with what it recommended', recommended, {}],
    [
      'with everything it recommended',
      [...recommended, recommendationMade({ recommendation: 'r2' })],
      { recommendations: ['r1', 'r2'] },
    ],
    ['with actions agreed', [...found, actionAgreed()], { outcome: 'actions-agreed', recommendations: [] }],
    [
      'with actions agreed, one of two abandoned',
      [...found, actionAgreed(), abandoned, actionAgreed({ action: 'x2' })],
      { outcome: 'actions-agreed', recommendations: [] },
    ],
    [
      'with actions agreed, beside what it recommended',
      [...recommended, actionAgreed()],
      { outcome: 'actions-agreed' },
    ],
    ['with nothing further', found, nothing],
    ['with nothing further, where what was agreed was abandoned', [...found, actionAgreed(), abandoned], nothing],
  ])('%s', (_, facts, data) =>
    aCase(...facts)
      .when({ ...conclude, ...('outcome' in data && { outcome: data.outcome as ConcludeReview['outcome'] }) }, asChair)
      .thenRecorded(recorded(data)),
  );

  test.each<[string, ConcludeReview['outcome'], readonly CaseFact[]]>([
    ['recommendations without any', 'recommendations-made', [...found, actionAgreed()]],
    ['actions without any', 'actions-agreed', recommended],
    ['actions that were all abandoned', 'actions-agreed', [...found, actionAgreed(), abandoned]],
    ['nothing, though it recommended something', 'no-further-action', recommended],
    ['nothing, though something was agreed', 'no-further-action', [...found, actionAgreed()]],
  ])('not with %s', (_, outcome, facts) =>
    aCase(...facts)
      .when({ ...conclude, outcome }, asChair)
      .thenRefused('review/outcome-does-not-fit'),
  );

  test('an action agreed later than that is none of it', () => {
    const happened = { occurredAt: '2026-11-10T08:59:59Z' };
    const agreed = aCase(...found, actionAgreed());
    agreed
      .when({ ...conclude, outcome: 'actions-agreed', happened }, asChair)
      .thenRefused('review/outcome-does-not-fit');
    agreed
      .when({ ...conclude, outcome: 'actions-agreed', happened: { occurredAt: '2026-11-10T09:00:00Z' } }, asChair)
      .thenRecorded(recorded({ outcome: 'actions-agreed', recommendations: [], occurredAt: '2026-11-10T09:00:00Z' }));
  });

  test('a second review answers for what it came to, and for nothing of the first', () => {
    const facts = [...second, findingRecorded({ finding: 'f2' })];
    aCase(...facts)
      .when(conclude, asChair)
      .thenRefused('review/outcome-does-not-fit');
    aCase(...facts)
      .when({ ...conclude, outcome: 'actions-agreed' }, asChair)
      .thenRefused('review/outcome-does-not-fit');
    aCase(...facts)
      .when({ ...conclude, outcome: 'no-further-action' }, asChair)
      .thenRecorded(recorded(nothing));
    aCase(...facts, recommendationMade({ recommendation: 'r2' }))
      .when(conclude, asChair)
      .thenRecorded(recorded({ recommendations: ['r2'] }));
  });

  test('with what is written to the applicant, not about somebody who was erased since', () => {
    const letter = { ...conclude, reasonsToApplicant: 'Dear Rosa.' };
    aCase(...recommended)
      .when(letter, asChair)
      .thenRecorded(recorded({ reasonsToApplicant: personal('Dear Rosa.', everybody) }));
    aCase(...recommended)
      .when(letter, { ...asChair, ...erasedPriya })
      .thenRecorded(recorded({ reasonsToApplicant: personal('Dear Rosa.', [people.rosa]) }));
  });

  const worst = {
    actor: { ...another, area: 'kent' } as Actor,
    facts: [requested(), withdrawn()] as readonly CaseFact[],
    happened: { occurredOn: '2026-12-02' },
    outcome: 'no-further-action' as ConcludeReview['outcome'],
    reasons: ' ' as string | undefined,
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: another }],
    ['case/closed', { facts: [...met, caseClosed()] }],
    ['review/not-open', { facts: met }],
    ['review/not-the-chair', { facts: chairedByAConflicted }],
    ['review/chair-not-independent', { actor: chair }],
    ['review/concluded', { facts: concluded }],
    ['review/no-meeting-held', { facts: chaired }],
    ['review/no-findings', { facts: held }],
    ['review/nothing-new', { facts: sentBack }],
    ['fact/in-the-future', { facts: recommended }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-11-04' } }],
    ['review/outcome-does-not-fit', { happened: { occurredOn: '2026-11-05' } }],
    ['review/no-reasons', { outcome: 'recommendations-made' }],
    ['review/no-reasons', { reasons: undefined }],
    ['text/names-a-person', { reasons: 'Ms Quillfeather was not heard.' }],
    ['recorded', { reasons: 'They were handled one by one.' }],
  ]);
  const more = { held: [{ given: 'Rosa', surname: 'Quillfeather' }] };
  test.each(table.map((row, index) => [index, ...row] as const))('%i %s, by precedence', (_, code, row) => {
    const { facts, actor, ...said } = row;
    const outcome = aCase(...facts).when({ ...conclude, ...said }, { ...later, actor, known: more });
    if (code === 'recorded') outcome.thenRecorded(recorded({ occurredOn: '2026-11-05' }));
    else outcome.thenRefused(code);
  });

  test.each<[string, readonly CaseFact[], object]>([
    ['a finding', [...held, findingRecorded({ occurredOn: '2026-11-20' } as object), recommendationMade()], {}],
    ['a recommendation', [...found, recommendationMade({ occurredOn: '2026-11-20' } as object)], {}],
    ['the last meeting', [...recommended, meetingArranged(), meetingHeld({ occurredOn: '2026-11-20' } as object)], {}],
    ['the referral', [...sentBack, findingRecorded({ finding: 'f2' })], { occurredOn: '2026-11-29' }],
  ])('never before %s', (_, facts, happened) =>
    aCase(...facts)
      .when({ ...conclude, happened: { occurredOn: '2026-11-19', ...happened } }, asChair)
      .thenRefused('fact/before-what-it-answers'),
  );

  const dueFromNow = [{ name: 'outcome', anchoredOn: '2026-12-01', dueOn: '2026-12-08' }];
  test.each<[string, CaseFact, object]>([
    [
      'another finding, the outcome then due from the conclusion',
      findingRecorded({ occurredAt: '2026-11-30T10:00:00Z', finding: 'f2' } as object),
      { deadlines: dueFromNow },
    ],
    [
      'another meeting, the outcome then due from that',
      meetingHeld({ occurredAt: '2026-11-30T10:00:00Z' } as object),
      {},
    ],
  ])('again what was sent back, after %s', (_, fresh, due) => {
    aCase(...sentBack, fresh)
      .when(conclude, asChair)
      .thenRecorded(recorded(due));
    aCase(...sentBack, fresh, reviewConcluded(), appealDecided())
      .when(conclude, asChair)
      .thenRefused('review/nothing-new');
  });

  test('by a chair of no body under review, whatever role brought them to one', () =>
    aCase(...recommended)
      .when(conclude, { ...later, actor: { ...chair, body: council } })
      .thenRefused('review/chair-not-independent'));

  test('by nobody else who holds the same subject in another role', () =>
    aCase(...recommended)
      .when(conclude, { ...later, actor: { ...coordinator, id: chair.id } })
      .thenRefused('review/not-the-chair'));
});
