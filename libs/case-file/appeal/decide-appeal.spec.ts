/** Who decides an appeal, still independent by then, and what is set aside. */
import {
  answeredByCouncil,
  appealWithdrawn,
  closedWithoutConsent,
  decidedAfresh,
  decidedNow,
  lodgedAgainstDecision,
  met,
  notMet,
  notMetTold,
  reviewedTold,
  uphold,
} from '../../../test/support/case/appeal.js';
import { consentGiven } from '../../../test/support/case/consents.js';
import {
  acknowledged,
  council,
  fact,
  partner,
  people,
  requested,
  withdrawn,
} from '../../../test/support/case/facts.js';
import {
  appealLodged,
  caseClosed,
  chairAppointed,
  later,
  reviewConcluded,
  reviewer,
  reviewerAppointed,
  reviewOpened,
} from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { underProcedure } from '../../../test/support/case/threshold.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { Known } from '../told.js';
import type { DecideAppeal } from './commands.js';

const byReviewer = { ...later, actor: reviewer };
const review = [...reviewedTold, appealLodged()];
const refused = [...notMetTold, lodgedAgainstDecision()];
const held = [{ given: 'Rosa', surname: 'Quillfeather' }];
const assignedTo = (facts: readonly CaseFact[], body?: string) => [...facts, reviewerAppointed({ body })];
const meeting = {
  setsAside: 'review-conclusion',
  deadlines: [{ name: 'meeting', anchoredOn: '2026-12-01', dueOn: '2026-12-29' }],
} as const;
const decision = { name: 'threshold-decision', anchoredOn: '2026-12-01', dueOn: '2026-12-22' } as const;

describe('by precedence: each row repairs what the one before it was refused for', () => {
  const stranger: Actor = { id: 'kim', role: 'appeal-reviewer', area: 'kent' };
  const worst = {
    facts: [...refused, withdrawn()] as readonly CaseFact[],
    actor: stranger,
    ...uphold,
    appeal: 'p2',
    happened: { occurredAt: '2026-12-02T09:00:00Z' } as DecideAppeal['happened'],
    reasons: '  ' as string | undefined,
    known: { held, procedure: undefined } as Partial<Known>,
  };
  const table = repairedInTurn<CaseRefusal, typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: { ...reviewer, body: council } }],
    ['appeal/unknown', { facts: refused }],
    ['appeal/not-the-reviewer', { appeal: 'p1' }],
    ['appeal/over', { facts: [...assignedTo(refused), appealWithdrawn] }],
    ['fact/in-the-future', { facts: assignedTo(refused) }],
    ['fact/before-what-it-answers', { happened: { occurredAt: '2026-11-23T08:59:59Z' } }],
    ['appeal/reviewer-not-independent', { happened: undefined }],
    ['threshold/no-procedure', { actor: reviewer }],
    ['appeal/no-reasons', { known: { held } }],
    ['text/names-a-person', { reasons: 'Ms Quillfeather was not heard.' }],
  ]);
  test.each(table)('%s', (code, { facts, actor, known, ...command }) =>
    aCase(...facts)
      .when(command, { actor, now: later.now, known })
      .thenRefused(code),
  );
});

test('reasons are needed', () =>
  aCase(...assignedTo(review))
    .when({ ...uphold, reasons: undefined }, byReviewer)
    .thenRefused('appeal/no-reasons'));

describe('the reviewer', () => {
  test('is who was appointed last', () => {
    const two = [...assignedTo(review), reviewerAppointed({ reviewer: 'ravi@office', reason: personal('Ill.') })];
    aCase(...two)
      .when(uphold, byReviewer)
      .thenRefused('appeal/not-the-reviewer');
    aCase(...two)
      .when(uphold, { ...later, actor: { ...reviewer, id: 'ravi@office' } })
      .thenRecorded(decidedNow({ ...meeting, decidedBy: 'ravi@office' }));
  });
  test('of a late appeal there is none before it was admitted, nor of one that was not', () =>
    aCase(...notMetTold, lodgedAgainstDecision({ late: true }))
      .when(uphold, byReviewer)
      .thenRefused('appeal/not-the-reviewer'));
  test('decides nothing twice', () =>
    aCase(...assignedTo(review), decidedNow({ outcome: 'properly-reviewed', deadlines: [] }))
      .when(uphold, byReviewer)
      .thenRefused('appeal/over'));

  const took = (data: object) => reviewOpened({ route: 'discretion', reasons: 'Fires.', ...data });
  const cited = fact('ComplaintCited', {
    occurredAt: '2026-11-30T09:00:00Z',
    complaint: { ref: 'c9', agency: partner, kind: 'asb', complainedOn: '2026-09-10' },
  });
  test.each<[string, readonly CaseFact[], readonly CaseFact[], Actor]>([
    ['made a decision the case rests on', refused, [decidedBy(reviewer.id)], reviewer],
    ['took the chair', refused, [took({}), chairAppointed({ chair: reviewer.id })], reviewer],
    ['runs the case by now', unacknowledged(), [acknowledged({ coordinator: reviewer.id })], reviewer],
    ['opened a review', refused, [took({ openedBy: reviewer.id })], reviewer],
    ['answered for a body under review', refused, answeredByCouncilAs(reviewer.id), reviewer],
    ['is of a body that came under review', assignedTo(refused, partner), [cited], reviewer],
    ['acts for a body under review today', refused, [], { ...reviewer, body: council }],
  ])('does not decide who, since they were appointed, %s', (_, before, since, actor) => {
    const facts = before.at(-1)?.type === 'AppealReviewerAppointed' ? before : assignedTo(before);
    aCase(...facts)
      .when(uphold, { ...later, actor: reviewer })
      .thenRecorded(decidedNow({ setsAside: 'threshold-decision', deadlines: [decision] }));
    aCase(...facts, ...since)
      .when(uphold, { ...later, actor })
      .thenRefused('appeal/reviewer-not-independent');
  });
});

function decidedBy(id: string): CaseFact {
  return fact('ComplaintAllowed', {
    occurredAt: '2026-11-30T09:00:00Z',
    ref: 'c1',
    reasons: 'It counts.',
    decidedBy: id,
  });
}
function unacknowledged(): readonly CaseFact[] {
  return refused.filter(({ type }) => type !== 'RequestAcknowledged');
}
function answeredByCouncilAs(answeredBy: string): readonly CaseFact[] {
  return answeredByCouncil.map((one) =>
    one.type === 'InformationSupplied' ? { ...one, data: { ...one.data, answeredBy } } : one,
  );
}

describe('what becomes of it', () => {
  const properly: DecideAppeal = { ...uphold, outcome: 'properly-reviewed' };
  const upheld = (facts: readonly CaseFact[], data: object, known: Partial<Known> = {}) =>
    aCase(...assignedTo(facts))
      .when(uphold, { ...byReviewer, known })
      .thenRecorded(decidedNow(data));

  test('properly reviewed: nothing is set aside', () => {
    for (const facts of [review, refused])
      aCase(...assignedTo(facts))
        .when(properly, byReviewer)
        .thenRecorded(decidedNow({ outcome: 'properly-reviewed' }));
  });
  test('upheld against *not met*: it is decided once more, by a day counted from now', () =>
    upheld(refused, { setsAside: 'threshold-decision', deadlines: [decision] }));
  test('upheld against a conclusion: the review goes on, the meeting due from now', () => upheld(review, meeting));
  test('what the procedure has no deadline for has none', () => {
    const none = underProcedure({}, { deadlines: [] });
    upheld(refused, { setsAside: 'threshold-decision', deadlines: [] }, none);
    upheld(review, { setsAside: 'review-conclusion', deadlines: [] }, none);
  });
  test('upheld though the threshold was met: that is never taken away', () =>
    upheld([...met, lodgedAgainstDecision({ ground: 'application-handling' })], {}));
  test('upheld against a closure without a decision: it is to be decided at last', () => {
    const appealed = [
      ...closedWithoutConsent,
      consentGiven(),
      lodgedAgainstDecision({ ground: 'application-handling', against: 'closure' }),
      fact('CaseReopened', { occurredAt: '2026-11-09T09:00:00Z', why: 'appeal', deadlines: [] }),
    ];
    upheld(appealed, { deadlines: [decision] });
    aCase(...assignedTo(appealed))
      .when(properly, byReviewer)
      .thenRecorded(decidedNow({ outcome: 'properly-reviewed' }));
    upheld([...appealed, decidedAfresh({ occurredAt: '2026-11-20T09:00:00Z' })], {});
  });
  test('upheld against a conclusion that another review followed: the other is not touched', () => {
    const next = reviewOpened({ occurredAt: '2026-11-24T09:00:00Z' });
    upheld([...review, next], {});
    upheld([...review, next, reviewConcluded({ occurredAt: '2026-11-30T09:00:00Z' })], {});
    // Nor does it hurry a decision that another appeal referred back.
    const atDiscretion = [reviewOpened({ route: 'discretion', reasons: 'Fires.' }), reviewConcluded()];
    const another = [
      lodgedAgainstDecision({ appeal: 'p2' }),
      decidedNow({ appeal: 'p2', setsAside: 'threshold-decision' }),
    ];
    upheld([...notMet, ...atDiscretion, appealLodged(), ...another, next], {});
  });
  test('the review at discretion is not touched by an appeal against *not met*', () =>
    upheld(
      [...notMet, reviewOpened({ route: 'discretion', reasons: 'Fires.' }), reviewConcluded(), lodgedAgainstDecision()],
      { setsAside: 'threshold-decision', deadlines: [decision] },
    ));

  test('what is written to the applicant is theirs, and not about somebody erased', () => {
    const letter = (erased: readonly string[]) =>
      aCase(...assignedTo(review)).when(
        { ...uphold, reasons: ' The photographs were not before the meeting. ', reasonsToApplicant: 'Dear Rosa.' },
        { ...byReviewer, known: { people: { unknown: [], erased, restricted: [] } } },
      );
    const to = (about: readonly string[]) =>
      decidedNow({ ...meeting, reasonsToApplicant: personal('Dear Rosa.', about) });
    letter([]).thenRecorded(to([people.rosa, people.priya]));
    letter([people.priya]).thenRecorded(to([people.rosa]));
  });
  test('not on a case that nobody opened again', () =>
    aCase(requested(), caseClosed()).when(uphold, byReviewer).thenRefused('case/closed'));
});
