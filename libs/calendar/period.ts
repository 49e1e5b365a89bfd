import { addDays, addMonths, type Day, firstDayOf, lastDayOfMonth, monthOf } from './day.js';

/** A length of time as the Act and the procedures give it: whole months or whole days, at least one. */
export type Period = { readonly months: number } | { readonly days: number };

/**
 * The last day of a period beginning with a day. That day is counted (s.104(11)): one month beginning with 2 March ends on
 * 1 April, thirty days beginning with 1 July end on 30 July. Where the month in which a period ends has no corresponding
 * day it runs to that month's end, and so never cuts an applicant short.
 */
export const lastDayOf = (period: Period, beginningWith: Day): Day => {
  if ('days' in period) return addDays(beginningWith, period.days - 1);
  const month = addMonths(monthOf(beginningWith), period.months);
  const corresponding = firstDayOf(month).slice(0, 8) + beginningWith.slice(8);
  return corresponding > lastDayOfMonth(month) ? lastDayOfMonth(month) : addDays(corresponding, -1);
};
