/** From a schema of the document to values that fit it. */
import fc, { type Arbitrary } from 'fast-check';
import type { ApiDocument, Schema } from './document.js';

/** Stands in every free text that is sent: no answer and no log line may quote it. */
export const MARKER = 'Quoted-7f3a';

/** What a field holds instead of anything that fits its schema, or nothing where the schema will do. */
export type FieldOverride = (field: string, owner: readonly string[]) => Arbitrary<unknown> | undefined;

/** Values as JSON holds them. `path` names the fields above. */
export function arbitraryOf(
  document: ApiDocument,
  schema: Schema,
  override: FieldOverride = () => undefined,
  path: readonly string[] = [],
): Arbitrary<unknown> {
  const plain = arbitraryOfKind(document, document.resolve(schema), override, path);
  return isNullable(schema) ? fc.option(plain, { nil: null, freq: 4 }) : plain;
}

const isNullable = (schema: Schema): boolean => Array.isArray(schema.type) && schema.type.includes('null');

function arbitraryOfKind(
  document: ApiDocument,
  schema: Schema,
  override: FieldOverride,
  path: readonly string[],
): Arbitrary<unknown> {
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return fc.oneof(...choices.map((each) => arbitraryOf(document, each, override, path)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'null') return fc.constant(null);
  const [type] = [schema.type].flat().filter((each) => each !== 'null');
  switch (type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000 });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return listOf(document, schema, override, path);
    case 'object':
      return objectOf(document, schema, override, path);
    default:
      throw new Error(`${path.join('.')}: nothing is known to fit ${JSON.stringify(schema)}`);
  }
}

function textOf({ pattern, format, minLength = 0, maxLength = 100 }: Schema): Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return dayText();
  if (format === 'date-time') return dayText().map((day) => `${day}T12:34:56.789Z`);
  if (pattern === undefined) return fc.string({ minLength, maxLength: Math.min(maxLength, 200), unit: 'grapheme' });
  const expression = new RegExp(pattern, 'u');
  const fits = (text: string) =>
    [...text].length >= minLength && [...text].length <= maxLength && expression.test(text);
  const matching = fc.stringMatching(expression, { maxLength: Math.min(maxLength, 120) });
  // A free text has room for the marker beside it; a reference or a name in letters has not.
  const marked = matching.map((text) => (fits(`${MARKER} ${text}`) ? `${MARKER} ${text}` : text));
  return marked.filter(fits);
}

const dayText = (): Arbitrary<string> =>
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

function listOf(document: ApiDocument, schema: Schema, override: FieldOverride, path: readonly string[]) {
  const { items = {}, minItems = 0, maxItems = 3, uniqueItems } = schema;
  const limits = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 4)) };
  const item = arbitraryOf(document, items, override, path);
  const alike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return uniqueItems ? fc.uniqueArray(item, { ...limits, comparator: alike }) : fc.array(item, limits);
}

function objectOf(document: ApiDocument, schema: Schema, override: FieldOverride, path: readonly string[]) {
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [
    name,
    override(name, path) ?? arbitraryOf(document, field, override, [...path, name]),
  ]);
  const record: Record<string, Arbitrary<unknown>> = Object.fromEntries(fields);
  return fc.record(record, { requiredKeys: [...(schema.required ?? [])], noNullPrototype: true });
}
