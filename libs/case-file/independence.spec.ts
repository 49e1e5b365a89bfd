/** Independence, exactly as domain.md section 2 has it: of the chair, of who reviews an appeal, of who appoints them. */
import fc from 'fast-check';
import { answeredByCouncil, decidedNow, lodgedAgainstDecision, notMet } from '../../test/support/case/appeal.js';
import {
  allowed,
  asked,
  disallowed,
  grouped,
  notFound,
  settled,
  ungrouped,
  verified,
} from '../../test/support/case/complaints.js';
import {
  acknowledged,
  cited,
  constabulary,
  coordinator,
  council,
  councilOfficer,
  fact,
  officer,
  otherCouncil,
  partner,
  people,
  requested,
} from '../../test/support/case/facts.js';
import { decidedMet } from '../../test/support/case/request.js';
import {
  actionAgreed,
  chair,
  chairAppointed,
  informationRequested,
  informationSupplied,
  later,
  recommendationMade,
  recommendationSent,
  reviewConcluded,
  reviewOpened,
} from '../../test/support/case/review.js';
import { aCase } from '../../test/support/case/specification.js';
import { fileOf } from '../../test/support/case/threshold.js';
import { personal } from '../decider/personal.js';
import type { CaseCommand } from './case-commands.js';
import type { CaseFact } from './facts.js';
import {
  actingAs,
  bodiesUnderReview,
  conflictOfChair,
  type Involvement,
  involvementOf,
  involvementsOf,
} from './independence.js';

const standard = [requested(), decidedMet(), reviewOpened()];

describe('a body is under review', () => {
  test('where a complaint cited on the case was made to it, once', () =>
    expect(bodiesUnderReview(fileOf(...standard))).toEqual([constabulary, council]));
  test('whatever became of the complaint', () => {
    const facts = [requested(), asked('c2'), notFound('c2'), disallowed('c2', { ground: 'not-made' })];
    expect(bodiesUnderReview(fileOf(...facts))).toEqual([constabulary, council]);
  });
  test('also by a complaint cited later; not because it was told or asked', () => {
    const complaint = { ref: 'c4', agency: partner, kind: 'asb', complainedOn: '2026-09-10' } as const;
    const facts = [...standard, fact('ComplaintCited', { occurredAt: '2026-10-05T09:00:00Z', complaint })];
    expect(bodiesUnderReview(fileOf(...facts, informationRequested({ body: otherCouncil })))).toEqual([
      constabulary,
      council,
      partner,
    ]);
  });
});

describe('answered for', () => {
  const by = councilOfficer.id;
  const recommended = [recommendationMade(), recommendationSent()];
  const agreed = [actionAgreed()];
  const happened = { occurredAt: '2026-11-12T09:00:00Z' } as const;
  const note = personal('The light is ordered.', [people.rosa]);
  test.each<[string, readonly CaseFact[]]>([
    ['it verified a complaint', [asked('c2'), verified('c2', { answeredBy: by })]],
    ['it did not find one', [asked('c2'), notFound('c2', { answeredBy: by })]],
    ['it supplied information', answeredByCouncil],
    [
      'it refused information',
      [
        informationRequested(),
        fact('InformationRefused', { ...happened, request: 'i1', body: council, ground: 'not-held', answeredBy: by }),
      ],
    ],
    [
      'it accepted a recommendation',
      [
        ...recommended,
        fact('RecommendationAccepted', { ...happened, recommendation: 'r1', by: council, answeredBy: by }),
      ],
    ],
    [
      'it declined one',
      [
        ...recommended,
        fact('RecommendationDeclined', {
          ...happened,
          recommendation: 'r1',
          by: council,
          reasons: 'No.',
          answeredBy: by,
        }),
      ],
    ],
    [
      'it told how an action goes',
      [...agreed, fact('ActionProgressed', { ...happened, action: 'x1', note, answeredBy: by })],
    ],
    ['it completed one', [...agreed, fact('ActionCompleted', { ...happened, action: 'x1', answeredBy: by })]],
    [
      'it abandoned one',
      [...agreed, fact('ActionAbandoned', { ...happened, action: 'x1', reason: note, answeredBy: by })],
    ],
  ])('whoever said for a body under review that %s neither chairs nor reviews', (_, facts) => {
    const file = fileOf(...standard, ...facts);
    expect(conflictOfChair(file, { id: by })).toBe('answered-for-a-body-under-review');
    expect(involvementOf(file, { id: by })).toBe('of-a-body-under-review');
    expect(conflictOfChair(file, { id: chair.id })).toBeUndefined();
    // For another body than those complained to nobody is kept from it.
    const elsewhere = fileOf(
      requested({ complaints: cited.filter(({ agency }) => agency !== council) }),
      ...standard.slice(1),
      ...facts,
    );
    expect(conflictOfChair(elsewhere, { id: by })).toBeUndefined();
  });
  test('a coordinator who recorded it for the body is not of it', () => {
    const facts = [asked('c2'), fact('ComplaintVerified', { ...happened, ref: 'c2', body: council, held: {} })];
    expect(conflictOfChair(fileOf(...standard, ...facts), { id: coordinator.id })).toBeUndefined();
  });
});

describe('who had a part in it', () => {
  const own = [requested(), acknowledged()];
  const table: [string, readonly CaseFact[], string, readonly Involvement[]][] = [
    ['runs the case', own, coordinator.id, ['coordinator']],
    ['decided', notMet, coordinator.id, ['decision-maker', 'coordinator']],
    ['opened the review', standard, coordinator.id, ['decision-maker', 'coordinator']],
    ['opened it alone', [requested(), reviewOpened({ openedBy: 'opal' })], 'opal', ['coordinator']],
    ['chairs', [...standard, chairAppointed()], chair.id, ['chair']],
    ['chaired until another did', [...standard, chairAppointed(), replaced('chloe@office')], chair.id, ['chair']],
    ['chairs in their place', [...standard, chairAppointed(), replaced('chloe@office')], 'chloe@office', ['chair']],
    [
      'chaired a review before this one',
      [...standard, chairAppointed(), reviewConcluded(), reviewOpened()],
      chair.id,
      ['chair'],
    ],
    ['disallowed a complaint', [requested(), disallowed('c1', { decidedBy: 'dan' })], 'dan', ['decision-maker']],
    ['allowed it again', [requested(), allowed('c1', { decidedBy: 'dan' })], 'dan', ['decision-maker']],
    ['settled its dates', [requested(), settled('c1', { decidedBy: 'dan' })], 'dan', ['decision-maker']],
    ['grouped', [requested(), grouped('c1', 'c2')], coordinator.id, ['decision-maker']],
    ['ungrouped', [requested(), ungrouped('c1', 'c2')], coordinator.id, ['decision-maker']],
    ['is nobody on it', [...notMet, reviewOpened(), chairAppointed()], 'rita@office', []],
  ];
  test.each(table)('%s', (_, facts, id, expected) => {
    const file = fileOf(...facts);
    expect(involvementsOf(file, { id })).toEqual(expected);
    expect(involvementOf(file, { id })).toBe(expected[0]);
  });
  test('of a decision that was set aside no less', () => {
    const facts = [...notMet, lodgedAgainstDecision(), decidedNow({ setsAside: 'threshold-decision' })];
    const unowned = facts.filter(({ type }) => type !== 'RequestAcknowledged');
    expect(involvementsOf(fileOf(...unowned), { id: coordinator.id })).toEqual(['decision-maker']);
  });
  test('of a body under review by its name alone', () => {
    expect(involvementsOf(fileOf(...standard), { id: 'ned', body: council })).toEqual(['of-a-body-under-review']);
    expect(involvementsOf(fileOf(...standard), { id: 'ned', body: partner })).toEqual([]);
  });
  test('who acts for a body, or records in its name, acts as of it', () => {
    expect(actingAs(officer)).toEqual({ id: officer.id, body: constabulary });
    expect(actingAs({ ...coordinator, onBehalfOf: council })).toEqual({ id: coordinator.id, body: council });
    expect(actingAs(coordinator)).toEqual({ id: coordinator.id, body: undefined });
  });
});

function replaced(by: string): CaseFact {
  return fact('ChairReplaced', {
    occurredAt: '2026-10-16T09:00:00Z',
    chair: by,
    appointedBy: coordinator.id,
    replaced: chair.id,
  });
}

test('what somebody was on a case they stay, whatever is recorded after it', () => {
  const recorded: readonly CaseFact[] = [
    acknowledged(),
    disallowed('c1', { decidedBy: 'dan' }),
    decidedMet(),
    reviewOpened({ openedBy: 'opal' }),
    chairAppointed(),
    replaced('chloe@office'),
    ...answeredByCouncil,
    lodgedAgainstDecision(),
    decidedNow({ setsAside: 'threshold-decision' }),
    reviewConcluded(),
  ];
  const everybody = ['dan', 'opal', coordinator.id, chair.id, 'chloe@office', councilOfficer.id];
  fc.assert(
    fc.property(fc.shuffledSubarray([...recorded, ...recorded]), fc.nat(), (facts, cut) => {
      const [early, whole] = [facts.slice(0, cut % (facts.length + 1)), facts].map((some) =>
        fileOf(requested(), ...some),
      );
      for (const id of everybody)
        for (const one of involvementsOf(early as never, { id }))
          expect(involvementsOf(whole as never, { id })).toContain(one);
    }),
  );
});

describe('a conflict of the chair that arises later is recorded with what makes it one', () => {
  const referredBack = [
    ...standard,
    lodgedAgainstDecision({ ground: 'application-handling' }),
    decidedNow({ occurredAt: '2026-11-30T09:00:00Z', setsAside: 'threshold-decision' } as object),
  ];
  const conflict = (conflict: 'of-a-body-under-review' | 'answered-for-a-body-under-review') =>
    fact('ChairConflictFound', { occurredAt: later.now, chair: chair.id, conflict });
  const cite = (agency: string): CaseCommand => ({
    type: 'CiteComplaint',
    complaint: { agency, kind: 'asb', complainedOn: '2026-09-10', agencyReference: 'X/1' },
  });
  const citedNow = (agency: string) =>
    fact('ComplaintCited', {
      occurredAt: later.now,
      complaint: { ref: 'c4', agency, kind: 'asb', complainedOn: '2026-09-10', agencyReference: 'X/1' },
    });

  test('a complaint cited against the body of the chair, after a referral back', () => {
    const when = aCase(...referredBack, chairAppointed({ body: partner }));
    when.when(cite(partner), later).thenRecorded(citedNow(partner), conflict('of-a-body-under-review'));
    when.when(cite(otherCouncil), later).thenRecorded(citedNow(otherCouncil));
  });
  test('an answer that the chair gives as an agency worker', () => {
    const asWorker = { ...councilOfficer, id: chair.id };
    aCase(requested(), asked('c2'), ...standard.slice(1), chairAppointed())
      .when({ type: 'VerifyComplaint', ref: 'c2' }, { ...later, actor: asWorker })
      .thenRecorded(
        fact('ComplaintVerified', { occurredAt: later.now, ref: 'c2', body: council, held: {}, answeredBy: chair.id }),
        conflict('answered-for-a-body-under-review'),
      );
  });
  test('an answer for a body that comes under review only then', () => {
    const asked = informationRequested({ body: partner });
    const supplied = informationSupplied({ body: partner, answeredBy: chair.id });
    aCase(...referredBack, chairAppointed(), asked, supplied)
      .when(cite(partner), later)
      .thenRecorded(citedNow(partner), conflict('answered-for-a-body-under-review'));
  });
  test('once: a chair in conflict is not found so again, nor is one who was replaced', () => {
    const found = fact('ChairConflictFound', { occurredAt: later.now, chair: chair.id, conflict: 'declared' });
    aCase(...referredBack, chairAppointed({ body: partner }), found)
      .when(cite(partner), later)
      .thenRecorded(citedNow(partner));
    aCase(...referredBack, chairAppointed({ body: partner }), replaced('chloe@office'))
      .when(cite(partner), later)
      .thenRecorded(citedNow(partner));
  });
  test('without a chair there is none to find', () =>
    aCase(...referredBack)
      .when(cite(partner), later)
      .thenRecorded(citedNow(partner)));
});
