/** Fields that name something the system knows. */
import { type FieldOptions, field } from './field.js';
import { matchingShape } from './texts.js';

export const idShape = matchingShape({
  pattern: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
  min: 36,
  max: 36,
  says: 'a UUID',
  format: 'uuid',
  example: '7d1f0a52-3c1e-4b8e-9d55-0f6a1c2b3e4d',
  tidy: (id) => id.toLowerCase(),
});
/** A UUID, kept in lower case. */
export const Id = (options?: FieldOptions): PropertyDecorator => field(idShape, options);

export const slugShape = matchingShape({
  pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
  max: 64,
  says: 'lower-case words and digits joined by hyphens',
  example: 'gloucestershire-constabulary',
});
/** The short written name of an office's thing, such as `gloucester-city-council`. */
export const Slug = (options?: FieldOptions): PropertyDecorator => field(slugShape, options);

export const digestShape = matchingShape({
  pattern: '^[0-9a-f]{64}$',
  min: 64,
  max: 64,
  says: 'a SHA-256 digest: 64 lower-case hexadecimal digits',
  example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
});
/** The name by which bytes are found: their SHA-256, in lower case. */
export const Digest = (options?: FieldOptions): PropertyDecorator => field(digestShape, options);
