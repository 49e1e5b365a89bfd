import { londonDay } from '../../calendar/day.js';
import { deadlinesOn } from './days-left.js';
import type { SetDeadline } from './set-deadline.js';

/** As it is told: by its key too. */
const named = { deadline: 'acknowledgement' } as const;

const anchoredOn = '2026-10-01';
const acknowledgement: SetDeadline = { name: 'acknowledgement', anchoredOn, dueOn: '2026-10-08' };
const decision: SetDeadline = { name: 'threshold-decision', anchoredOn, dueOn: '2026-10-22' };
const consent: SetDeadline = { name: 'consent', anchoredOn: '2026-10-02', dueOn: '2026-10-16' };

test.each([
  ['2026-10-01', 7, false],
  ['2026-10-07', 1, false],
  ['2026-10-08', 0, false],
  ['2026-10-09', -1, true],
  ['2026-11-08', -31, true],
])('on %s an open deadline of 8 October has %i days left, breached: %p', (today, daysLeft, breached) =>
  expect(deadlinesOn({ acknowledgement }, today)).toEqual([{ ...acknowledgement, ...named, daysLeft, breached }]),
);

test.each([
  ['2026-10-08', false],
  ['2026-10-09', true],
])('met on %s it is no longer open; late: %p', (doneOn, late) =>
  expect(deadlinesOn({ acknowledgement: { ...acknowledgement, doneOn } }, '2026-12-01')).toEqual([
    { ...acknowledgement, ...named, doneOn, breached: false, late },
  ]),
);

test('one that lapsed is neither open nor late', () =>
  expect(deadlinesOn({ 'threshold-decision': { ...decision, lapsedOn: '2026-10-30' } }, '2026-12-01')).toEqual([
    { ...decision, deadline: 'threshold-decision', lapsedOn: '2026-10-30', breached: false },
  ]));

test('the earliest due comes first', () =>
  expect(
    deadlinesOn({ 'threshold-decision': decision, consent, acknowledgement }, anchoredOn).map(({ name }) => name),
  ).toEqual(['acknowledgement', 'consent', 'threshold-decision']));

test('a case without deadlines has none', () => expect(deadlinesOn({}, anchoredOn)).toEqual([]));

test('a paused one keeps the days it had when it was paused, and is not breached', () => {
  const paused = { pausedOn: '2026-10-05', paused: { occurredOn: '2026-10-05' } };
  expect(deadlinesOn({ acknowledgement: { ...acknowledgement, ...paused } }, '2026-12-01')).toEqual([
    { ...acknowledgement, ...named, pausedOn: '2026-10-05', daysLeft: 3, breached: false },
  ]);
});

test('one that was missed before it was extended and paused is not breached either', () => {
  const paused = { pausedOn: '2026-10-09', paused: { occurredOn: '2026-10-09' } };
  expect(deadlinesOn({ acknowledgement: { ...acknowledgement, ...paused } }, '2026-12-01')).toMatchObject([
    { daysLeft: -1, breached: false },
  ]);
});

test('the time to appeal is over on the day after its last, and nobody breached it', () => {
  const window: SetDeadline = { name: 'appeal', of: 'threshold', anchoredOn, dueOn: '2026-10-29' };
  expect(deadlinesOn({ 'appeal-threshold': window }, '2026-10-30')).toEqual([
    { ...window, deadline: 'appeal-threshold', daysLeft: -1, breached: false },
  ]);
});

test('how the clock got there is not told', () =>
  expect(
    deadlinesOn(
      { acknowledgement: { ...acknowledgement, moved: true, resumed: { occurredOn: anchoredOn } } },
      anchoredOn,
    ),
  ).toEqual([{ ...acknowledgement, ...named, daysLeft: 7, breached: false }]));

test.each(['withCase', 'waived'])('nor whether it may come back with the case: %s', (marked) =>
  expect(
    deadlinesOn({ acknowledgement: { ...acknowledgement, lapsedOn: anchoredOn, [marked]: true } }, anchoredOn),
  ).toEqual([{ ...acknowledgement, ...named, lapsedOn: anchoredOn, breached: false }]),
);

/** London loses an hour on 29 March 2026 and gains one on 25 October: a day is a day all the same. */
test.each([
  ['2026-03-28T23:30:00Z', '2026-03-30', 2],
  ['2026-03-29T00:30:00Z', '2026-03-30', 1],
  ['2026-03-29T22:59:59Z', '2026-03-30', 1],
  ['2026-03-29T23:00:00Z', '2026-03-30', 0],
  ['2026-10-24T22:59:59Z', '2026-10-26', 2],
  ['2026-10-24T23:00:00Z', '2026-10-26', 1],
  ['2026-10-25T23:59:59Z', '2026-10-26', 1],
  ['2026-10-26T00:00:00Z', '2026-10-26', 0],
  ['2026-10-26T23:59:59Z', '2026-10-26', 0],
  ['2026-10-27T00:00:00Z', '2026-10-26', -1],
])('at %s there are, to the end of %s in London, %i days left', (instant, dueOn, daysLeft) =>
  expect(
    deadlinesOn({ acknowledgement: { ...acknowledgement, anchoredOn: '2026-03-20', dueOn } }, londonDay(instant)),
  ).toMatchObject([{ daysLeft, breached: daysLeft < 0 }]),
);
