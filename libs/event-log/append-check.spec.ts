import { checkAppend, FACT_BYTES, isStreamName } from './append-check.js';
import { someFact } from './contract/some-facts.js';
import { InvalidFact } from './event-log.js';

describe('what no log accepts', () => {
  it('is measured in bytes of UTF-8, not in characters', () => {
    expect(checkAppend('é'.repeat(100), -1, [someFact({ data: 'é', metadata: '🏠' })])).toBe(6);
    expect(() => checkAppend('é'.repeat(101), -1, [someFact()])).toThrow('the stream name has 1 to 200 bytes');
    expect(() => checkAppend('s', -1, [someFact({ type: 'é'.repeat(51) })])).toThrow(
      'the type name has 1 to 100 bytes',
    );
    expect(() => checkAppend('s', -1, [someFact({ data: 'é'.repeat(FACT_BYTES / 2) })])).toThrow(
      /at most 262144 bytes/,
    );
  });

  it('is a version the log could not count', () => {
    for (const version of [0, -1, 1.5, Number.NaN, 2 ** 31])
      expect(() => checkAppend('s', -1, [someFact({ version })])).toThrow(InvalidFact);
  });

  it('is half of a surrogate pair, but not the whole', () => {
    expect(isStreamName('🏠')).toBe(true);
    for (const half of ['\ud83c', 'a\udfe0', '\udfe0\ud83c']) expect(isStreamName(half)).toBe(false);
  });
});
