import fc from 'fast-check';
import { realChanges, sameValue, withChanges } from './changes.js';

describe('two pieces of JSON', () => {
  test.each<[unknown, unknown, boolean]>([
    ['a', 'a', true],
    ['a', 'b', false],
    [null, undefined, false],
    [null, {}, false],
    [{}, null, false],
    [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [{ a: 1 }, { a: 1, b: null }, false],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [['a'], { 0: 'a' }, false],
    [[], {}, false],
  ])('%j and %j are the same: %p', (one, other, same) => expect(sameValue(one, other)).toBe(same));

  test('a copy is always the same', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(sameValue(structuredClone(value), value)).toBe(true)));
  });
});

test('only real changes remain', () => {
  const standing = { kind: 'asb', place: { near: 'Park', longitude: 1 } };
  const asked = { kind: 'asb', place: { longitude: 1, near: 'Mill' }, category: null, summary: undefined, about: [] };
  expect(realChanges(standing, asked)).toStrictEqual({ place: { longitude: 1, near: 'Mill' }, about: [] });
  expect(realChanges(standing, { kind: null })).toStrictEqual({ kind: null });
});

test('once changes are made they would change nothing any more, and a null has removed its field', () => {
  const anything = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue());
  fc.assert(
    fc.property(anything, anything, (standing, changes) => {
      const made = withChanges(standing, changes);
      expect(realChanges(made, changes)).toEqual({});
      expect(Object.values(made)).not.toContain(null);
    }),
  );
});
