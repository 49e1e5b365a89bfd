import { Temporal } from 'temporal-polyfill';

/** A London calendar day, `YYYY-MM-DD`. Two days compare as strings: the earlier is the lesser. */
export type Day = string;
/** A calendar month, `YYYY-MM`; compares as a string too. */
export type Month = string;

const MILLISECONDS_A_DAY = 86_400_000;

const iso = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);
const midnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** A real day of the years 1900 to 2199: what lies outside is a slip of the keyboard. */
export const isDay = (text: unknown): text is Day =>
  typeof text === 'string' &&
  /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) &&
  iso(midnight(text)) === text;

/** A month of the years 1900 to 2199. */
export const isMonth = (text: unknown): text is Month =>
  typeof text === 'string' && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text);

/** An RFC 3339 instant in UTC (`…Z`), of the years 1900 to 2199. */
export const isInstant = (text: unknown): text is string =>
  typeof text === 'string' &&
  /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/.test(text) &&
  isDay(text.slice(0, 10));

/** The day in London at an instant: in summer it begins an hour before the day in UTC. */
export const londonDay = (instant: string): Day => {
  // London was never behind UTC in our years, and never more than two hours before it: by ten in the evening the days are the same.
  const hour = instant.slice(0, 13);
  if (hour.slice(11) < '22') return instant.slice(0, 10);
  // It was always whole hours off UTC, so an hour of UTC lies in one day; and most ask about the present hour.
  if (hour !== lastAsked.hour) lastAsked = { hour, day: dayInLondon(instant) };
  return lastAsked.day;
};

let lastAsked: { readonly hour: string; readonly day: Day } = { hour: '', day: '' };

const dayInLondon = (instant: string): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDate().toString();

/** The day so many days later; earlier when negative. */
export const addDays = (day: Day, days: number): Day => iso(midnight(day) + days * MILLISECONDS_A_DAY);

/** Whole days from the one to the other; negative when the other is earlier. */
export const daysBetween = (one: Day, other: Day): number => (midnight(other) - midnight(one)) / MILLISECONDS_A_DAY;

export const monthOf = (day: Day): Month => day.slice(0, 7);

export const firstDayOf = (month: Month): Day => `${month}-01`;

export const lastDayOfMonth = (month: Month): Day => addDays(firstDayOf(addMonths(month, 1)), -1);

/** The month so many months later. */
export const addMonths = (month: Month, months: number): Month => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return iso(Date.UTC(year, number - 1 + months, 1)).slice(0, 7);
};

export const earlierOf = (one: Day, other: Day): Day => (one < other ? one : other);
