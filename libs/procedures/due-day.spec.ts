import fc from 'fast-check';
import { addDays, type Day } from '../calendar/day.js';
import { isWorkingDay } from '../calendar/working-days.js';
import { dueOn } from './due-day.js';
import { DEADLINE_UNITS, type Deadline } from './facts.js';

const deadline = (length: number, unit: Deadline['unit']): Deadline => ({
  name: 'consent',
  anchor: 'asked-for',
  length,
  unit,
  calendar: unit === 'working-days' ? 'england-and-wales' : 'every-day',
});

test.each<[number, Deadline['unit'], Day, Day, string]>([
  [7, 'days', '2026-06-01', '2026-06-08', 'the day it counts from is not counted'],
  [1, 'days', '2026-06-05', '2026-06-06', 'no rolling off a Saturday'],
  [21, 'days', '2026-12-04', '2026-12-25', 'nor off Christmas'],
  [28, 'days', '2024-02-01', '2024-02-29', 'a leap day is a day'],
  [366, 'days', '2026-01-01', '2027-01-02', 'the longest'],
  [6, 'weeks', '2026-06-01', '2026-07-13', 'weeks are seven days each'],
  [1, 'weeks', '2026-03-28', '2026-04-04', 'over the change of the clocks'],
  [1, 'working-days', '2026-06-01', '2026-06-02', 'a Monday in June'],
  [5, 'working-days', '2026-06-01', '2026-06-08', 'a weekend is skipped'],
  [10, 'working-days', '2026-06-06', '2026-06-19', 'counted from a Saturday'],
  [1, 'working-days', '2026-05-25', '2026-05-26', 'counted from a bank holiday'],
  [2, 'working-days', '2026-05-22', '2026-05-27', 'over a bank holiday'],
  [1, 'working-days', '2026-04-02', '2026-04-07', 'from the day before Good Friday'],
  [10, 'working-days', '2026-03-30', '2026-04-15', 'over Easter'],
  [1, 'working-days', '2026-12-24', '2026-12-29', 'Boxing Day is kept on the Monday'],
  [5, 'working-days', '2026-12-23', '2027-01-04', 'over Christmas and New Year'],
  [4, 'working-days', '2027-12-24', '2028-01-04', 'two substitute days, and the third of January for the first'],
  [20, 'working-days', '2022-05-31', '2022-06-30', 'over the Jubilee'],
  [20, 'working-days', '2026-11-30', '2026-12-30', 'the appeal window at the end of the year'],
])('%i %s from %s are due on %s: %s', (length, unit, anchor, due) =>
  expect(dueOn(deadline(length, unit), anchor)).toBe(due),
);

describe('whatever the deadline', () => {
  const anAnchor = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1900-01-01', days));
  const aLength = fc.integer({ min: 1, max: 366 });
  const aUnit = fc.constantFrom(...DEADLINE_UNITS);

  test('working days are due on a working day', () => {
    fc.assert(
      fc.property(aLength, anAnchor, (length, anchor) =>
        expect(isWorkingDay(dueOn(deadline(length, 'working-days'), anchor))).toBe(true),
      ),
    );
  });

  test('it is due after its anchor, the later the anchor no earlier, and the longer the later', () => {
    const later = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(aLength, aUnit, anAnchor, later, (length, unit, anchor, days) => {
        const due = dueOn(deadline(length, unit), anchor);
        expect(due > anchor).toBe(true);
        expect(dueOn(deadline(length, unit), addDays(anchor, days)) >= due).toBe(true);
        expect(dueOn(deadline(length + 1, unit), anchor) > due).toBe(true);
      }),
    );
  });
});
