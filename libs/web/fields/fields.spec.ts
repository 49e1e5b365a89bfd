import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { oneOfShape, truthShape, wholeShape } from './choices.js';
import { emailShape, phoneShape } from './contacts.js';
import { dayShape, instantShape, monthShape } from './dates.js';
import { digestShape, idShape, slugShape } from './identifiers.js';
import { listShape } from './lists.js';
import type { Shape } from './shape.js';
import { lineShape, referenceShape, textShape } from './texts.js';

const realDay = (text: string): boolean => {
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
};
const ajv = new Ajv2020({
  formats: { date: realDay, 'date-time': realDay, uuid: true },
});
const fitsSchema = ({ schema }: Shape, value: unknown): boolean => ajv.validate(schema, value);
const holds = (shape: Shape, value: unknown): boolean => shape.faults(value).length === 0;

const shapes: Readonly<Record<string, readonly [Shape, readonly unknown[], readonly unknown[]]>> = {
  text: [
    textShape({ max: 12 }),
    ['a', ' a ', 'a\n\tb', 'Zoë 🙂', '日本', '🙂'.repeat(12), '\u2028a'],
    ['', ' ', '\n\t', '\u00a0\u3000', 'a\u0000', 'a\r\n', '\u007f', '\u0085a', 'a\ud800', '\udc00', 'x'.repeat(13)],
  ],
  line: [
    lineShape({ max: 12 }),
    ['a', "O'Neill-Zoë", '🙂'],
    ['', ' ', '\ufeff', 'a\nb', 'a\tb', 'a\u2028b', 'a\ud83d'],
  ],
  reference: [referenceShape, ['GL/2026/1', '#1'], ['x'.repeat(101), '']],
  id: [
    idShape,
    ['7b1c0a52-0000-4000-8000-00000000000a', '7B1C0A52-0000-4000-8000-00000000000A'],
    ['7b1c0a5200004000800000000000000a', '{7b1c0a52-0000-4000-8000-00000000000a}', '', 7],
  ],
  slug: [slugShape, ['a', 'gloucester-city-council', '1a'], ['A', 'a--b', '-a', 'a-', 'a_b', 'a'.repeat(65)]],
  digest: [digestShape, ['0a'.repeat(32)], ['0A'.repeat(32), '0a'.repeat(31), '0a'.repeat(33), 'sha256', '']],
  day: [
    dayShape,
    ['2026-06-01', '2024-02-29', '1900-01-01', '2199-12-31', '2000-02-29'],
    [
      '2026-02-29',
      '1900-02-29',
      '2026-06-31',
      '1899-12-31',
      '2200-01-01',
      '2026-6-1',
      '2026-06-01T00:00:00Z',
      20260601,
    ],
  ],
  month: [monthShape, ['2026-06', '1900-01'], ['2026-00', '2026-13', '2026-6', '1899-12', '2026-06-01']],
  instant: [
    instantShape,
    ['2026-06-01T12:00:00Z', '2026-06-01T23:59:59.123456789Z'],
    [
      '2026-06-01T12:00:00+00:00',
      '2026-06-01T24:00:00Z',
      '2026-06-01T12:00:60Z',
      '2026-02-30T12:00:00Z',
      '2026-06-01 12:00:00Z',
      '2026-06-01T12:00Z',
    ],
  ],
  oneOf: [oneOfShape(['asb', 'hate']), ['asb', 'hate'], ['', 'ASB', 'toString', null, 0]],
  whole: [wholeShape({ min: 1, max: 3 }), [1, 3], [0, 4, 1.5, '1', Number.MAX_SAFE_INTEGER, null]],
  truth: [truthShape, [true, false], ['true', 0, null]],
  email: [
    emailShape,
    ['a@b.uk', "o'neill+asb@council.gov.uk", `${'a'.repeat(64)}@b.uk`],
    [
      'a@b',
      'a b@c.uk',
      '@b.uk',
      'a@-b.uk',
      'a@b..uk',
      `${'a'.repeat(65)}@b.uk`,
      `a@${'b'.repeat(63)}.${'c.'.repeat(100)}uk`,
      'zoë@b.uk',
    ],
  ],
  phone: [
    phoneShape,
    ['01242 123456', '(01242) 123-456', '+44 (0)1242 123456'],
    ['12345', 'ring me', '+', '1'.repeat(30), '++441242'],
  ],
  list: [
    listShape(idShape, { max: 2, min: 1, unique: true }),
    [['7b1c0a52-0000-4000-8000-00000000000a']],
    [[], 'x', ['x'], Array(2).fill('7b1c0a52-0000-4000-8000-00000000000a'), Array(3).fill(1), {}],
  ],
};

describe.each(Object.entries(shapes))('a %s', (_name, [shape, good, bad]) => {
  it.each(good.map((value) => [value]))('may be %j', (value) => {
    expect(shape.faults(value)).toEqual([]);
    expect(fitsSchema(shape, value)).toBe(true);
  });

  it.each(bad.map((value) => [value]))('may not be %j', (value) => {
    expect(shape.faults(value)).not.toEqual([]);
    expect(fitsSchema(shape, value)).toBe(false);
  });

  it('is what its schema says, whatever comes', () => {
    const strings = fc.string({ unit: 'binary', maxLength: 14 });
    const halves = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
      .map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(fc.oneof(strings, halves, fc.jsonValue()), (value) => {
        expect(holds(shape, value)).toBe(fitsSchema(shape, value));
      }),
      { numRuns: 300 },
    );
  });

  it('tidied still holds, and stays as it is', () => {
    for (const value of good) {
      const tidied = shape.tidy ? shape.tidy(value) : value;
      expect(holds(shape, tidied)).toBe(true);
      expect(shape.tidy ? shape.tidy(tidied) : tidied).toEqual(tidied);
    }
  });
});

it('a list names the item at fault', () => {
  expect(listShape(slugShape, { max: 3 }).faults(['a', 'B'])).toEqual([
    { at: '[1]', message: 'must be lower-case words and digits joined by hyphens' },
  ]);
});
