import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  earlierOf,
  isDay,
  isInstant,
  isMonth,
  lastDayOfMonth,
  londonDay,
} from './day.js';
import { lastDayOf } from './period.js';
import { readableDay, readableMonth, readablePeriod } from './readable.js';

const aDay = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1900-01-01', days));

describe('days', () => {
  test.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-06-31', false],
    ['1899-12-31', false],
    ['1900-01-01', true],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['2026-7-1', false],
    ['2026-07-01T00:00:00Z', false],
    [20260701, false],
    [null, false],
  ])('%p is a day: %p', (text, expected) => expect(isDay(text)).toBe(expected));

  test.each([
    ['2026-07', true],
    ['2026-13', false],
    ['2026-07-01', false],
    ['1899-12', false],
  ])('%p is a month: %p', (text, expected) => expect(isMonth(text)).toBe(expected));

  test.each([
    ['2026-07-01T12:00:00Z', true],
    ['2026-07-01T12:00:00.123456Z', true],
    ['2026-02-30T12:00:00Z', false],
    ['2026-07-01T24:00:00Z', false],
    ['2026-07-01T12:00:60Z', false],
    ['2026-07-01T12:00:00+01:00', false],
    ['2026-07-01', false],
  ])('%p is an instant: %p', (text, expected) => expect(isInstant(text)).toBe(expected));

  test.each([
    ['2026-06-30T22:59:59Z', '2026-06-30'],
    ['2026-06-30T23:00:00Z', '2026-07-01'],
    ['2026-12-31T23:59:59.999Z', '2026-12-31'],
    ['2026-03-29T00:30:00Z', '2026-03-29'],
    ['2026-10-24T23:30:00Z', '2026-10-25'],
    ['1970-01-01T23:30:00Z', '1970-01-02'],
  ])('at %s it is %s in London', (instant, day) => expect(londonDay(instant)).toBe(day));

  test('in London lasts as long as it does on any London clock, whatever was asked before', () => {
    const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
    const anInstant = fc.date({ min: new Date('1900-01-02'), max: new Date('2199-12-30'), noInvalidDate: true });
    const within = fc.integer({ min: -5_400_000, max: 5_400_000 });
    fc.assert(
      fc.property(anInstant, within, (instant, later) => {
        for (const each of [instant, new Date(instant.getTime() + later), instant])
          expect(londonDay(each.toISOString())).toBe(clock.format(each));
      }),
      { numRuns: 300 },
    );
  });

  test('months end where they end', () => {
    expect(['2024-02', '2026-02', '2026-04', '2026-12'].map(lastDayOfMonth)).toEqual([
      '2024-02-29',
      '2026-02-28',
      '2026-04-30',
      '2026-12-31',
    ]);
    expect(addMonths('2026-11', 3)).toBe('2027-02');
  });

  test('the days between two days are those to add to the one to reach the other, over every change of the clocks', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    fc.assert(
      fc.property(aDay, fc.integer({ min: -800, max: 800 }), (day, days) =>
        expect(daysBetween(day, addDays(day, days))).toBe(days),
      ),
    );
  });

  test('the earlier of two days does not depend on their order', () => {
    expect(earlierOf('2026-01-02', '2026-01-01')).toBe('2026-01-01');
    expect(earlierOf('2026-01-01', '2026-01-02')).toBe('2026-01-01');
  });
});

describe('a period beginning with a day counts that day', () => {
  test.each([
    [{ months: 1 }, '2026-03-02', '2026-04-01'],
    [{ months: 1 }, '2026-03-01', '2026-03-31'],
    [{ months: 1 }, '2026-01-28', '2026-02-27'],
    [{ months: 1 }, '2026-01-29', '2026-02-28'],
    [{ months: 1 }, '2026-01-30', '2026-02-28'],
    [{ months: 1 }, '2026-01-31', '2026-02-28'],
    [{ months: 1 }, '2024-01-29', '2024-02-28'],
    [{ months: 1 }, '2024-01-30', '2024-02-29'],
    [{ months: 6 }, '2025-08-31', '2026-02-28'],
    [{ months: 6 }, '2023-08-31', '2024-02-29'],
    [{ months: 12 }, '2024-02-29', '2025-02-28'],
    [{ months: 1 }, '2026-12-01', '2026-12-31'],
    [{ days: 30 }, '2026-07-01', '2026-07-30'],
    [{ days: 1 }, '2026-07-01', '2026-07-01'],
  ])('%j beginning with %s ends on %s', (period, first, last) => expect(lastDayOf(period, first)).toBe(last));

  test('beginning later it never ends earlier, and it always ends on a real day', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 70 }), (day, months, later) => {
        const last = lastDayOf({ months }, day);
        expect(last >= '2200' || isDay(last)).toBe(true);
        expect(lastDayOf({ months }, addDays(day, later)) >= last).toBe(true);
      }),
    );
  });

  test('a month has as many days as the calendar month it begins in, or the next one, has', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const last = lastDayOf({ months: 1 }, day);
        expect(last >= addDays(day, 27) && last <= addDays(day, 30)).toBe(true);
      }),
    );
  });
});

test('days, months and periods are read aloud', () => {
  expect(readableDay('2026-07-01')).toBe('1 July 2026');
  expect(readableMonth('2026-12')).toBe('December 2026');
  expect([{ months: 1 }, { months: 6 }, { days: 1 }, { days: 30 }].map(readablePeriod)).toEqual([
    '1 month',
    '6 months',
    '1 day',
    '30 days',
  ]);
});
