/** Fields that hold text. No control character but a line break and a tab, so that no NUL and no half of a surrogate pair reaches the log. */
import { type FieldOptions, field } from './field.js';
import { fault, type Shape } from './shape.js';

/** Blanks around a text are dropped; these are the ones `trim` knows and a text may hold. */
const BLANK = ' \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000\\ufeff';
const BREAK = '\\t\\n\\u2028\\u2029';
const FORBIDDEN_IN_TEXT = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\ud800-\\udfff';
const FORBIDDEN_IN_LINE = '\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ud800-\\udfff';

export interface Matched {
  /** An ECMAScript regular expression, read with the `u` flag, as JSON Schema asks. */
  readonly pattern: string;
  /** Unicode characters at most. */
  readonly max: number;
  readonly min?: number;
  /** What follows "must be" in the message. */
  readonly says: string;
  readonly format?: string;
  /** Shown in the documentation; without one a reader is shown letters drawn by chance from the pattern. */
  readonly example?: string;
  readonly tidy?: (text: string) => string;
}

/** A string that matches a pattern. */
export function matchingShape({ pattern, max, min = 1, says, format, example, tidy }: Matched): Shape {
  const expression = new RegExp(pattern, 'u');
  const shown = { ...(format && { format }), ...(example && { examples: [example] }) };
  const schema = { type: 'string', minLength: min, maxLength: max, pattern, ...shown };
  return {
    schema,
    faults: (value) => {
      if (typeof value !== 'string') return fault('must be a string');
      if (!expression.test(value)) return fault(`must be ${says}`);
      // A character outside the basic plane is two units of a string and one of the schema's.
      const length = value.length > 2 * max ? value.length : [...value].length;
      return length < min || length > max ? fault(`must be ${min} to ${max} characters long`) : [];
    },
    ...(tidy && { tidy: (value: unknown) => tidy(value as string) }),
  };
}

const trimmed = (text: string): string => text.trim();

/** Written text of one or more lines with at least one character that shows. */
export const textShape = ({ max }: { readonly max: number }): Shape =>
  matchingShape({
    pattern: `^[${BLANK}${BREAK}]*[^${BLANK}${BREAK}${FORBIDDEN_IN_TEXT}][^${FORBIDDEN_IN_TEXT}]*$`,
    max,
    says: 'text that is not blank, without control characters but tabs and line breaks',
    example: 'Written text.',
    tidy: trimmed,
  });

/** One line of text with at least one character that shows. */
export const lineShape = ({ max }: { readonly max: number }): Shape =>
  matchingShape({
    pattern: `^[${BLANK}]*[^${BLANK}${FORBIDDEN_IN_LINE}][^${FORBIDDEN_IN_LINE}]*$`,
    max,
    says: 'one line of text that is not blank, without control characters',
    example: 'One line',
    tidy: trimmed,
  });

export const Matching = (matched: Matched & FieldOptions): PropertyDecorator => field(matchingShape(matched), matched);

export const Text = (options: { readonly max: number } & FieldOptions): PropertyDecorator =>
  field(textShape(options), options);

/** Somebody's or something's name: one line of at most 200 characters. */
export const Name = (options?: FieldOptions): PropertyDecorator => field(lineShape({ max: 200 }), options);

/** How somebody else's files name a thing: one line of at most 100 characters. */
export const referenceShape = lineShape({ max: 100 });
export const Reference = (options?: FieldOptions): PropertyDecorator => field(referenceShape, options);
