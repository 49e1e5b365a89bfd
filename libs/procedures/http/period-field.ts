/** A length of time as the Act and the procedures give it: `{months}` or `{days}`. */
import { type FieldOptions, field } from '../../web/fields/field.js';
import { fault, isPlainObject, type Shape } from '../../web/fields/shape.js';

const UNITS = { months: 24, days: 731 } as const;

export const periodShape: Shape = {
  schema: {
    oneOf: Object.entries(UNITS).map(([unit, most]) => ({
      type: 'object',
      required: [unit],
      additionalProperties: false,
      properties: { [unit]: { type: 'integer', minimum: 1, maximum: most } },
    })),
  },
  faults: (value) => {
    const [one, ...others] = isPlainObject(value) ? Object.entries(value) : [];
    const most = one && others.length === 0 ? { ...UNITS }[one[0] as keyof typeof UNITS] : undefined;
    return most !== undefined && isWhole(one?.[1], most)
      ? []
      : fault('must be either {months} from 1 to 24 or {days} from 1 to 731');
  },
};

const isWhole = (value: unknown, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;

/** `{months}` (1 to 24) or `{days}` (1 to 731), never both. */
export const PeriodField = (options?: FieldOptions): PropertyDecorator => field(periodShape, options);
