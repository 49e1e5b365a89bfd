import { delayAfter } from './delay.js';

test.each([
  [0, 1],
  [1, 2],
  [5, 32],
  [11, 2_048],
  [12, 3_600],
  [5_000, 3_600],
])('after %i attempts in vain it waits %i seconds, or half of them', (attempts, seconds) => {
  expect(delayAfter(attempts, 0)).toBe(seconds);
  expect(delayAfter(attempts, 1)).toBe(seconds / 2);
});
