import { refuseQuestion } from './span-rules.js';

const refusedOf = (from: string, to: string) => refuseQuestion({ from, to })?.refused;

test.each([
  ['2025-01-01', '2025-01-01', undefined],
  ['2025-01-02', '2025-01-01', 'statistics/period-backwards'],
  ['2015-04-01', '2025-03-31', undefined],
  ['2015-04-01', '2025-04-01', 'statistics/period-too-long'],
])('figures asked for from %s to %s: %p', (from, to, expected) => expect(refusedOf(from, to)).toBe(expected));
