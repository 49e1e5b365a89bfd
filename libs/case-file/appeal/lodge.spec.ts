/** Who may appeal, on what ground, against what, and how often. */
import {
  closedWithoutConsent,
  colleague,
  decidedAfresh,
  decidedNow,
  lodge,
  lodgedAgainstDecision,
  met,
  notMet,
  notMetTold,
  reviewed,
  reviewedTold,
} from '../../../test/support/case/appeal.js';
import { consentGiven, consentWithdrawn } from '../../../test/support/case/consents.js';
import {
  applicant,
  known,
  people,
  representative,
  requested,
  requestedByRepresentative,
  withdrawn,
} from '../../../test/support/case/facts.js';
import {
  appealDecided,
  appealLodged,
  caseClosed,
  later,
  reviewConcluded,
  reviewerAppointed,
  reviewOpened,
} from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { underProcedure } from '../../../test/support/case/threshold.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import { APPEAL_GROUNDS } from '../../procedures/facts.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { Known } from '../told.js';
import type { LodgeAppeal } from './commands.js';
import type { AppealedAgainst, AppealLodged, LodgedGround } from './facts.js';

const NOW = '2026-12-01T09:00:00.000Z';
const text = 'Nobody looked at the photographs.';
const lodged = (data: Partial<AppealLodged['data']> = {}): CaseFact => ({
  type: 'AppealLodged',
  data: {
    occurredAt: NOW,
    appeal: 'p1',
    ground: 'facts-not-considered',
    concerns: 'review',
    against: 'review-conclusion',
    by: people.rosa,
    text: personal(text, [people.rosa, people.priya]),
    late: false,
    windowEndedOn: '2026-12-07',
    ...data,
  } as AppealLodged['data'],
});
/** What had not been told when it was closed is due once more. */
const decision = { name: 'threshold-decision', anchoredOn: '2026-12-01', dueOn: '2026-12-22' } as const;
const reopened: CaseFact = { type: 'CaseReopened', data: { occurredAt: NOW, why: 'appeal', deadlines: [decision] } };
const switchedOn = (from: string) => underProcedure({}, { datedSwitches: [{ name: 'pcc-review', from }] });

describe('by precedence: each row repairs what the one before it was refused for', () => {
  const stranger: Actor = { id: 'kim', role: 'coordinator', area: 'kent' };
  const erased = { ...known.people, erased: [people.rosa] };
  const [decidedOnce] = [appealDecided({ outcome: 'properly-reviewed', setsAside: undefined, deadlines: [] })];
  const once = [...reviewedTold, appealLodged({ ground: 'manner-of-review' }), reviewerAppointed(), decidedOnce];
  const worst = {
    facts: [requested(), withdrawn()] as readonly CaseFact[],
    actor: stranger,
    by: people.nora as string | undefined,
    ground: 'pcc-review' as LodgedGround,
    happened: { occurredAt: '2026-12-02T09:00:00Z' } as LodgeAppeal['happened'],
    known: { people: erased, procedure: undefined } as Partial<Known>,
  };
  const table = repairedInTurn<CaseRefusal, typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: colleague }],
    ['appeal/not-theirs', { facts: [requested()] }],
    ['threshold/no-procedure', { by: undefined }],
    ['appeal/ground-not-available', { known: { people: erased } }],
    ['appeal/nothing-to-appeal', { ground: 'manner-of-review' }],
    ['appeal/already-open', { facts: [...reviewedTold, appealLodged()] }],
    ['appeal/already-decided', { facts: once }],
    ['fact/in-the-future', { ground: 'facts-not-considered' }],
    ['fact/before-what-it-answers', { happened: { occurredAt: '2026-11-06T09:59:59Z' } }],
    ['person/erased', { happened: undefined }],
  ]);
  test.each(table)('%s', (code, { facts, actor, known: told, by, ground, happened }) =>
    aCase(...facts)
      .when({ ...lodge, ground, by, happened }, { actor, now: later.now, known: told })
      .thenRefused(code),
  );
  test('and in the end it is lodged', () =>
    aCase(...once)
      .when(lodge, { actor: colleague, now: later.now })
      .thenRecorded(lodged({ appeal: 'p2' })));
});

describe('whose it is', () => {
  const both = [requestedByRepresentative(), ...reviewed.slice(1)];
  const asked = [people.marcus, people.rosa, people.theo, people.priya];
  const for_ = (by: string) => lodged({ by, text: personal(text, asked), windowEndedOn: undefined });

  test.each<[string, Actor, string | undefined, string]>([
    ['the applicant themselves', representative, undefined, people.marcus],
    ['a victim, by their representative', representative, people.rosa, people.rosa],
    ['the applicant, recorded by the office', colleague, people.marcus, people.marcus],
    ['a victim whom nobody represents any more, recorded by the office', colleague, people.theo, people.theo],
  ])('%s', (_, actor, by, expected) =>
    aCase(...both, consentGiven())
      .when({ ...lodge, by }, { actor, now: later.now })
      .thenRecorded(for_(expected)),
  );
  test.each<[string, readonly CaseFact[], Actor, string | undefined, CaseRefusal]>([
    [
      'a victim who did not consent, by the representative',
      [consentGiven()],
      representative,
      people.theo,
      'consent/none-to-apply',
    ],
    ['nobody of the case, by the representative', [consentGiven()], representative, people.nora, 'appeal/not-theirs'],
    ['whoever complained, recorded by the office', [consentGiven()], colleague, people.priya, 'appeal/not-theirs'],
    ['a representative whom nobody lets, by the office', [], colleague, people.marcus, 'consent/none-to-apply'],
    [
      'a representative whom nobody lets any more, by the office',
      [consentGiven(), consentWithdrawn()],
      colleague,
      undefined,
      'consent/none-to-apply',
    ],
  ])('not %s', (_, facts, actor, by, code) =>
    aCase(...both, ...facts)
      .when({ ...lodge, by }, { actor, now: later.now })
      .thenRefused(code),
  );
  test('a consent that came after it was lodged does not cover it', () =>
    aCase(...both, consentGiven({ occurredAt: '2026-11-20T09:00:00Z' }))
      .when({ ...lodge, happened: { occurredOn: '2026-11-19' } }, { actor: colleague, now: later.now })
      .thenRefused('consent/none-to-apply'));
  test('whoever lodges their own lodges it when they send it, and on no day before', () => {
    const asRosa = { actor: applicant, now: later.now };
    aCase(...reviewedTold)
      .when({ ...lodge, happened: { occurredOn: '2026-11-30' } }, asRosa)
      .thenRefused('appeal/lodged-when-sent');
    const { occurredAt: _, ...data } = lodged().data as AppealLodged['data'] & { occurredAt: string };
    aCase(...reviewedTold)
      .when({ ...lodge, happened: { occurredOn: '2026-12-01' } }, asRosa)
      .thenRecorded({ type: 'AppealLodged', data: { ...data, occurredOn: '2026-12-01' } as AppealLodged['data'] });
  });
  test('a victim who asks for themselves does not appeal for another', () =>
    aCase(requested({ victims: [people.rosa, people.theo] }), ...reviewed.slice(1))
      .when({ ...lodge, by: people.theo }, { actor: applicant, now: later.now })
      .thenRefused('appeal/not-theirs'));
  test('nor is it about somebody whose data was erased', () =>
    aCase(...reviewedTold)
      .when(lodge, { ...later, known: { people: { ...known.people, erased: [people.priya] } } })
      .thenRecorded(lodged({ text: personal(text, [people.rosa]) })));
});

describe('against what', () => {
  const open = closedWithoutConsent.slice(0, 2);
  const unreviewed = [...notMet, reviewOpened({ route: 'discretion', reasons: 'Fires.' })];
  const atDiscretion = [...unreviewed, reviewConcluded({ recommendations: [] })];
  test.each<[string, LodgedGround, readonly CaseFact[], AppealedAgainst | CaseRefusal]>([
    ['nothing was decided', 'application-handling', open, 'appeal/nothing-to-appeal'],
    ['nothing was decided', 'threshold-refused', open, 'appeal/nothing-to-appeal'],
    ['it was closed without a decision', 'threshold-refused', closedWithoutConsent, 'appeal/nothing-to-appeal'],
    ['not met', 'application-handling', notMet, 'threshold-decision'],
    ['not met', 'threshold-refused', notMet, 'threshold-decision'],
    [
      'not met, then closed',
      'threshold-refused',
      [...notMet, caseClosed({ why: 'threshold-not-met' })],
      'threshold-decision',
    ],
    ['met', 'application-handling', met, 'threshold-decision'],
    ['met', 'threshold-refused', met, 'appeal/nothing-to-appeal'],
    ...(['process-not-considered', 'facts-not-considered', 'manner-of-review', 'no-further-action'] as const).flatMap(
      (ground) =>
        [
          ['not met', ground, notMet, 'appeal/nothing-to-appeal'],
          ['under review', ground, unreviewed, 'appeal/nothing-to-appeal'],
          ['reviewed', ground, atDiscretion, 'review-conclusion'],
        ] as [string, LodgedGround, readonly CaseFact[], AppealedAgainst | CaseRefusal][],
    ),
    ['reviewed', 'threshold-refused', atDiscretion, 'threshold-decision'],
    ['nothing was decided', 'pcc-review', open, 'appeal/nothing-to-appeal'],
    ['not met', 'pcc-review', notMet, 'threshold-decision'],
    ['reviewed', 'pcc-review', atDiscretion, 'review-conclusion'],
  ])('%s: %s', (_, ground, facts, expected) => {
    const when = aCase(...facts).when({ ...lodge, ground }, { ...later, known: switchedOn('2026-12-01') });
    if (expected.includes('/')) return when.thenRefused(expected as CaseRefusal);
    const against = expected as AppealedAgainst;
    const concerns = against === 'review-conclusion' ? 'review' : 'application';
    const complained = facts === met ? [people.priya] : [];
    const closed = facts.at(-1)?.type === 'CaseClosed' ? [reopened] : [];
    return when.thenRecorded(
      lodged({
        ground,
        concerns,
        against,
        windowEndedOn: undefined,
        text: personal(text, [people.rosa, ...complained]),
      }),
      ...closed,
    );
  });

  test('a closure without a decision; the case opens again with it', () =>
    aCase(...closedWithoutConsent, consentGiven())
      .when({ ...lodge, ground: 'application-handling', by: people.rosa }, later)
      .thenRecorded(
        lodged({
          ground: 'application-handling',
          concerns: 'application',
          against: 'closure',
          windowEndedOn: undefined,
          text: personal(text, [people.marcus, people.rosa, people.theo, people.priya]),
        }),
        reopened,
      ));
});

describe('grounds', () => {
  test.each(APPEAL_GROUNDS)('%s only where the procedure has it', (ground) =>
    aCase(...reviewedTold)
      .when(
        { ...lodge, ground },
        { ...later, known: underProcedure({}, { appealGrounds: APPEAL_GROUNDS.filter((one) => one !== ground) }) },
      )
      .thenRefused('appeal/ground-not-available'),
  );
  test('the Commissioner reviews from the day the procedure says, by the day it was lodged', () => {
    const on = (from: string, happened?: LodgeAppeal['happened']) =>
      aCase(...reviewedTold).when({ ...lodge, ground: 'pcc-review', happened }, { ...later, known: switchedOn(from) });
    const window = '2026-12-07';
    on('2026-12-01').thenRecorded(lodged({ ground: 'pcc-review', windowEndedOn: window }));
    on('2026-12-02').thenRefused('appeal/ground-not-available');
    on('2026-12-01', { occurredOn: '2026-11-30' }).thenRefused('appeal/ground-not-available');
  });
  test('another switch is not this one', () =>
    aCase(...reviewedTold)
      .when(
        { ...lodge, ground: 'pcc-review' },
        { ...later, known: underProcedure({}, { datedSwitches: [{ name: 'asb-data-returns', from: '2026-01-01' }] }) },
      )
      .thenRefused('appeal/ground-not-available'));
});

describe('again', () => {
  const against = [...notMetTold, lodgedAgainstDecision()];
  const ended = (more: Partial<AppealLodged['data']> = {}, ...facts: readonly CaseFact[]) =>
    aCase(...notMetTold, lodgedAgainstDecision(more), ...facts);
  const properly = appealDecided({ outcome: 'properly-reviewed', setsAside: undefined, deadlines: [] });
  const another = (more: Partial<AppealLodged['data']> = {}) =>
    lodged({
      appeal: 'p2',
      ground: 'threshold-refused',
      concerns: 'application',
      against: 'threshold-decision',
      windowEndedOn: '2026-11-10',
      text: personal(text, [people.rosa]),
      occurredAt: '2026-11-10T09:00:00Z',
      ...more,
    } as Partial<AppealLodged['data']>);
  const happened = { occurredAt: '2026-11-10T09:00:00Z' };
  const againToo = { ...lodge, ground: 'threshold-refused', happened } as const;

  test('not while one about the same is open, on whatever ground; a late one is open too', () => {
    aCase(...against)
      .when(againToo, later)
      .thenRefused('appeal/already-open');
    aCase(...against)
      .when({ ...againToo, ground: 'application-handling' }, later)
      .thenRefused('appeal/already-open');
    ended({ late: true }).when(againToo, later).thenRefused('appeal/already-open');
  });
  test('about the review while one about the application is open', () =>
    aCase(...reviewedTold, lodgedAgainstDecision({ ground: 'application-handling' }))
      .when(lodge, later)
      .thenRecorded(lodged({ appeal: 'p2' })));
  test('once it was withdrawn or not admitted', () => {
    ended({}, { type: 'AppealWithdrawn', data: { occurredAt: '2026-11-09T10:00:00Z', appeal: 'p1' } })
      .when(againToo, later)
      .thenRecorded(another());
    ended(
      { late: true },
      {
        type: 'AppealNotAdmitted',
        data: { occurredAt: '2026-11-09T10:00:00Z', appeal: 'p1', reasons: 'No.', decidedBy: colleague.id },
      },
    )
      .when(againToo, later)
      .thenRecorded(another());
  });
  test('on another ground once it was decided, and on the same never against the same', () => {
    ended({}, properly).when(againToo, later).thenRefused('appeal/already-decided');
    ended({}, properly)
      .when({ ...againToo, ground: 'application-handling' }, later)
      .thenRecorded(another({ ground: 'application-handling' }));
  });
  test('on the same ground against the decision made afresh', () => {
    const setAside = decidedNow({ occurredAt: '2026-11-09T12:00:00Z', setsAside: 'threshold-decision' } as object);
    const afresh = decidedAfresh({ occurredAt: '2026-11-10T08:00:00Z' });
    ended({}, setAside).when(againToo, later).thenRefused('appeal/nothing-to-appeal');
    ended({}, setAside, afresh)
      .when(againToo, later)
      .thenRecorded(another({ windowEndedOn: undefined }));
  });
  test('even where only days are known, and all of it was on one', () => {
    const on = { occurredOn: '2026-10-12' } as const;
    const first = lodgedAgainstDecision(on as object);
    const upheld = decidedNow({ ...on, setsAside: 'threshold-decision' } as object);
    aCase(...notMet, first, upheld, decidedAfresh(on))
      .when({ ...lodge, ground: 'threshold-refused', happened: on }, later)
      .thenRecorded({
        type: 'AppealLodged',
        data: {
          ...on,
          appeal: 'p2',
          ground: 'threshold-refused',
          concerns: 'application',
          against: 'threshold-decision',
          by: people.rosa,
          text: personal(text, [people.rosa]),
          late: false,
        },
      });
  });
  test('never against a conclusion that still stands, whatever became of the decision since', () => {
    const atDiscretion = [reviewOpened({ route: 'discretion', reasons: 'Fires.' }), reviewConcluded()];
    const about = [appealLodged(), properly, lodgedAgainstDecision({ appeal: 'p2' })];
    aCase(...notMet, ...atDiscretion, ...about, decidedNow({ appeal: 'p2', setsAside: 'threshold-decision' }))
      .when(lodge, later)
      .thenRefused('appeal/already-decided');
  });
  test('on the same ground against the conclusion of another review', () => {
    const next = [
      reviewOpened({ occurredAt: '2026-11-28T09:00:00Z' }),
      reviewConcluded({ occurredAt: '2026-11-30T09:00:00Z' }),
    ];
    const first = [
      appealLodged(),
      { ...properly, data: { ...properly.data, occurredAt: '2026-11-25T09:00:00Z' } } as CaseFact,
    ];
    aCase(...reviewedTold, ...first)
      .when(lodge, later)
      .thenRefused('appeal/already-decided');
    aCase(...reviewedTold, ...first, ...next)
      .when(lodge, later)
      .thenRecorded(lodged({ appeal: 'p2', windowEndedOn: undefined }));
  });
  test('against the decision after an appeal against a closure', () => {
    const closure = lodgedAgainstDecision({ ground: 'application-handling', against: 'closure' });
    aCase(...notMet, closure, properly)
      .when({ ...lodge, ground: 'application-handling' }, later)
      .thenRecorded(
        lodged({
          appeal: 'p2',
          ground: 'application-handling',
          concerns: 'application',
          against: 'threshold-decision',
          windowEndedOn: undefined,
          text: personal(text, [people.rosa]),
        }),
      );
  });
});
