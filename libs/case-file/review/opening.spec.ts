/** Opening a review: because the threshold is met, or at discretion although it is not; one at a time. */
import { coordinator, fact, people, requested, withdrawn } from '../../../test/support/case/facts.js';
import { decidedMet } from '../../../test/support/case/request.js';
import {
  appealDecided,
  caseClosed,
  later,
  reviewConcluded,
  reviewOpened,
  wholeReview,
} from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { OpenReview } from './commands.js';

const stranger: Actor = { id: 'kim', role: 'coordinator', area: 'kent' };
const held = [{ given: 'Rosa', surname: 'Quillfeather' }];
const open: OpenReview = { type: 'OpenReview' };
const notMet = decidedMet({ outcome: 'not-met', route: 'discretion' });
const refused = [requested(), notMet];
const met = [requested(), decidedMet()];
const why = 'The area reviews every third case.';

const opened = (data: object = {}) =>
  fact('ReviewOpened', {
    occurredAt: later.now,
    route: 'threshold-met',
    openedBy: coordinator.id,
    deadlines: [],
    ...data,
  });

test('because the threshold is met: the day of the meeting counts since that was decided', () =>
  aCase(...met)
    .when(open, later)
    .thenRecorded(opened()));

describe('at discretion', () => {
  const atDiscretion = { ...open, reasons: ` ${why} `, happened: { occurredOn: '2026-10-13' } };
  const recorded = (deadlines: readonly object[]) =>
    opened({ occurredOn: '2026-10-13', route: 'discretion', reasons: why, deadlines });

  test('for public reasons; the days to the meeting count from the opening', () =>
    aCase(...refused)
      .when(atDiscretion, later)
      .thenRecorded(recorded([{ name: 'meeting', anchoredOn: '2026-10-13', dueOn: '2026-11-10' }])));

  test('without a day for the meeting where no procedure gives one', () =>
    aCase(...refused)
      .when(atDiscretion, { ...later, known: { procedure: undefined } })
      .thenRecorded(recorded([])));
});

describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
  const worst = {
    actor: stranger,
    facts: [requested(), withdrawn()] as readonly CaseFact[],
    happened: { occurredOn: '2026-12-02' },
    reasons: '  ' as string | undefined,
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: coordinator }],
    ['case/closed', { facts: [requested(), caseClosed()] }],
    ['review/threshold-undecided', { facts: [requested()] }],
    ['review/already-open', { facts: [...met, reviewOpened()] }],
    ['review/concluded', { facts: [...refused, ...wholeReview] }],
    ['fact/in-the-future', { facts: refused }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-10-04' } }],
    ['review/no-reasons', { happened: { occurredOn: '2026-10-05' } }],
    ['review/no-reasons', { reasons: undefined }],
    ['text/names-a-person', { reasons: 'Ms Quillfeather is not heard.' }],
    ['review/reasons-without-discretion', { facts: met }],
    ['recorded', { reasons: undefined }],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, row) => {
    const { facts, actor, happened, reasons } = row;
    const outcome = aCase(...facts).when({ ...open, happened, reasons }, { ...later, actor, known: { held } });
    if (code === 'recorded') outcome.thenRecorded(opened({ occurredOn: '2026-10-05' }));
    else outcome.thenRefused(code);
  });
});

describe('another', () => {
  const reviewed = [...refused, ...wholeReview];
  const setAside = appealDecided({ setsAside: 'threshold-decision', deadlines: [] });
  const again = (data: object = {}) => decidedMet({ occurredAt: '2026-11-30T10:00:00Z', ...data } as object);

  test('where the threshold was decided met since the last one was concluded, and not before that', () => {
    const since = aCase(...reviewed, setAside, again({ occurredAt: '2026-11-06T09:00:00Z' }));
    since.when(open, later).thenRecorded(opened());
    since
      .when({ ...open, happened: { occurredAt: '2026-11-06T09:59:59Z' } }, later)
      .thenRefused('fact/before-what-it-answers');
  });

  test('not where it was decided not met once more', () =>
    aCase(...reviewed, setAside, again({ outcome: 'not-met' }))
      .when({ ...open, reasons: why }, later)
      .thenRefused('review/concluded'));

  test('not where it was decided met before the last one was concluded', () => {
    const beforeItsConclusion = [...refused, ...wholeReview.slice(0, -1), setAside, again()];
    aCase(...beforeItsConclusion)
      .when(open, later)
      .thenRefused('review/already-open');
    aCase(...beforeItsConclusion, reviewConcluded({ occurredAt: '2026-11-30T11:00:00Z' }))
      .when(open, later)
      .thenRefused('review/concluded');
  });

  test('not where an appeal sent the last one back, nor once that is concluded again', () => {
    const sentBack = [...reviewed, setAside, again(), appealDecided()];
    aCase(...sentBack)
      .when(open, later)
      .thenRefused('review/already-open');
    aCase(...sentBack, reviewConcluded())
      .when(open, later)
      .thenRefused('review/concluded');
  });

  test('begins with nobody and nothing', () => {
    const second = [...reviewed, setAside, again(), reviewOpened({ occurredAt: '2026-11-30T11:00:00Z' })];
    aCase(...second)
      .when({ type: 'AppointChair', chair: 'chris@office' }, later)
      .thenRecorded(
        fact('ChairAppointed', { occurredAt: later.now, chair: 'chris@office', appointedBy: coordinator.id }),
      );
    aCase(...second)
      .when(
        {
          type: 'RecordViews',
          victim: people.rosa,
          views: 'Still.',
          documents: [],
          happened: { occurredOn: '2026-11-29' },
        },
        later,
      )
      .thenRefused('fact/before-what-it-answers');
  });
});
