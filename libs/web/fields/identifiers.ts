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
