/** Days, months and instants. A day of the calendar that never was is refused; what the dates mean together is the domain's to say. */
import { type FieldOptions, field } from './field.js';
import { fault, type Shape } from './shape.js';
import { matchingShape } from './texts.js';

const MONTH = '(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])';
const DAY = `${MONTH}-(?:0[1-9]|[12][0-9]|3[01])`;

function onRealDay(shape: Shape): Shape {
  return {
    ...shape,
    faults: (value) => {
      const faults = shape.faults(value);
      if (faults.length > 0) return faults;
      return isRealDay(String(value).slice(0, 10)) ? [] : fault('must be on a day that exists');
    },
  };
}

function isRealDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}

export const dayShape = onRealDay(
  matchingShape({
    pattern: `^${DAY}$`,
    min: 10,
    max: 10,
    says: 'an ISO date (YYYY-MM-DD) from 1900 to 2199',
    format: 'date',
    example: '2026-07-01',
  }),
);
/** An ISO date, 1900 to 2199. */
export const Day = (options?: FieldOptions): PropertyDecorator => field(dayShape, options);

export const monthShape = matchingShape({
  pattern: `^${MONTH}$`,
  min: 7,
  max: 7,
  says: 'a month (YYYY-MM) from 1900 to 2199',
  example: '2026-07',
});
/** `YYYY-MM`, 1900 to 2199. */
export const Month = (options?: FieldOptions): PropertyDecorator => field(monthShape, options);

export const instantShape = onRealDay(
  matchingShape({
    pattern: `^${DAY}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$`,
    min: 20,
    max: 30,
    says: 'an RFC 3339 instant in UTC (…Z) from 1900 to 2199',
    format: 'date-time',
    example: '2026-07-01T09:30:00Z',
  }),
);
/** An RFC 3339 instant in UTC, 1900 to 2199. */
export const Instant = (options?: FieldOptions): PropertyDecorator => field(instantShape, options);
