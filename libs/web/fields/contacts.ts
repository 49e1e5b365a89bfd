/** How somebody is reached. Exact enough to catch a slip of the pen, no more: whether the address exists only a message can tell. */
import { type FieldOptions, field } from './field.js';
import { matchingShape } from './texts.js';

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';

/** The pattern of HTML's `<input type=email>`, with a dot in the domain. */
export const emailShape = matchingShape({
  pattern: `^[A-Za-z0-9.!#$%&'*+/=?^_\`{|}~\\-]{1,64}@${LABEL}(?:\\.${LABEL})+$`,
  max: 254,
  says: 'an email address',
  example: 'rosa@example.org',
});
export const Email = (options?: FieldOptions): PropertyDecorator => field(emailShape, options);

/** Digits with the blanks, brackets and hyphens people write between them. */
export const phoneShape = matchingShape({
  pattern: '^[+(]?[0-9][0-9 ()\\-]{5,24}$',
  max: 26,
  says: 'a telephone number',
  example: '01452 496000',
});
export const Phone = (options?: FieldOptions): PropertyDecorator => field(phoneShape, options);
