/** Working days: neither a weekend nor a bank holiday of England and Wales. */
import Holidays from 'date-holidays';
import { addDays, type Day } from './day.js';

/** Wales keeps the same days: both have the one list of the Banking and Financial Dealings Act 1971. */
const proclaimed = new Holidays('GB', 'ENG', { types: ['public'] });

/** What the library does not know. With these it is right from 1978 on; for the years before it gives the days of today. */
const MISSING: readonly Day[] = [
  '1981-07-29',
  '1995-05-08',
  '1999-12-31',
  '2002-06-03',
  '2002-06-04',
  '2011-04-29',
  '2012-06-04',
];
const MOVED_AWAY: readonly Day[] = ['1995-05-01', '2002-05-27', '2012-05-28'];

const knownYears = new Map<string, ReadonlySet<Day>>();

const bankHolidaysOf = (year: string): ReadonlySet<Day> => {
  const known = knownYears.get(year);
  if (known !== undefined) return known;
  const days = new Set(proclaimed.getHolidays(Number(year)).map(({ date }) => date.slice(0, 10)));
  for (const day of MISSING) if (day.startsWith(year)) days.add(day);
  for (const day of MOVED_AWAY) days.delete(day);
  knownYears.set(year, days);
  return days;
};

const isWeekend = (day: Day): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0;

/** Holidays proclaimed after the library was last updated are working days here until it is. */
export const isWorkingDay = (day: Day): boolean => !isWeekend(day) && !bankHolidaysOf(day.slice(0, 4)).has(day);

/** The day itself where it is a working day, else the next one. */
export const onWorkingDay = (day: Day): Day => (isWorkingDay(day) ? day : addWorkingDays(day, 1));

/** The working day so many working days after a day, which is itself not counted. `days` is whole and at least 1. */
export const addWorkingDays = (day: Day, days: number): Day => {
  let reached = day;
  for (let left = days; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
};
