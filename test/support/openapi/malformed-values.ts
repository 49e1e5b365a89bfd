/** From a value that fits its schema to values that do not, each wrong in one place and in one way. */
import type { ApiDocument, Schema } from './document.js';

export interface Malformed {
  /** What is wrong, and where. */
  readonly what: string;
  readonly value: unknown;
}

/** Every single fault there is in a value, its fields and its items. */
export function* malformedValues(document: ApiDocument, schema: Schema, value: unknown): Generator<Malformed> {
  const plain = document.resolve(schema);
  for (const [what, wrong] of wrongHere(plain, value)) yield { what, value: wrong };
  const choices = plain.oneOf ?? plain.anyOf;
  if (choices) {
    for (const each of choices) {
      if (document.validator(each)(value)) yield* malformedValues(document, each, value);
    }
  } else if (Array.isArray(value)) yield* malformedItems(document, plain, value);
  else if (isObject(value)) yield* malformedFields(document, plain, value);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function* malformedItems(document: ApiDocument, { items = {} }: Schema, list: readonly unknown[]) {
  for (const [index, item] of list.entries()) {
    for (const { what, value } of malformedValues(document, items, item)) {
      yield { what: `[${index}] ${what}`, value: list.with(index, value) };
    }
  }
}

function* malformedFields(document: ApiDocument, schema: Schema, object: Readonly<Record<string, unknown>>) {
  for (const name of schema.required ?? []) {
    const { [name]: _, ...rest } = object;
    yield { what: `${name} missing`, value: rest };
  }
  for (const name of ['unheardOf', 'id', 'ReasonForIt', 'é', '']) {
    yield { what: `field ${name} unknown`, value: { ...object, [name]: 'x' } };
  }
  for (const [name, value] of Object.entries(object)) {
    const field = schema.properties?.[name];
    if (field === undefined) throw new Error(`${name} is in no schema`);
    for (const wrong of malformedValues(document, field, value)) {
      yield { what: `${name} ${wrong.what}`, value: { ...object, [name]: wrong.value } };
    }
  }
}

const OF_EVERY_TYPE: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a number', 7],
  ['a fraction', 0.5],
  ['a huge number', 1e308],
  ['a number beyond the safe ones', 2 ** 53 + 2],
  ['a negative number', -1],
  ['a boolean', true],
  ['an empty list', []],
  ['a list of lists', [[[]]]],
  ['an empty object', {}],
  ['an object', { text: 'x' }],
  ['an empty text', ''],
  ['a text of nothing that shows', ' \t\n\u3000'],
  ['a number as text', '7'],
  ['a truth as text', 'true'],
];

function* wrongHere(schema: Schema, value: unknown): Generator<readonly [string, unknown]> {
  yield* OF_EVERY_TYPE;
  if (typeof value === 'string') yield* wrongTexts(schema, value);
  if (typeof value === 'number') {
    yield ['below the least', (schema.minimum ?? 0) - 1];
    yield ['above the most', (schema.maximum ?? Number.MAX_SAFE_INTEGER) + 1];
    yield ['not whole', value + 0.5];
  }
  if (!Array.isArray(value) || value.length === 0) return;
  const { minItems = 0, maxItems = 1_000 } = schema;
  yield ['too many', Array.from({ length: maxItems + 1 }, (_, index) => value[index % value.length])];
  yield ['far too many', Array(20_000).fill(null)];
  if (minItems > 0) yield ['too few', value.slice(0, minItems - 1)];
  yield ['the same twice', [...value, value[0]]];
  yield ['with a hole', [...value, null]];
}

function* wrongTexts({ maxLength = 10_000 }: Schema, value: string): Generator<readonly [string, unknown]> {
  yield ['too long', 'x'.repeat(maxLength + 1)];
  yield ['too long in astral characters', '😀'.repeat(maxLength + 1)];
  yield ['far too long', 'x'.repeat(200_000)];
  for (const [what, character] of [
    ['NUL', '\u0000'],
    ['a control character', '\u0007'],
    ['an escape', '\u001b[2J'],
    ['a next-line', '\u0085'],
    ['DEL', '\u007f'],
    ['half a pair', '\ud83d'],
    ['the other half', '\ude00'],
    ['the halves swapped', '\ude00\ud83d'],
    ['a line break', '\r\n'],
  ] as const) {
    yield [`with ${what} behind`, `${value}${character}`];
    yield [`with ${what} before`, `${character}${value}`];
  }
  yield ['in other letters', `${value}é`];
  yield ['a quote and an end', `${value}'; drop table events; --`];
  yield ['31 February', '2026-02-31'];
  yield ['the year 10000', '+010000-01-01'];
}
