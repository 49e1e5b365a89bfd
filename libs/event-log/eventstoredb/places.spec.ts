import { isPosition, PositionRefused } from '../position.js';
import { isKnown, isLater, Places } from './places.js';

const places = new Places('log');
const at = (commit: bigint, prepare = commit) => ({ commit, prepare });

describe('places of an event store', () => {
  it('are positions that compare as they do', () => {
    const inOrder = [at(0n), at(9n), at(10n, 0n), at(10n), at(2n ** 63n - 1n)];
    const positions = inOrder.map((place) => places.at(place));
    expect([...positions].sort()).toEqual(positions);
    expect(positions.every(isPosition)).toBe(true);
    expect(positions.map((position) => places.placeOf(position))).toEqual(inOrder);
    expect(isLater(at(10n), at(10n, 0n))).toBe(true);
    expect(isLater(at(10n, 0n), at(10n))).toBe(false);
  });

  it('are not known where the server says its largest number', () => {
    expect(isKnown(at(2n ** 64n - 1n))).toBe(false);
    expect(isKnown(undefined)).toBe(false);
    expect(isKnown(at(1n))).toBe(true);
  });

  it.each(['', 'nonsense', 'log.0000000000000001', `another.${places.at(at(1n)).slice(4)}`])(
    'are not %j',
    (position) => {
      expect(() => places.placeOf(position)).toThrow(PositionRefused);
    },
  );
});
