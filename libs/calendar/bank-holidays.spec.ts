/** The bank holidays of England and Wales, each by its name, as published on GOV.UK. */
import { addDays, type Day } from './day.js';
import { isWorkingDay } from './working-days.js';

const NAMES = [
  "New Year's Day",
  'Good Friday',
  'Easter Monday',
  'the early May bank holiday',
  'the Spring bank holiday',
  'the Summer bank holiday',
  'Christmas Day',
  'Boxing Day',
] as const;

/** As they were kept: a substitute day stands for one that fell on a weekend. */
const KEPT = {
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 08-29 12-27 12-26',
  2023: '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
} as const;

const ONCE: readonly (readonly [Day, string])[] = [
  ['2022-06-03', 'the Platinum Jubilee'],
  ['2022-09-19', 'the State Funeral of Queen Elizabeth II'],
  ['2023-05-08', 'the Coronation of King Charles III'],
];

const kept = Object.entries(KEPT).flatMap(([year, days]) =>
  days.split(' ').map((day, index) => [`${year}-${day}`, NAMES[index] as string] as const),
);
const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

test.each([...kept, ...ONCE])('%s is %s: nobody works', (day) => {
  expect(isWorkingDay(day)).toBe(false);
  expect(weekday(day) % 6).not.toBe(0);
});

test('from 2019 to 2027 every other weekday is a working day', () => {
  const holidays = new Set([...kept, ...ONCE].map(([day]) => day));
  const days = Array.from({ length: 9 * 366 }, (_, count) => addDays('2019-01-01', count)).filter(
    (day) => day < '2028',
  );
  expect(days).toHaveLength(3_287);
  for (const day of days) expect([day, isWorkingDay(day)]).toEqual([day, weekday(day) % 6 !== 0 && !holidays.has(day)]);
});

test.each<[Day, string]>([
  ['2020-05-04', 'the early May bank holiday of 2020 was moved to the 8th'],
  ['2022-05-30', 'the Spring bank holiday of 2022 was moved to 2 June'],
  ['2019-12-24', 'Christmas Eve is none'],
  ['2022-12-28', 'Christmas on a Sunday takes the Tuesday, and no more'],
  ['2023-12-27', 'Christmas on a Monday takes no other day'],
  ['2027-12-29', 'Christmas on a Saturday takes Monday and Tuesday, and no more'],
])('%s is a working day: %s', (day) => expect(isWorkingDay(day)).toBe(true));
