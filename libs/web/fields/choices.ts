/** Closed lists, whole numbers and yes-or-no. */
import { type FieldOptions, field } from './field.js';
import { fault, type Shape } from './shape.js';

export const oneOfShape = (list: readonly string[]): Shape => ({
  schema: { type: 'string', enum: [...list] },
  faults: (value) => (list.includes(value as string) ? [] : fault(`must be one of: ${list.join(', ')}`)),
});
/** One of a closed list. */
export const OneOf = (list: readonly string[], options?: FieldOptions): PropertyDecorator =>
  field(oneOfShape(list), options);

export interface WholeRange {
  readonly min: number;
  readonly max: number;
  /** Documented as what a left-out query parameter counts as; the class gives it as the property's initial value. */
  readonly default?: number;
}

export const wholeShape = ({ min, max, default: standard }: WholeRange): Shape => ({
  schema: { type: 'integer', minimum: min, maximum: max, ...(standard !== undefined && { default: standard }) },
  faults: (value) =>
    Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
      ? []
      : fault(`must be a whole number from ${min} to ${max}`),
  fromText: (text) => (/^-?[0-9]{1,15}$/.test(text) ? Number(text) : text),
});
/** A whole number. */
export const Whole = (options: WholeRange & FieldOptions): PropertyDecorator => field(wholeShape(options), options);

const TRUTHS: Readonly<Record<string, boolean>> = { true: true, false: false };

export const truthShape: Shape = {
  schema: { type: 'boolean' },
  faults: (value) => (typeof value === 'boolean' ? [] : fault('must be true or false')),
  fromText: (text) => (Object.hasOwn(TRUTHS, text) ? TRUTHS[text] : text),
};
export const Truth = (options?: FieldOptions): PropertyDecorator => field(truthShape, options);
