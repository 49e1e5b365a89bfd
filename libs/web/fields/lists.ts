/** Lists of values or of objects. */
import { type FieldOptions, field } from './field.js';
import { nestedShape } from './nested.js';
import { type Class, fault, type Shape } from './shape.js';

export interface ListLimits {
  /** Items at most. */
  readonly max: number;
  /** Items at least; default 0. */
  readonly min?: number;
  /** No item twice. */
  readonly unique?: true;
}

export function listShape(item: Shape, { max, min = 0, unique }: ListLimits): Shape {
  const { tidy, fromText } = item;
  const tidied = (value: unknown): unknown => (tidy ? tidy(value) : value);
  return {
    schema: { type: 'array', items: item.schema, minItems: min, maxItems: max, ...(unique && { uniqueItems: true }) },
    faults: (value) => {
      if (!Array.isArray(value)) return fault('must be a list');
      if (value.length < min || value.length > max) return fault(`must have ${min} to ${max} items`);
      const faults = value.flatMap((each, index) =>
        item.faults(each).map(({ at, message }) => ({ at: `[${index}]${at}`, message })),
      );
      if (faults.length > 0 || unique === undefined) return faults;
      const different = new Set(value.map((each) => JSON.stringify(tidied(each))));
      return different.size === value.length ? [] : fault('must not hold the same item twice');
    },
    ...(tidy && { tidy: (value: unknown) => (value as unknown[]).map(tidied) }),
    ...(fromText && { fromText }),
    ...(item.models && { models: item.models }),
    ...(item.nested && { nested: item.nested }),
  };
}

/** A list whose items are a shape or instances of a class with fields of its own. */
export const ListOf = (item: Shape | Class, options: ListLimits & FieldOptions): PropertyDecorator =>
  field(listShape(typeof item === 'function' ? nestedShape(item) : item, options), options);
