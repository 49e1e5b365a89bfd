import type { Day, Month } from './day.js';
import type { Period } from './period.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-07` as `July 2026`. */
export const readableMonth = (month: Month): string => `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** `2026-07-01` as `1 July 2026`. */
export const readableDay = (day: Day): string => `${Number(day.slice(8))} ${readableMonth(day.slice(0, 7))}`;

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** `{months: 1}` as `1 month`, `{days: 30}` as `30 days`. */
export const readablePeriod = (period: Period): string =>
  'days' in period ? count(period.days, 'day') : count(period.months, 'month');
