/** Reminding a body that is late. */
import { informationRefused, reminderSent } from '../../../test/support/case/actions.js';
import { decided } from '../../../test/support/case/complaints.js';
import { coordinator, council, fact, requested, withdrawn } from '../../../test/support/case/facts.js';
import {
  caseClosed,
  informationRequested,
  informationSupplied,
  later,
  reviewConcluded,
  reviewOpened,
} from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { SendReminder } from './commands.js';

const remind: SendReminder = { type: 'SendReminder', request: 'i1' };
/** Due at the end of 30 October. */
const asked = [requested(), decided, reviewOpened(), informationRequested()];
const reason = personal('The file was lost.');
const paused = (occurredOn: string, deadline = 'information-i1') =>
  fact('ClockPaused', { occurredOn, deadlines: [deadline], reason });
const extended = (dueOn: string) =>
  fact('DeadlineExtended', {
    occurredOn: '2026-10-28',
    deadline: 'information-i1',
    before: '2026-10-30',
    dueOn,
    reason,
  });

const on = (occurredOn: string, ...more: readonly CaseFact[]) =>
  aCase(...asked, ...more).when({ ...remind, happened: { occurredOn } }, later);

const recordedOn = (occurredOn: string) => fact('ReminderSent', { occurredOn, request: 'i1', body: council });

test('after the day it was to answer by, not on that day', () => {
  on('2026-10-30').thenRefused('information/not-late');
  on('2026-10-31').thenRecorded(recordedOn('2026-10-31'));
});

test('as the clock has it: after the day it was extended to', () => {
  on('2026-11-06', extended('2026-11-06')).thenRefused('information/not-late');
  on('2026-11-07', extended('2026-11-06')).thenRecorded(recordedOn('2026-11-07'));
});

test('never while the clock stands still for it, unless it was late before', () => {
  on('2026-11-20', paused('2026-10-30')).thenRefused('information/not-late');
  on('2026-11-20', paused('2026-10-31')).thenRecorded(recordedOn('2026-11-20'));
  on('2026-11-20', paused('2026-10-30', 'meeting')).thenRecorded(recordedOn('2026-11-20'));
});

test('once the clock goes on, after the days it stood still were added', () => {
  const resumed = fact('ClockResumed', {
    occurredOn: '2026-11-04',
    daysPaused: 5,
    moved: [{ deadline: 'information-i1', dueOn: '2026-11-04' }],
    reason,
  });
  on('2026-11-04', paused('2026-10-30'), resumed).thenRefused('information/not-late');
  on('2026-11-05', paused('2026-10-30'), resumed).thenRecorded(recordedOn('2026-11-05'));
});

test('at most once a day; on another day again', () => {
  on('2026-11-02', reminderSent()).thenRefused('information/already-reminded');
  on('2026-11-03', reminderSent()).thenRecorded(recordedOn('2026-11-03'));
});

test('after the conclusion too: the answer is still owed', () =>
  on('2026-11-20', reviewConcluded()).thenRecorded(recordedOn('2026-11-20')));

test.each([
  ['supplied', informationSupplied()],
  ['refused', informationRefused()],
])('who %s is not reminded', (_, answer) => on('2026-11-20', answer).thenRefused('information/already-answered'));

describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
  const worst = {
    actor: { id: 'kim', role: 'coordinator', area: 'kent' } as Actor,
    facts: [...asked, informationSupplied(), withdrawn(), caseClosed()] as CaseFact[],
    happened: { occurredAt: '2026-12-01T09:00:00.001Z' },
    request: 'i2',
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: coordinator }],
    ['case/closed', { facts: [...asked, informationSupplied(), caseClosed()] }],
    ['information/unknown', { facts: [...asked, informationSupplied()] }],
    ['information/already-answered', { request: 'i1' }],
    ['fact/in-the-future', { facts: [...asked, reminderSent({ occurredOn: '2026-10-20' })] }],
    ['fact/before-what-it-answers', { happened: { occurredAt: '2026-10-16T08:59:59Z' } }],
    ['information/not-late', { happened: { occurredAt: '2026-10-20T09:00:00Z' } }],
    [
      'information/already-reminded',
      {
        facts: [...asked, reminderSent({ occurredOn: '2026-11-01' }), reminderSent()],
        happened: { occurredAt: '2026-11-02T23:59:59Z' },
      },
    ],
    ['recorded', { happened: { occurredAt: '2026-11-03T00:00:00Z' } }],
  ]);
  test.each(table)('%s', (code, { facts, actor, happened, request }) => {
    const outcome = aCase(...facts).when({ ...remind, request, happened }, { now: later.now, actor });
    if (code !== 'recorded') return outcome.thenRefused(code);
    return outcome.thenRecorded(fact('ReminderSent', { ...happened, request: 'i1', body: council }));
  });
});
