import { deadlinesOn } from './days-left.js';
import type { SetDeadline } from './set-deadline.js';

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
  expect(deadlinesOn({ acknowledgement }, today)).toEqual([{ ...acknowledgement, daysLeft, breached }]),
);

test.each([
  ['2026-10-08', false],
  ['2026-10-09', true],
])('met on %s it is no longer open; late: %p', (doneOn, late) =>
  expect(deadlinesOn({ acknowledgement: { ...acknowledgement, doneOn } }, '2026-12-01')).toEqual([
    { ...acknowledgement, doneOn, breached: false, late },
  ]),
);

test('one that lapsed is neither open nor late', () =>
  expect(deadlinesOn({ decision: { ...decision, lapsedOn: '2026-10-30' } } as never, '2026-12-01')).toEqual([
    { ...decision, lapsedOn: '2026-10-30', breached: false },
  ]));

test('the earliest due comes first', () =>
  expect(
    deadlinesOn({ 'threshold-decision': decision, consent, acknowledgement }, anchoredOn).map(({ name }) => name),
  ).toEqual(['acknowledgement', 'consent', 'threshold-decision']));

test('a case without deadlines has none', () => expect(deadlinesOn({}, anchoredOn)).toEqual([]));
