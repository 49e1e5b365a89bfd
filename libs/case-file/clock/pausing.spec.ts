/** The clock stops for a reason the applicant is told, and each deadline moves by the whole days it stood still. */
import {
  decided,
  extended,
  meeting,
  missed,
  paused,
  resumed,
  toldThreshold,
} from '../../../test/support/case/clock.js';
import { acknowledged, given, people, requested, requestedByRepresentative } from '../../../test/support/case/facts.js';
import { everybody } from '../../../test/support/case/request.js';
import { caseClosed, meetingHeld, reviewConcluded, reviewOpened } from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import { personal } from '../../decider/personal.js';
import { gloucestershire } from '../../procedures/gloucestershire.js';
import type { CaseFact } from '../facts.js';
import type { PauseClock, ResumeClock } from './commands.js';
import type { ClockRefusal } from './rules.js';

const now = '2026-10-23T09:00:00.000Z';
const upToDecision = [requested(), acknowledged(), decided(), toldThreshold] as const;
const reason = personal('A report is awaited.', everybody);
const came = personal('It came.', everybody);
const pause = (deadlines: readonly string[], more: Partial<PauseClock> = {}): PauseClock => ({
  type: 'PauseClock',
  deadlines,
  reason: 'A report is awaited.',
  ...more,
});
const resume = (more: Partial<ResumeClock> = {}): ResumeClock => ({ type: 'ResumeClock', reason: 'It came.', ...more });

describe('stopping the clock', () => {
  test('names what it stops, each once, and why', () =>
    aCase(...upToDecision, reviewOpened())
      .when(pause(['meeting', 'meeting'], { happened: { occurredOn: '2026-10-20' } }), { now })
      .thenRecorded({ type: 'ClockPaused', data: { occurredOn: '2026-10-20', deadlines: ['meeting'], reason } }));

  test('several at once', () =>
    aCase(requested())
      .when(pause(['acknowledgement', 'threshold-decision'], { happened: { occurredOn: '2026-10-07' } }))
      .thenRecorded({
        type: 'ClockPaused',
        data: { occurredOn: '2026-10-07', deadlines: ['acknowledgement', 'threshold-decision'], reason },
      }));

  test('a text about somebody erased is about the others', () =>
    aCase(requested())
      .when(pause(['threshold-decision']), {
        known: { people: { unknown: [], erased: [people.priya], restricted: [] } },
      })
      .thenRecorded({
        type: 'ClockPaused',
        data: {
          occurredAt: given.now,
          deadlines: ['threshold-decision'],
          reason: personal('A report is awaited.', [people.rosa]),
        },
      }));

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    interface Row {
      readonly facts: readonly CaseFact[];
      readonly command: PauseClock;
    }
    const onTheLastDay = { occurredOn: '2026-11-06' };
    const table = repairedInTurn<ClockRefusal | 'fact/in-the-future' | 'fact/before-what-it-answers' | 'recorded', Row>(
      {
        facts: [...upToDecision, paused(['meeting'])],
        command: pause(['acknowledgement', 'appeal-threshold', 'outing']),
      },
      [
        ['clock/unknown-deadline', {}],
        ['clock/not-open', { command: pause(['acknowledgement', 'appeal-threshold']) }],
        ['clock/never-pauses', { command: pause(['meeting', 'appeal-threshold']) }],
        ['clock/already-paused', { command: pause(['meeting'], { happened: { occurredOn: '2026-11-10' } }) }],
        ['fact/in-the-future', { facts: upToDecision }],
        ['fact/before-what-it-answers', { command: pause(['meeting'], { happened: { occurredOn: '2026-10-08' } }) }],
        ['clock/already-missed', { command: pause(['meeting'], { happened: { occurredOn: '2026-11-07' } }) }],
        ['clock/nothing-to-pause', { command: pause([], { happened: onTheLastDay }) }],
        ['recorded', { command: pause(['meeting'], { happened: onTheLastDay }) }],
      ],
    );
    test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, { facts, command }) => {
      const answer = aCase(...facts).when(command, { now: '2026-11-09T09:00:00Z' });
      if (code !== 'recorded') answer.thenRefused(code);
      else answer.thenRecorded({ type: 'ClockPaused', data: { ...onTheLastDay, deadlines: ['meeting'], reason } });
    });
  });

  test('any pause that lasts stands in the way of another, whatever it stopped', () =>
    aCase(
      ...upToDecision,
      reviewOpened(),
      meetingHeld(),
      paused(['outcome'], { occurredAt: '2026-11-06T09:00:00Z' }),
      decided(),
    )
      .when(pause(['meeting']), { now: '2026-11-06T12:00:00Z' })
      .thenRefused('clock/already-paused'));

  test('a pause never hides a day that is on record as missed, wherever it is said to have begun', () =>
    aCase(...upToDecision, missed('meeting', '2026-11-06', '2026-11-07'))
      .when(pause(['meeting'], { happened: { occurredOn: '2026-11-02' } }), { now: '2026-11-09T09:00:00Z' })
      .thenRefused('clock/already-missed'));

  test('a pause begins no earlier than the one before it ended', () => {
    const facts = [...upToDecision, paused(['meeting']), resumed([{ deadline: 'meeting', dueOn: '2026-11-09' }])];
    aCase(...facts)
      .when(pause(['meeting'], { happened: { occurredAt: '2026-10-23T08:59:59Z' } }), { now })
      .thenRefused('fact/before-what-it-answers');
    aCase(...facts)
      .when(pause(['meeting']), { now })
      .thenRecorded({ type: 'ClockPaused', data: { occurredAt: now, deadlines: ['meeting'], reason } });
  });
});

describe('letting the clock go on', () => {
  const stopped = [...upToDecision, paused(['meeting'])];

  test.each<[string, number, string]>([
    ['2026-10-20', 0, '2026-11-06'],
    ['2026-10-21', 1, '2026-11-07'],
    ['2026-10-23', 3, '2026-11-09'],
    // Over the change of the clocks on the 25th.
    ['2026-10-26', 6, '2026-11-12'],
  ])('on %s moves it by %i whole days, to %s', (occurredOn, daysPaused, dueOn) =>
    aCase(...stopped)
      .when(resume({ happened: { occurredOn } }), { now: '2026-10-30T09:00:00Z' })
      .thenRecorded({
        type: 'ClockResumed',
        data: { occurredOn, daysPaused, moved: [{ deadline: 'meeting', dueOn }], reason: came },
      }),
  );

  test('half an hour over midnight in London is a day', () =>
    aCase(...upToDecision, paused(['meeting'], { occurredAt: '2026-10-20T22:45:00Z' }))
      .when(resume({ happened: { occurredAt: '2026-10-20T23:15:00Z' } }), { now })
      .thenRecorded({
        type: 'ClockResumed',
        data: {
          occurredAt: '2026-10-20T23:15:00Z',
          daysPaused: 1,
          moved: [{ deadline: 'meeting', dueOn: '2026-11-07' }],
          reason: came,
        },
      }));

  describe('a deadline counted in working days ends on one', () => {
    const consent = { name: 'consent', anchoredOn: '2026-10-01', dueOn: '2026-10-15' } as const;
    const asked = [
      requestedByRepresentative(),
      acknowledged({ deadlines: [consent] }),
      paused(['consent'], { occurredAt: '2026-10-05T09:00:00Z' }),
    ];
    const about = { reason: personal('It came.', [people.marcus, people.rosa, people.theo, people.priya]) };
    test.each([
      ['2026-10-06', 1, '2026-10-16'],
      ['2026-10-07', 2, '2026-10-19'],
      ['2026-10-08', 3, '2026-10-19'],
      ['2026-10-09', 4, '2026-10-19'],
    ])('going on on %s, %i days later, it is due on %s', (occurredOn, daysPaused, dueOn) =>
      aCase(...asked)
        .when(resume({ happened: { occurredOn } }))
        .thenRecorded({
          type: 'ClockResumed',
          data: { occurredOn, daysPaused, moved: [{ deadline: 'consent', dueOn }], ...about },
        }),
    );

    test('and elsewhere, where the procedure counts it in days, on any', () => {
      const deadlines = gloucestershire.deadlines.map((one) => ({ ...one, unit: 'days' as const }));
      aCase(...asked)
        .when(resume({ happened: { occurredOn: '2026-10-07' } }), {
          known: { procedure: { procedure: { ...gloucestershire, deadlines }, revision: 0 } },
        })
        .thenRecorded({
          type: 'ClockResumed',
          data: {
            occurredOn: '2026-10-07',
            daysPaused: 2,
            moved: [{ deadline: 'consent', dueOn: '2026-10-17' }],
            ...about,
          },
        });
    });
  });

  test('what ended meanwhile moves no more', () =>
    aCase(
      requested(),
      paused(['acknowledgement', 'threshold-decision'], { occurredAt: '2026-10-01T07:00:00Z' }),
      acknowledged(),
    )
      .when(resume({ happened: { occurredOn: '2026-10-05' } }))
      .thenRecorded({
        type: 'ClockResumed',
        data: {
          occurredOn: '2026-10-05',
          daysPaused: 4,
          moved: [{ deadline: 'threshold-decision', dueOn: '2026-10-25' }],
          reason: came,
        },
      }));

  test('one extended while the clock stood still moves from its new day', () =>
    aCase(...stopped, extended('meeting', '2026-11-20'))
      .when(resume({ happened: { occurredOn: '2026-10-22' } }), { now })
      .thenRecorded({
        type: 'ClockResumed',
        data: {
          occurredOn: '2026-10-22',
          daysPaused: 2,
          moved: [{ deadline: 'meeting', dueOn: '2026-11-22' }],
          reason: came,
        },
      }));

  test.each<
    [string, readonly CaseFact[], ResumeClock, ClockRefusal | 'fact/before-what-it-answers' | 'fact/in-the-future']
  >([
    ['nothing was stopped', upToDecision, resume(), 'clock/not-paused'],
    [
      'it went on',
      [...stopped, resumed([{ deadline: 'meeting', dueOn: meeting.dueOn }])],
      resume(),
      'clock/not-paused',
    ],
    ['what it stopped is done', [...stopped, reviewOpened(), reviewConcluded()], resume(), 'clock/not-paused'],
    [
      'it was not stopped yet',
      stopped,
      resume({ happened: { occurredAt: '2026-10-20T08:59:59Z' } }),
      'fact/before-what-it-answers',
    ],
    ['it has not come yet', stopped, resume({ happened: { occurredOn: '2026-11-10' } }), 'fact/in-the-future'],
  ])('is refused where %s', (_, facts, command, code) =>
    aCase(...facts)
      .when(command, { now: '2026-11-09T09:00:00Z' })
      .thenRefused(code),
  );

  test('a closed case has no clock', () =>
    aCase(...stopped, caseClosed())
      .when(resume(), { now: '2026-12-01T09:00:00Z' })
      .thenRefused('case/closed' as never));
});
