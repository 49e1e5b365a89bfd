import Holidays from 'date-holidays';
import fc from 'fast-check';
import { addDays, type Day } from './day.js';
import { addWorkingDays, isWorkingDay, onWorkingDay } from './working-days.js';

/** As `MM-DD`. Weekdays only: on a weekend a bank holiday changes nothing. */
const holidaysOnWeekdays = (year: number): readonly string[] =>
  Array.from({ length: 366 }, (_, day) => addDays(`${year}-01-01`, day))
    .filter((day) => day.startsWith(String(year)) && ![0, 6].includes(new Date(day).getUTCDay()))
    .filter((day) => !isWorkingDay(day))
    .map((day) => day.slice(5));

describe('the bank holidays of England and Wales that fall on weekdays', () => {
  // As published on GOV.UK, and for the years before by the proclamations in the London Gazette.
  test.each([
    [1978, '01-02 03-24 03-27 05-01 05-29 08-28 12-25 12-26'],
    [1981, '01-01 04-17 04-20 05-04 05-25 07-29 08-31 12-25 12-28'],
    [1995, '01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26'],
    [1999, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31'],
    [2002, '01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26'],
    [2011, '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27'],
    [2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
    [2014, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2015, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
    [2017, '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    [2018, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'],
    [2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    [2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    [2029, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'],
    [2030, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
  ])('%i', (year, days) => expect(holidaysOnWeekdays(year)).toEqual(days.split(' ')));

  test('are one list: what England keeps, Wales keeps', () => {
    const daysIn = (country: string) =>
      Array.from({ length: 100 }, (_, index) =>
        new Holidays('GB', country, { types: ['public'] }).getHolidays(1978 + index).map(({ date }) => date),
      );
    expect(daysIn('WLS')).toEqual(daysIn('ENG'));
  });
});

test.each<[Day, number, Day]>([
  ['2026-06-01', 1, '2026-06-02'],
  ['2026-06-05', 1, '2026-06-08'],
  ['2026-06-06', 1, '2026-06-08'],
  ['2026-06-07', 1, '2026-06-08'],
  ['2026-06-01', 5, '2026-06-08'],
  ['2026-06-01', 10, '2026-06-15'],
  ['2026-05-22', 1, '2026-05-26'],
  ['2026-05-25', 1, '2026-05-26'],
  ['2025-12-24', 1, '2025-12-29'],
  ['2025-12-24', 4, '2026-01-02'],
])('after %s the working day number %i is %s', (day, days, reached) => expect(addWorkingDays(day, days)).toBe(reached));

describe('whatever the day', () => {
  const aDay = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1900-01-01', days));
  const aLength = fc.integer({ min: 1, max: 366 });

  test('a working day is reached, with so many working days on the way', () => {
    fc.assert(
      fc.property(aDay, aLength, (day, length) => {
        const reached = addWorkingDays(day, length);
        let counted = 0;
        for (let each = addDays(day, 1); each <= reached; each = addDays(each, 1)) if (isWorkingDay(each)) counted += 1;
        expect([counted, isWorkingDay(reached)]).toEqual([length, true]);
      }),
    );
  });

  test('there are never more than five days in a row without a working day', () => {
    fc.assert(
      fc.property(aDay, (day) =>
        expect([0, 1, 2, 3, 4, 5].some((later) => isWorkingDay(addDays(day, later)))).toBe(true),
      ),
      { numRuns: 1_000 },
    );
  });
});

test.each<[Day, Day]>([
  ['2026-12-24', '2026-12-24'],
  ['2026-12-25', '2026-12-29'],
  ['2026-12-26', '2026-12-29'],
  ['2026-12-28', '2026-12-29'],
  ['2027-01-02', '2027-01-04'],
])('%s, or the next working day, is %s', (day, reached) => expect(onWorkingDay(day)).toBe(reached));
