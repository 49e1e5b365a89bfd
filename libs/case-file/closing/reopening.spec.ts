/** What was closed or withdrawn is taken up again, and what was still to be done is due once more. */
import {
  clockOf,
  decided,
  extended,
  notMet,
  reopened,
  thresholdWindow,
  toldThreshold,
} from '../../../test/support/case/clock.js';
import { asked, verified } from '../../../test/support/case/complaints.js';
import { forms } from '../../../test/support/case/consents.js';
import {
  acknowledged,
  fact,
  people,
  requested,
  requestedByRepresentative,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { everybody } from '../../../test/support/case/request.js';
import { appealDecided, caseClosed, meetingHeld, reviewOpened } from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { fileOf } from '../../../test/support/case/threshold.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import { personal } from '../../decider/personal.js';
import { gloucestershire } from '../../procedures/gloucestershire.js';
import type { CaseRefusal } from '../case-file.js';
import type { SetDeadline } from '../clock/set-deadline.js';
import type { CaseFact } from '../facts.js';
import type { ReopenCase } from './commands.js';

const now = '2026-12-01T09:00:00.000Z';
const reopen = (why: ReopenCase['why'], more: Partial<ReopenCase> = {}): ReopenCase => ({
  type: 'ReopenCase',
  why,
  reason: 'A film.',
  ...more,
});
const reason = personal('A film.', everybody);
const closed = caseClosed({ occurredAt: '2026-11-30T12:00:00Z' });
const away = withdrawn({ occurredAt: '2026-10-12T08:00:00Z' });
const upToDecision = [requested(), acknowledged(), decided(), toldThreshold];

test.each<[string, ReopenCase['why'], readonly CaseFact[]]>([
  ['new evidence', 'new-evidence', [...upToDecision, reviewOpened(), meetingHeld({ deadlines: [] }), closed]],
  ['a mistake', 'closed-in-error', [requested({ deadlines: [] }), closed]],
  ['a request that is taken up again', 'request-resumed', [requested({ deadlines: [] }), away]],
  ['such a request, closed since', 'request-resumed', [requested({ deadlines: [] }), away, closed]],
  [
    'another, after it was opened again before',
    'new-evidence',
    [requested({ deadlines: [] }), away, reopened({ why: 'request-resumed' }), caseClosed({ occurredAt: now })],
  ],
])('a case is opened again for %s', (_, why, facts) =>
  aCase(...facts)
    .when(reopen(why), { now })
    .thenRecorded(
      fact('CaseReopened', {
        occurredAt: now,
        why,
        reason,
        deadlines: facts.includes(toldThreshold) ? [thresholdWindow] : [],
      }),
    ),
);

describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
  interface Row {
    readonly facts: readonly CaseFact[];
    readonly command: ReopenCase;
  }
  const on = (occurredOn: string) => ({ happened: { occurredOn } });
  const table = repairedInTurn<CaseRefusal | 'recorded', Row>(
    { facts: [requested({ deadlines: [] })], command: reopen('request-resumed', on('2026-12-02')) },
    [
      ['closing/not-closed', {}],
      ['closing/not-the-reason', { facts: [requested({ deadlines: [] }), closed] }],
      ['fact/in-the-future', { command: reopen('closed-in-error', on('2026-12-02')) }],
      ['fact/before-what-it-answers', { command: reopen('closed-in-error', on('2026-11-29')) }],
      ['recorded', { command: reopen('closed-in-error', on('2026-11-30')) }],
    ],
  );
  test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, { facts, command }) => {
    const answer = aCase(...facts).when(command, { now });
    if (code !== 'recorded') answer.thenRefused(code);
    else
      answer.thenRecorded(
        fact('CaseReopened', { occurredOn: '2026-11-30', why: 'closed-in-error', reason, deadlines: [] }),
      );
  });

  test.each<ReopenCase['why']>(['new-evidence', 'closed-in-error'])(
    'what was withdrawn is not opened again for %s',
    (why) => {
      aCase(requested(), away).when(reopen(why), { now }).thenRefused('closing/not-the-reason');
      aCase(requested(), away, closed).when(reopen(why), { now }).thenRefused('closing/not-the-reason');
    },
  );

  test.each([
    ['the closure', '2026-11-29'],
    ['the withdrawal', '2026-10-11'],
  ])('it comes after %s', (what, occurredOn) =>
    aCase(requested(), away, ...(what === 'the closure' ? [closed] : []))
      .when(reopen('request-resumed', on(occurredOn)), { now })
      .thenRefused('fact/before-what-it-answers'),
  );

  test('and after both, in whichever order they came', () =>
    aCase(
      requested(),
      withdrawn({ occurredAt: '2026-11-20T09:00:00Z' }),
      caseClosed({ occurredAt: '2026-11-10T09:00:00Z' }),
    )
      .when(reopen('request-resumed', on('2026-11-15')), { now })
      .thenRefused('fact/before-what-it-answers'));
});

describe('what is due again', () => {
  const dueAgain = (...facts: readonly CaseFact[]) => ({
    is: (...deadlines: readonly SetDeadline[]) =>
      aCase(...facts)
        .when(reopen(facts.includes(away) ? 'request-resumed' : 'new-evidence'), { now })
        .thenRecorded(
          fact('CaseReopened', {
            occurredAt: now,
            why: facts.includes(away) ? 'request-resumed' : 'new-evidence',
            reason,
            deadlines,
          }),
        ),
  });
  const anchoredOn = '2026-12-01';

  test('what nobody had done, counted from the day the case is open again', () =>
    dueAgain(requested(), away).is(
      { name: 'acknowledgement', anchoredOn, dueOn: '2026-12-08' },
      { name: 'threshold-decision', anchoredOn, dueOn: '2026-12-22' },
    ));

  test('not what was done', () =>
    dueAgain(requested(), acknowledged(), asked('c2'), asked('c3'), verified('c2'), away).is(
      { name: 'threshold-decision', anchoredOn, dueOn: '2026-12-22' },
      { name: 'information', of: 'c3', anchoredOn, dueOn: '2026-12-15' },
    ));

  test('not what fell away before', () => dueAgain(requested(), notMet(), toldThreshold, closed).is(thresholdWindow));

  test('the meeting, however often it was put off', () =>
    dueAgain(...upToDecision, extended('meeting', '2026-11-29'), closed).is(
      { name: 'meeting', anchoredOn, dueOn: '2026-12-29' },
      thresholdWindow,
    ));

  test.each([
    ['what was extended, no earlier than it was due', '2026-12-30', '2026-12-30'],
    ['to the very day it is counted to', '2026-12-29', '2026-12-29'],
  ])('%s', (_, until, dueOn) =>
    dueAgain(...upToDecision, extended('meeting', until), closed).is(
      { name: 'meeting', anchoredOn, dueOn },
      thresholdWindow,
    ),
  );
  test('no earlier though the request was withdrawn and is resumed', () =>
    dueAgain(requested(), acknowledged(), extended('threshold-decision', '2026-12-24'), away).is({
      name: 'threshold-decision',
      anchoredOn,
      dueOn: '2026-12-24',
    }));

  test('the outcome', () =>
    dueAgain(requested({ deadlines: [] }), decided(), reviewOpened(), meetingHeld(), closed).is({
      name: 'outcome',
      anchoredOn,
      dueOn: '2026-12-08',
    }));

  test('the consent that was asked for', () =>
    aCase(
      requestedByRepresentative({ deadlines: [] }),
      acknowledged({ deadlines: [{ name: 'consent', anchoredOn: '2026-10-01', dueOn: '2026-10-15' }] }),
      caseClosed({ why: 'consent-not-given' }),
    )
      .when(reopen('new-evidence'), { now })
      .thenRecorded(
        fact('CaseReopened', {
          occurredAt: now,
          why: 'new-evidence',
          reason: personal('A film.', [people.marcus, people.rosa, people.theo, people.priya]),
          deadlines: [{ name: 'consent', anchoredOn, dueOn: '2026-12-15' }],
        }),
      ));

  test('the time to appeal ends when it would have ended, and what was given up of it is gone', () => {
    dueAgain(requested({ deadlines: [] }), notMet(), toldThreshold, away).is(thresholdWindow);
    dueAgain(requested({ deadlines: [] }), notMet(), toldThreshold, caseClosed({ waiver: forms.rosas })).is();
  });

  describe('what was given up of it', () => {
    const waived = (occurredAt: string) => caseClosed({ occurredAt, waiver: forms.rosas });
    const open = [requested({ deadlines: [] }), notMet(), toldThreshold, extended('appeal-threshold', '2026-11-27')];
    const reopening = (why: ReopenCase['why'], deadlines: readonly SetDeadline[], ...facts: readonly CaseFact[]) =>
      aCase(...open, ...facts)
        .when(reopen(why), { now })
        .thenRecorded(fact('CaseReopened', { occurredAt: now, why, reason, deadlines }));
    const stood = { ...thresholdWindow, dueOn: '2026-11-27' };
    const first = waived('2026-11-02T12:00:00Z');
    const again = caseClosed({ occurredAt: '2026-11-30T12:00:00Z' });
    const reopenedSince = (why: ReopenCase['why'], deadlines: readonly SetDeadline[] = []) =>
      reopened({ occurredAt: '2026-11-03T09:00:00Z', why, deadlines });

    test('comes back where the case was closed in error, to its last day as it stood', () =>
      reopening('closed-in-error', [stood], first));
    test('does not for new evidence', () => reopening('new-evidence', [], first));
    test('is of the closure that was in error, and of none before', () =>
      reopening('closed-in-error', [], first, reopenedSince('new-evidence'), again));
    test('and came back, it falls away with the case and comes back with it', () =>
      reopening('new-evidence', [stood], first, reopenedSince('closed-in-error', [stood]), again));
  });

  test('what the procedure of the case cannot be read for stays due as it was', () =>
    aCase(requested(), acknowledged(), closed)
      .when(reopen('closed-in-error'), { now, known: { procedure: undefined } })
      .thenRecorded(
        fact('CaseReopened', {
          occurredAt: now,
          why: 'closed-in-error',
          reason,
          deadlines: [{ name: 'threshold-decision', anchoredOn: '2026-09-30', dueOn: '2026-10-21' }],
        }),
      ));

  test('an answer has its ten working days also where a procedure gives none', () => {
    const deadlines = gloucestershire.deadlines.filter(({ name }) => name !== 'information');
    aCase(requested({ deadlines: [] }), asked('c2'), closed)
      .when(reopen('closed-in-error'), {
        now,
        known: { procedure: { procedure: { ...gloucestershire, deadlines }, revision: 0 } },
      })
      .thenRecorded(
        fact('CaseReopened', {
          occurredAt: now,
          why: 'closed-in-error',
          reason,
          deadlines: [{ name: 'information', of: 'c2', anchoredOn, dueOn: '2026-12-15' }],
        }),
      );
  });
});

describe('a case that is open again', () => {
  test('is closed no more; what it was waived of stays known', () => {
    const { closing } = fileOf(requested(), caseClosed({ waiver: forms.rosas }), reopened());
    expect(closing).toEqual({
      waived: { occurredAt: '2026-11-30T12:00:00Z' },
      reopened: { occurredAt: '2026-12-01T08:00:00Z' },
      closedUndecidedBy: ['cora@office'],
    });
  });
  test('after it was closed in error: what was waived with that closure is not; what was before it, is', () => {
    const error = reopened({ why: 'closed-in-error' });
    const waivedOf = (...facts: readonly CaseFact[]) => fileOf(requested(), ...facts).closing.waived;
    const first = [caseClosed({ occurredAt: '2026-11-02T12:00:00Z', waiver: forms.rosas }), reopened()];
    const before = { occurredAt: '2026-11-02T12:00:00Z' };
    const waived = caseClosed({ waiver: forms.rosas });
    expect(waivedOf(waived)).toEqual({ occurredAt: '2026-11-30T12:00:00Z' });
    expect(waivedOf(waived, error)).toBeUndefined();
    expect(waivedOf(...first, waived, error)).toEqual(before);
    expect(waivedOf(...first, closed, error)).toEqual(before);
  });
  test('stands as it stood before it was withdrawn', () =>
    expect(fileOf(requested(), away, reopened({ why: 'request-resumed' })).request).toEqual(
      fileOf(requested()).request,
    ));
  test('by an appeal has a new day to decide, from the day that was decided', () => {
    const deadlines = [{ name: 'threshold-decision', anchoredOn: '2026-11-30', dueOn: '2026-12-21' }] as const;
    const clock = clockOf(
      requested(),
      notMet(),
      toldThreshold,
      caseClosed({ occurredAt: '2026-11-20T12:00:00Z' }),
      reopened({ occurredAt: '2026-11-25T12:00:00Z', why: 'appeal' }),
      appealDecided({ setsAside: 'threshold-decision', deadlines }),
    );
    expect(clock['threshold-decision']).toEqual({ ...deadlines[0], moved: true });
    expect(clock.acknowledgement).not.toHaveProperty('withCase');
  });
});
