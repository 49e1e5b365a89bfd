/** A case is closed for a reason that holds, once all is told, and while no appeal can come in time any more. */
import {
  decided,
  extended,
  notMet,
  outcomeWindow,
  paused,
  reopened,
  thresholdWindow,
  toldOf,
  toldOutcome,
  toldThreshold,
} from '../../../test/support/case/clock.js';
import { consentGiven, consentWithdrawn, forms, storedForms } from '../../../test/support/case/consents.js';
import {
  acknowledged,
  fact,
  people,
  requested,
  requestedByRepresentative,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { everybody } from '../../../test/support/case/request.js';
import {
  appealDecided,
  appealLodged,
  caseClosed,
  chairAppointed,
  meetingHeld,
  reviewConcluded,
  reviewOpened,
} from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { CloseCase } from './commands.js';
import type { ClosingReason } from './facts.js';

const now = '2026-12-08T09:00:00.000Z';
const known = { documents: storedForms };
const close = (why: ClosingReason, more: Partial<CloseCase> = {}): CloseCase => ({ type: 'CloseCase', why, ...more });
const on = (occurredOn: string) => ({ happened: { occurredOn } });

const refused = [requested(), acknowledged(), notMet()] as const;
const review = [reviewOpened(), chairAppointed(), meetingHeld(), reviewConcluded()] as const;
const concluded = [requested(), decided(), toldThreshold, ...review] as const;
const duplicate = fact('RequestsLinked', {
  occurredAt: '2026-10-05T10:00:00Z',
  other: 'eeeeeeee-0000-4000-8000-000000000001',
  link: 'duplicate',
  reason: personal('The same alley.', everybody),
});
const related = { ...duplicate, data: { ...duplicate.data, link: 'related' as const } };
const consentAsked = acknowledged({ deadlines: [{ name: 'consent', anchoredOn: '2026-10-01', dueOn: '2026-10-15' }] });
const noConsent = [requestedByRepresentative(), consentAsked] as const;

describe('a case is closed', () => {
  test.each<[string, ClosingReason, readonly CaseFact[]]>([
    ['once its review was concluded and told', 'review-concluded', [...concluded, toldOutcome]],
    ['once a refusal was told', 'threshold-not-met', [...refused, toldThreshold]],
    [
      'though a review was held at discretion, which is over',
      'threshold-not-met',
      [...refused, toldThreshold, ...review, toldOutcome],
    ],
    ['that was withdrawn', 'withdrawn', [requested(), withdrawn()]],
    ['for which no consent came', 'consent-not-given', noConsent],
    ['that is another one over again', 'duplicate', [requested(), duplicate]],
    ['with its clock standing still', 'duplicate', [requested(), duplicate, paused(['threshold-decision'])]],
  ])('%s', (_, why, facts) =>
    aCase(...facts)
      .when(close(why), { now })
      .thenRecorded(fact('CaseClosed', { closedBy: 'cora@office', occurredAt: now, why })),
  );

  test('with a reason in words, about those of its people who were not erased', () =>
    aCase(requested(), withdrawn())
      .when(close('withdrawn', { reason: 'They moved away.', ...on('2026-10-06') }), {
        now,
        known: { people: { unknown: [], erased: [people.rosa], restricted: [] } },
      })
      .thenRecorded(
        fact('CaseClosed', {
          closedBy: 'cora@office',
          occurredOn: '2026-10-06',
          why: 'withdrawn',
          reason: personal('They moved away.', [people.priya]),
        }),
      ));
});

describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
  interface Row {
    readonly facts: readonly CaseFact[];
    readonly command: CloseCase;
  }
  const missing = { waiver: forms.missing };
  const table = repairedInTurn<CaseRefusal | 'recorded', Row>(
    {
      facts: [requested(), decided(), ...review, appealLodged()],
      command: close('threshold-not-met', { ...missing, ...on('2026-12-09') }),
    },
    [
      ['closing/reason-does-not-hold', {}],
      ['closing/untold', { command: close('review-concluded', { ...missing, ...on('2026-12-09') }) }],
      ['closing/appeal-open', { facts: [...concluded, toldOutcome, appealLodged()] }],
      ['fact/in-the-future', { facts: [...concluded, toldOutcome] }],
      ['fact/before-what-it-answers', { command: close('review-concluded', { ...missing, ...on('2026-11-08') }) }],
      ['document/unknown', { command: close('review-concluded', { ...missing, ...on('2026-12-07') }) }],
      ['closing/appeal-window', { command: close('review-concluded', on('2026-12-07')) }],
      [
        'closing/nothing-to-waive',
        { command: close('review-concluded', { waiver: forms.theos, ...on('2026-12-08') }) },
      ],
      [
        'closing/waiver-of-another',
        { command: close('review-concluded', { waiver: forms.theos, ...on('2026-12-07') }) },
      ],
      ['recorded', { command: close('review-concluded', on('2026-12-08')) }],
    ],
  );
  test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, { facts, command }) => {
    const answer = aCase(...facts).when(command, { now, known });
    if (code !== 'recorded') answer.thenRefused(code);
    else
      answer.thenRecorded(
        fact('CaseClosed', { closedBy: 'cora@office', occurredOn: '2026-12-08', why: 'review-concluded' }),
      );
  });
});

describe('a reason that does not hold', () => {
  test.each<[string, ClosingReason, readonly CaseFact[]]>([
    ['no review was held', 'review-concluded', [requested(), decided(), toldThreshold]],
    ['a review is open', 'review-concluded', [requested(), decided(), toldThreshold, reviewOpened()]],
    [
      'an appeal set its conclusion aside',
      'review-concluded',
      [...concluded, toldOutcome, appealDecided(), toldOf('appeal', { occurredAt: '2026-12-01T09:00:00Z' })],
    ],
    ['nothing was decided', 'threshold-not-met', [requested()]],
    ['the threshold is met', 'threshold-not-met', [requested(), decided(), toldThreshold]],
    ['a review is held at discretion', 'threshold-not-met', [...refused, toldThreshold, reviewOpened()]],
    ['nobody withdrew', 'withdrawn', [requested()]],
    ['they came back', 'withdrawn', [requested(), withdrawn(), reopened({ why: 'request-resumed' })]],
    ['the applicant speaks for themselves', 'consent-not-given', [requested(), acknowledged()]],
    ['nobody asked for it', 'consent-not-given', [requestedByRepresentative(), acknowledged()]],
    [
      'nobody asked for it, and the decision is untold too',
      'consent-not-given',
      [requestedByRepresentative(), acknowledged(), notMet()],
    ],
    ['it came', 'consent-not-given', [...noConsent, consentGiven()]],
    ['it is not linked', 'duplicate', [requested()]],
    ['it is but related', 'duplicate', [requested(), related]],
  ])('%s', (_, why, facts) =>
    aCase(...facts)
      .when(close(why), { now })
      .thenRefused('closing/reason-does-not-hold'),
  );
});

describe('consent that does not come', () => {
  test.each<[string, readonly CaseFact[], string, boolean]>([
    ['on the last day for it', noConsent, '2026-10-15', false],
    ['on the day after', noConsent, '2026-10-16', true],
    [
      'while the clock stands still',
      [...noConsent, paused(['consent'], { occurredOn: '2026-10-10' } as never)],
      '2026-11-16',
      false,
    ],
    ['within an extension', [...noConsent, extended('consent', '2026-11-02')], '2026-11-02', false],
    ['though it stands to share alone', [...noConsent, consentGiven({ scope: ['share'] })], '2026-10-16', true],
    ['after it came and was withdrawn', [...noConsent, consentGiven(), consentWithdrawn()], '2026-10-16', true],
  ])('%s', (_, facts, occurredOn, holds) => {
    const answer = aCase(...facts).when(close('consent-not-given', on(occurredOn)), { now });
    if (holds)
      answer.thenRecorded(fact('CaseClosed', { closedBy: 'cora@office', occurredOn, why: 'consent-not-given' }));
    else answer.thenRefused('closing/reason-does-not-hold');
  });
});

describe('what the applicant is owed', () => {
  const upheld = [
    ...concluded,
    toldOutcome,
    appealLodged(),
    appealDecided({ outcome: 'properly-reviewed', setsAside: undefined, deadlines: [] }),
  ];
  test.each<[string, ClosingReason, readonly CaseFact[]]>([
    ['the decision', 'threshold-not-met', refused],
    [
      'the decision, though the request was withdrawn since',
      'withdrawn',
      [...refused, withdrawn({ occurredAt: '2026-10-20T09:00:00Z' })],
    ],
    ['the outcome', 'review-concluded', concluded],
    ['what became of the appeal', 'review-concluded', upheld],
  ])('%s is told first', (_, why, facts) =>
    aCase(...facts)
      .when(close(why), { now })
      .thenRefused('closing/untold'),
  );

  test('a pause may stay untold: the letter that says the case is closed can say it', () =>
    aCase(requested(), duplicate, extended('threshold-decision', '2026-11-20'))
      .when(close('duplicate'), { now })
      .thenRecorded(fact('CaseClosed', { closedBy: 'cora@office', occurredAt: now, why: 'duplicate' })));

  test('nobody is told whose data was erased: that keeps no case open', () => {
    const erased = (person: string) => ({ people: { unknown: [], erased: [person], restricted: [] } });
    aCase(...refused)
      .when(close('threshold-not-met'), { now, known: erased(people.rosa) })
      .thenRecorded(fact('CaseClosed', { closedBy: 'cora@office', occurredAt: now, why: 'threshold-not-met' }));
    aCase(...refused)
      .when(close('threshold-not-met'), { now, known: erased(people.priya) })
      .thenRefused('closing/untold');
  });
});

describe('the time to appeal', () => {
  const told = [...refused, toldThreshold];

  test.each([
    ['on its last day the case stays open', thresholdWindow.dueOn, false],
    ['on the day after it is closed', '2026-11-14', true],
  ])('%s', (_, occurredOn, accepted) => {
    const answer = aCase(...told).when(close('threshold-not-met', on(occurredOn)), { now });
    if (accepted)
      answer.thenRecorded(fact('CaseClosed', { closedBy: 'cora@office', occurredOn, why: 'threshold-not-met' }));
    else answer.thenRefused('closing/appeal-window');
  });

  test('waived in writing, it is closed at once', () =>
    aCase(...told)
      .when(close('threshold-not-met', { waiver: forms.rosas, ...on('2026-11-13') }), { now, known })
      .thenRecorded(
        fact('CaseClosed', {
          closedBy: 'cora@office',
          occurredOn: '2026-11-13',
          why: 'threshold-not-met',
          waiver: forms.rosas,
        }),
      ));

  test.each([
    ['a document about the applicant and somebody else', forms.both, true],
    ['one about another victim', forms.theos, false],
    ['one about nobody in particular', forms.nobodys, false],
  ])('is waived in %s: %s', (_, waiver, accepted) => {
    const both = requested({ victims: [people.rosa, people.theo] });
    const answer = aCase(both, ...told.slice(1)).when(
      close('threshold-not-met', { waiver, ...on('2026-11-13') }),
      // Rosa's own letter is stored too, and is not the one that is named.
      { now, known },
    );
    if (!accepted) answer.thenRefused('closing/waiver-of-another');
    else
      answer.thenRecorded(
        fact('CaseClosed', { closedBy: 'cora@office', occurredOn: '2026-11-13', why: 'threshold-not-met', waiver }),
      );
  });
  test("is the representative's to waive where they asked for the review, and not the victim's", () =>
    aCase(requestedByRepresentative(), ...told.slice(1))
      .when(close('threshold-not-met', { waiver: forms.both, ...on('2026-11-13') }), { now, known })
      .thenRefused('closing/waiver-of-another'));

  test('against the decision runs beside that against the outcome', () =>
    aCase(...concluded, toldOutcome, extended('appeal-threshold', '2026-12-31'))
      .when(close('review-concluded'), { now })
      .thenRefused('closing/appeal-window'));

  test('of whoever withdrew keeps no case open, and is nothing to waive', () => {
    const away = [...refused, withdrawn({ occurredAt: '2026-10-12T09:00:00Z' }), toldThreshold];
    aCase(...away)
      .when(close('withdrawn', on('2026-10-20')), { now })
      .thenRecorded(fact('CaseClosed', { closedBy: 'cora@office', occurredOn: '2026-10-20', why: 'withdrawn' }));
    aCase(...away)
      .when(close('withdrawn', { waiver: forms.rosas, ...on('2026-10-20') }), { now, known })
      .thenRefused('closing/nothing-to-waive');
  });

  test('against what was set aside is over', () =>
    aCase(
      ...told,
      appealDecided({ occurredAt: '2026-11-02T09:00:00Z', setsAside: 'threshold-decision', deadlines: [] }),
      toldOf('appeal', { occurredAt: '2026-11-03T09:00:00Z' }),
      duplicate,
    )
      .when(close('duplicate', on('2026-11-04')), { now })
      .thenRecorded(fact('CaseClosed', { closedBy: 'cora@office', occurredOn: '2026-11-04', why: 'duplicate' })));

  test('of a conclusion reached anew runs anew, though the first was waived', () => {
    const anew = toldOf('outcome', {
      occurredAt: '2026-12-08T08:00:00Z',
      deadlines: [{ ...outcomeWindow, anchoredOn: '2026-12-08', dueOn: '2027-01-07' }],
    });
    const again = reviewConcluded({ occurredAt: '2026-12-07T10:00:00Z', recommendations: [] });
    aCase(
      ...concluded,
      toldOutcome,
      caseClosed({ occurredAt: '2026-11-10T09:00:00Z', waiver: forms.rosas }),
      reopened({ occurredAt: '2026-11-20T09:00:00Z', why: 'appeal' }),
      appealDecided(),
      toldOf('appeal', { occurredAt: '2026-12-01T09:00:00Z' }),
      again,
      anew,
    )
      .when(close('review-concluded'), { now })
      .thenRefused('closing/appeal-window');
  });
});

describe('a case is closed after all that it rests on', () => {
  const appeal = [
    appealLodged({ occurredAt: '2026-11-10T09:00:00Z' }),
    appealDecided({
      occurredAt: '2026-11-30T09:00:00Z',
      outcome: 'properly-reviewed',
      setsAside: undefined,
      deadlines: [],
    }),
    toldOf('appeal', { occurredAt: '2026-12-01T09:00:00Z' }),
  ];
  const notAdmitted = fact('AppealNotAdmitted', {
    occurredAt: '2026-12-05T09:00:00Z',
    appeal: 'p1',
    reasons: 'Too late.',
    decidedBy: 'dan@office',
  });
  const erased = { people: { unknown: [], erased: [people.rosa], restricted: [] } };
  const before = (day: string) => on(day);
  test.each<[string, ClosingReason, readonly CaseFact[], string]>([
    ['the request', 'duplicate', [requested(), duplicate], '2026-09-29'],
    ['the withdrawal', 'withdrawn', [requested(), withdrawn()], '2026-10-04'],
    ['the decision', 'threshold-not-met', refused, '2026-10-08'],
    ['its telling', 'threshold-not-met', [...refused, toldThreshold], '2026-10-15'],
    ['the conclusion', 'review-concluded', [requested(), decided(), ...review], '2026-11-05'],
    ['the appeal', 'review-concluded', [...concluded, toldOutcome, ...appeal.slice(0, 2)], '2026-11-29'],
    ['the telling of it', 'review-concluded', [...concluded, toldOutcome, ...appeal], '2026-11-30'],
    [
      'the ruling not to admit one',
      'review-concluded',
      [...concluded, toldOutcome, ...appeal.slice(0, 1), notAdmitted],
      '2026-12-04',
    ],
    [
      'an appeal that was withdrawn',
      'review-concluded',
      [...concluded, toldOutcome, appealLodged(), fact('AppealWithdrawn', { occurredOn: '2026-11-20', appeal: 'p1' })],
      '2026-11-19',
    ],
    [
      'its being opened again',
      'duplicate',
      [requested(), duplicate, caseClosed({ occurredAt: '2026-10-12T09:00:00Z' }), reopened()],
      '2026-11-30',
    ],
  ])('%s', (_, why, facts, day) =>
    aCase(...facts)
      .when(close(why, before(day)), { now, known: erased })
      .thenRefused('fact/before-what-it-answers'),
  );

  test('but not after the applicant was told of something else, or a victim of it', () =>
    aCase(
      ...refused,
      toldThreshold,
      toldOf('delay', { occurredAt: '2026-12-01T09:00:00Z' }),
      toldOf('threshold', { occurredAt: '2026-12-02T09:00:00Z', recipient: 'victim' }),
    )
      .when(close('threshold-not-met', on('2026-11-20')), { now })
      .thenRecorded(
        fact('CaseClosed', { closedBy: 'cora@office', occurredOn: '2026-11-20', why: 'threshold-not-met' }),
      ));
});

test('what is closed is not closed again', () =>
  aCase(requested(), duplicate, caseClosed()).when(close('duplicate'), { now }).thenRefused('case/closed'));
