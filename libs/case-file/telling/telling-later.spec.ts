/** What the applicant is told after the decision: of the meeting, the outcome with its recommendations, an appeal, the end; and what begins with it. */
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
import { fact, people, requested, requestedByRepresentative, withdrawn } from '../../../test/support/case/facts.js';
import {
  appealDecided,
  appealLodged,
  caseClosed,
  later,
  meetingArranged,
  meetingHeld,
  recommendationMade,
  reviewConcluded,
  reviewOpened,
} from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { gloucestershire } from '../../procedures/gloucestershire.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { InformApplicant } from './commands.js';
import type { ToldOf } from './facts.js';

const { now } = later;
const inform = (of: ToldOf, more: Partial<InformApplicant> = {}): InformApplicant => ({
  type: 'InformApplicant',
  of,
  how: 'letter',
  ...more,
});
const at = (occurredAt: string) => ({ happened: { occurredAt } });

const met = [requested(), decided()] as const;
const held = [...met, toldThreshold, reviewOpened(), meetingArranged(), meetingHeld()] as const;
const concluded = [...held, recommendationMade(), reviewConcluded()] as const;
const without = [...held, reviewConcluded({ outcome: 'no-further-action', recommendations: [] })] as const;
const decidedAppeal = appealDecided({ outcome: 'properly-reviewed', setsAside: undefined, deadlines: [] });
const appealed = [...concluded, toldOutcome, appealLodged(), decidedAppeal] as const;
const notAdmitted = fact('AppealNotAdmitted', {
  occurredAt: '2026-11-25T09:00:00Z',
  appeal: 'p1',
  reasons: 'Too late.',
  decidedBy: 'dan@office',
});
const withTheRest = {
  occurredAt: now,
  recommendationsTold: true,
  deadlines: [{ ...outcomeWindow, anchoredOn: '2026-12-01', dueOn: '2026-12-31' }],
};

describe('what there is to tell', () => {
  test.each<[ToldOf, string, readonly CaseFact[], Partial<InformApplicant>, object]>([
    ['meeting', 'once it is arranged', held.slice(0, -1), {}, {}],
    ['meeting', 'and still after it was held', held, {}, {}],
    ['outcome', 'once the review is concluded', concluded, { recommendationsTold: true }, withTheRest],
    ['appeal', 'once it is decided', appealed, {}, {}],
    [
      'appeal',
      'once it is not admitted',
      [...concluded, toldOutcome, appealLodged({ late: true }), notAdmitted],
      {},
      {},
    ],
    ['closure', 'once the case is closed', [requested(), caseClosed()], {}, {}],
    ['closure', 'once what was withdrawn is closed', [requested(), withdrawn(), caseClosed()], {}, {}],
  ])('of the %s %s', (of, _, facts, more, recorded) =>
    aCase(...facts)
      .when(inform(of, more), { now })
      .thenRecorded(toldOf(of, { occurredAt: now, ...recorded })),
  );

  test.each<[ToldOf, string, readonly CaseFact[]]>([
    ['meeting', 'while no review is open', met],
    ['meeting', 'while none is arranged', [...met, reviewOpened()]],
    ['outcome', 'while a review goes on', held],
    ['outcome', 'that an appeal set aside', [...concluded, toldOutcome, appealDecided()]],
    [
      'threshold',
      'that an appeal set aside',
      [requested(), notMet(), appealDecided({ setsAside: 'threshold-decision' })],
    ],
    ['appeal', 'that nobody lodged', concluded],
    ['appeal', 'that waits for a decision', [...concluded, toldOutcome, appealLodged()]],
    [
      'appeal',
      'that was but admitted',
      [...concluded, appealLodged({ late: true }), fact('AppealAdmitted', { ...notAdmitted.data })],
    ],
    [
      'appeal',
      'that was withdrawn',
      [...concluded, appealLodged(), fact('AppealWithdrawn', { occurredOn: '2026-11-22', appeal: 'p1' })],
    ],
    ['closure', 'of a case that is open', met],
    ['closure', 'of a case that is open again', [requested(), caseClosed(), reopened()]],
  ])('not of the %s %s', (of, _, facts) =>
    aCase(...facts)
      .when(inform(of, { recommendationsTold: of === 'outcome' ? true : undefined }), { now })
      .thenRefused('telling/nothing-to-tell'),
  );

  test.each<[ToldOf, readonly CaseFact[], string]>([
    ['meeting', held.slice(0, -1), '2026-10-19T08:59:59Z'],
    ['meeting', held, '2026-10-13T08:59:59Z'],
    ['outcome', concluded, '2026-11-06T09:59:59Z'],
    ['appeal', appealed, '2026-11-30T08:59:59Z'],
    ['appeal', [...concluded, appealLodged({ late: true }), notAdmitted], '2026-11-25T08:59:59Z'],
    ['closure', [requested(), caseClosed()], '2026-11-30T11:59:59Z'],
    ['delay', [requested(), paused(['threshold-decision'])], '2026-10-20T08:59:59Z'],
    ['delay', [requested(), extended('threshold-decision', '2026-11-30')], '2026-10-20T08:59:59Z'],
  ])('nobody is told of the %s before it', (of, facts, occurredAt) =>
    aCase(...facts)
      .when(inform(of, at(occurredAt)), { now })
      .thenRefused('fact/before-what-it-answers'),
  );

  test('of the first of two appeals, though the second is decided by now', () =>
    aCase(
      ...appealed,
      appealLodged({ appeal: 'p2', occurredAt: '2026-11-30T10:00:00Z', ground: 'no-further-action' }),
      { ...decidedAppeal, data: { ...decidedAppeal.data, appeal: 'p2', occurredAt: '2026-12-01T08:00:00Z' } },
    )
      .when(inform('appeal', at('2026-11-30T11:00:00Z')), { now })
      .thenRecorded(toldOf('appeal', { occurredAt: '2026-11-30T11:00:00Z' })));

  test('of the one that was ruled on first, whichever was lodged first', () =>
    aCase(
      ...appealed,
      appealLodged({ appeal: 'p2', occurredAt: '2026-11-21T10:00:00Z', ground: 'application-handling' }),
      { ...notAdmitted, data: { ...notAdmitted.data, appeal: 'p2' } },
    )
      .when(inform('appeal', at('2026-11-25T10:00:00Z')), { now })
      .thenRecorded(toldOf('appeal', { occurredAt: '2026-11-25T10:00:00Z' })));

  test('of a delay before a pause, once that was told', () =>
    aCase(requested(), paused(['threshold-decision']), toldOf('delay', { occurredAt: '2026-10-21T09:00:00Z' }))
      .when(inform('delay', at('2026-10-12T09:00:00Z')), { now })
      .thenRecorded(toldOf('delay', { occurredAt: '2026-10-12T09:00:00Z' })));
});

describe('the recommendations (s.104(8))', () => {
  test.each<[string, readonly CaseFact[], Partial<InformApplicant>, CaseRefusal | undefined]>([
    ['told with the outcome', concluded, { recommendationsTold: true }, undefined],
    ['said not to be told with it: on record, and still owed', concluded, { recommendationsTold: false }, undefined],
    ['not spoken of', concluded, {}, 'telling/recommendations-untold'],
    ['not spoken of to a victim', concluded, { to: people.theo }, 'telling/recommendations-untold'],
    ['of a review that made none', without, {}, undefined],
    ['of a review that made none, said not to be told', without, { recommendationsTold: false }, undefined],
    [
      'of a review that made none, said to be told',
      without,
      { recommendationsTold: true },
      'telling/no-recommendations',
    ],
  ])('%s', (_, facts, more, code) => {
    const both = [requested({ victims: [people.rosa, people.theo] }), ...facts.slice(1)];
    const answer = aCase(...both).when(inform('outcome', more), { now });
    if (code !== undefined) return answer.thenRefused(code);
    const { deadlines } = withTheRest;
    const untold = facts === concluded && more.recommendationsTold === false;
    // Of a review that made none nothing was left out.
    const said = facts === concluded ? more : {};
    return answer.thenRecorded(toldOf('outcome', { occurredAt: now, ...said, ...(!untold && { deadlines }) }));
  });

  test.each<[ToldOf, readonly CaseFact[]]>([
    ['threshold', [...concluded, toldOutcome]],
    ['appeal', appealed],
  ])('are not told with the %s', (of, facts) =>
    aCase(...facts)
      .when(inform(of, { recommendationsTold: true }), { now })
      .thenRefused('telling/no-recommendations'),
  );
});

describe('the time to appeal', () => {
  const opened = (of: 'threshold' | 'outcome') => ({
    deadlines: [
      { ...(of === 'threshold' ? thresholdWindow : outcomeWindow), anchoredOn: '2026-12-01', dueOn: '2026-12-31' },
    ],
  });

  test.each<[string, CaseFact]>([
    ['met', decided()],
    ['not met', notMet()],
  ])('begins when the applicant is told the decision, %s', (_, decision) =>
    aCase(requested(), decision)
      .when(inform('threshold'), { now })
      .thenRecorded(toldOf('threshold', { occurredAt: now, ...opened('threshold') })),
  );

  test('begins on the London day they were told, over the holidays of Christmas', () =>
    aCase(requested(), notMet())
      .when(inform('threshold', at('2026-12-17T23:59:59Z')), { now: '2027-01-04T09:00:00Z' })
      .thenRecorded(
        toldOf('threshold', {
          occurredAt: '2026-12-17T23:59:59Z',
          deadlines: [{ ...thresholdWindow, anchoredOn: '2026-12-17', dueOn: '2027-01-19' }],
        }),
      ));

  test.each<[string, readonly CaseFact[], InformApplicant]>([
    ['told again', [requested(), notMet(), toldThreshold], inform('threshold')],
    [
      'told to a victim',
      [requested({ victims: [people.rosa, people.theo] }), notMet()],
      inform('threshold', { to: people.theo }),
    ],
    ['told something else', [requested(), notMet()], inform('delay')],
    ['told of an appeal', appealed, inform('appeal')],
    ['told without the recommendations', concluded, inform('outcome', { recommendationsTold: false })],
  ])('neither begins nor moves when they are %s', (_, facts, command) =>
    aCase(...facts)
      .when(command, { now })
      .thenRecorded(
        toldOf(command.of, {
          occurredAt: now,
          ...(command.to !== undefined && { to: command.to, recipient: 'victim' as const }),
          ...(command.recommendationsTold !== undefined && { recommendationsTold: command.recommendationsTold }),
        }),
      ),
  );

  test('begins anew with the telling of a decision taken anew', () => {
    const anew = notMet({ occurredAt: '2026-11-30T10:00:00Z' });
    aCase(requested(), notMet(), toldThreshold, appealDecided({ setsAside: 'threshold-decision' }), anew)
      .when(inform('threshold'), { now })
      .thenRecorded(toldOf('threshold', { occurredAt: now, ...opened('threshold') }));
  });

  test('begins for who withdrew too: they may take the request up again', () =>
    aCase(requested(), notMet(), withdrawn({ occurredAt: '2026-10-12T09:00:00Z' }))
      .when(inform('threshold'), { now })
      .thenRecorded(toldOf('threshold', { occurredAt: now, ...opened('threshold') })));

  test('is of a representative, who applied', () =>
    aCase(requestedByRepresentative(), notMet())
      .when(inform('threshold'), { now })
      .thenRecorded(toldOf('threshold', { occurredAt: now, to: people.marcus, ...opened('threshold') })));

  test.each([
    ['whose procedure gives none', { procedure: { procedure: { ...gloucestershire, deadlines: [] }, revision: 0 } }],
    ['whose procedure cannot be read', { procedure: undefined }],
  ])('is not set in a case %s', (_, known) =>
    aCase(requested(), notMet())
      .when(inform('threshold'), { now, known })
      .thenRecorded(toldOf('threshold', { occurredAt: now })),
  );
});
