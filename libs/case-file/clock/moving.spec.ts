/** A deadline is put off to a day that is said, with a reason the applicant is told; and that a day passed is recorded by the clock alone. */
import fc from 'fast-check';
import {
  clockOf,
  decided,
  extended,
  meeting,
  missed,
  paused,
  resumed,
  toldThreshold,
} from '../../../test/support/case/clock.js';
import { asked } from '../../../test/support/case/complaints.js';
import { acknowledged, known, requested } from '../../../test/support/case/facts.js';
import { everybody } from '../../../test/support/case/request.js';
import { clock, meetingHeld, reviewOpened } from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { fileOf } from '../../../test/support/case/threshold.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import { addDays } from '../../calendar/day.js';
import { isRefusal } from '../../decider/decider.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import { caseDecider } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import { isOpen, isOwed } from './clock-state.js';
import type { ExtendDeadline, RecordMissedDeadline } from './commands.js';

const upToDecision = [requested(), acknowledged(), decided(), toldThreshold] as const;
const reason = personal('The chair is ill.', everybody);

describe('putting a deadline off', () => {
  const extend = (until: string, more: Partial<ExtendDeadline> = {}): ExtendDeadline => ({
    type: 'ExtendDeadline',
    deadline: 'meeting',
    until,
    reason: 'The chair is ill.',
    ...more,
  });
  const now = '2026-11-09T09:00:00.000Z';

  test.each<[string, readonly CaseFact[], string]>([
    ['by a day', upToDecision, '2026-11-09'],
    ['for a year from the day it is put off', upToDecision, '2027-11-09'],
    ['that was missed', [...upToDecision, missed('meeting', '2026-11-06', '2026-11-07')], '2026-11-20'],
    ['that is paused', [...upToDecision, paused(['meeting'])], '2026-11-20'],
  ])('%s', (_, facts, dueOn) =>
    aCase(...facts)
      .when(extend(dueOn), { now })
      .thenRecorded({
        type: 'DeadlineExtended',
        data: { occurredAt: now, deadline: 'meeting', dueOn, before: '2026-11-06', reason },
      }),
  );

  test('that is the time to appeal', () =>
    aCase(...upToDecision)
      .when(extend('2026-12-01', { deadline: 'appeal-threshold' }), { now })
      .thenRecorded({
        type: 'DeadlineExtended',
        data: { occurredAt: now, deadline: 'appeal-threshold', dueOn: '2026-12-01', before: '2026-11-13', reason },
      }));

  test('by a day, before it is due', () =>
    aCase(...upToDecision)
      .when(extend('2026-11-07', { happened: { occurredOn: '2026-11-02' } }), { now })
      .thenRecorded({
        type: 'DeadlineExtended',
        data: { occurredOn: '2026-11-02', deadline: 'meeting', dueOn: '2026-11-07', before: '2026-11-06', reason },
      }));

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    interface Row {
      readonly facts: readonly CaseFact[];
      readonly command: ExtendDeadline;
    }
    const on = (occurredOn: string) => ({ happened: { occurredOn } });
    const table = repairedInTurn<CaseRefusal | 'recorded', Row>(
      {
        facts: [...upToDecision, reviewOpened(), meetingHeld()],
        command: extend('2026-11-06', { deadline: 'outing', ...on('2026-11-10') }),
      },
      [
        ['clock/unknown-deadline', {}],
        ['clock/not-open', { command: extend('2026-11-06', on('2026-11-10')) }],
        ['fact/in-the-future', { facts: upToDecision }],
        ['fact/before-what-it-answers', { command: extend('2026-11-06', on('2026-10-08')) }],
        ['clock/not-later', { command: extend('2026-11-06', on('2026-10-09')) }],
        ['clock/too-far', { command: extend('2027-10-10', on('2026-10-09')) }],
        ['recorded', { command: extend('2027-10-09', on('2026-10-09')) }],
      ],
    );
    test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, { facts, command }) => {
      const answer = aCase(...facts).when(command, { now });
      if (code !== 'recorded') answer.thenRefused(code);
      else
        answer.thenRecorded({
          type: 'DeadlineExtended',
          data: { occurredOn: '2026-10-09', deadline: 'meeting', dueOn: '2027-10-09', before: '2026-11-06', reason },
        });
    });
  });

  test('to a day that was over when it was given is no extension', () =>
    aCase(...upToDecision)
      .when(extend('2026-11-08'), { now })
      .thenRefused('clock/not-later'));

  test('comes after the clock went on', () =>
    aCase(...upToDecision, paused(['meeting']), resumed([{ deadline: 'meeting', dueOn: '2026-11-09' }]))
      .when(extend('2026-12-01', { happened: { occurredOn: '2026-10-22' } }), { now })
      .thenRefused('fact/before-what-it-answers'));
});

describe('that a day passed', () => {
  const record = (deadline = 'meeting', dueOn: string = meeting.dueOn): RecordMissedDeadline => ({
    type: 'RecordMissedDeadline',
    deadline,
    dueOn,
  });
  const theNextDay = '2026-11-07T00:00:00Z';
  const seen = missed('meeting', '2026-11-06', '2026-11-07');

  test('happened on the day after, whenever it is recorded', () =>
    aCase(...upToDecision)
      .when({ ...record(), happened: { occurredOn: '2026-11-20' } }, { actor: clock, now: '2026-12-01T09:00:00Z' })
      .thenRecorded(seen));

  test('is recorded of information and consent too', () =>
    aCase(requested(), asked('c2'))
      .when(record('information-c2', '2026-10-15'), { actor: clock, now: '2026-10-16T00:00:00Z' })
      .thenRecorded(missed('information-c2', '2026-10-15', '2026-10-16')));

  test('is recorded once more of the day it was put off to', () =>
    aCase(...upToDecision, seen, extended('meeting', '2026-11-20'))
      .when(record('meeting', '2026-11-20'), { actor: clock, now: '2026-11-21T09:00:00Z' })
      .thenRecorded(missed('meeting', '2026-11-20', '2026-11-21')));

  describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
    interface Row {
      readonly facts: readonly CaseFact[];
      readonly command: RecordMissedDeadline;
      readonly actor?: typeof clock;
      readonly now: string;
    }
    const table = repairedInTurn<CaseRefusal | 'recorded', Row>(
      {
        facts: [...upToDecision, reviewOpened(), seen, meetingHeld()],
        command: record('outing', '2026-11-05'),
        now: '2026-11-06T23:59:59Z',
      },
      [
        ['clock/unknown-deadline', {}],
        ['clock/by-the-clock-alone', { command: record('meeting', '2026-11-05') }],
        ['clock/not-open', { actor: clock }],
        ['clock/nobody-owes-it', { facts: [...upToDecision, seen], command: record('appeal-threshold', '2026-11-05') }],
        ['clock/moved', { command: record('meeting', '2026-11-05') }],
        ['clock/already-recorded', { command: record() }],
        ['clock/not-missed', { facts: upToDecision }],
        ['recorded', { now: theNextDay }],
      ],
    );
    test.each(table.map((row, index) => [index, ...row] as const))(
      '%i %s',
      (_, code, { facts, command, actor, now }) => {
        const answer = aCase(...facts).when(command, { now, ...(actor && { actor }) });
        if (code !== 'recorded') answer.thenRefused(code);
        else answer.thenRecorded(seen);
      },
    );
  });

  test('does not count while the clock stands still', () =>
    aCase(...upToDecision, paused(['meeting']))
      .when(record(), { actor: clock, now: theNextDay })
      .thenRefused('clock/not-missed'));

  test('is over in London, not in Greenwich', () => {
    const due = [requested(), extended('threshold-decision', '2027-06-30')];
    aCase(...due)
      .when(record('threshold-decision', '2027-06-30'), { actor: clock, now: '2027-06-30T22:59:59Z' })
      .thenRefused('clock/not-missed');
    aCase(...due)
      .when(record('threshold-decision', '2027-06-30'), { actor: clock, now: '2027-06-30T23:00:00Z' })
      .thenRecorded(missed('threshold-decision', '2027-06-30', '2027-07-01'));
  });

  test('is nothing anybody did on the request: its day may still be amended to a later one', () =>
    aCase(requested(), missed('acknowledgement', '2026-10-07', '2026-10-08'))
      .when({ type: 'AmendRequest', changes: { requestedOn: '2026-10-10' }, reason: 'The letter is dated.' })
      .thenRecorded(
        expect.objectContaining({
          type: 'RequestAmended',
          data: expect.objectContaining({ changes: { requestedOn: '2026-10-10' } }),
        }),
      ));
});

test('on any day, what is open, owed, running, past and not on record is exactly what the clock records', () => {
  const whole: readonly CaseFact[] = [
    requested(),
    asked('c2'),
    asked('c3'),
    missed('information-c3', '2026-10-15', '2026-10-16'),
    decided(),
    toldThreshold,
    paused(['information-c2', 'meeting'], { occurredAt: '2026-10-14T09:00:00Z' }),
    resumed([
      { deadline: 'information-c2', dueOn: '2026-10-22' },
      { deadline: 'meeting', dueOn: '2026-11-13' },
    ]),
    extended('meeting', '2026-11-20'),
    paused(['meeting'], { occurredAt: '2026-11-02T09:00:00Z' }),
    reviewOpened(),
    meetingHeld(),
  ];
  const days = fc.integer({ min: 0, max: 90 }).map((count) => addDays('2026-09-30', count));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: whole.length }), days, (length, today) => {
      const facts = whole.slice(0, length);
      const file = fileOf(...facts);
      const deadlines = Object.entries(clockOf(...facts));
      const past = deadlines.flatMap(([key, one]) =>
        isOpen(one) && isOwed(one) && one.pausedOn === undefined && !one.missed && one.dueOn < today ? [key] : [],
      );
      const recorded = deadlines.flatMap(([deadline, { dueOn }]) => {
        const command = { type: 'RecordMissedDeadline', deadline, dueOn } as const;
        const answer = caseDecider.decide({ command, known }, file, { now: `${today}T12:00:00Z`, actor: clock });
        return isRefusal(answer) ? [] : [deadline];
      });
      expect(recorded).toEqual(past);
    }),
    { numRuns: 500 },
  );
});
