import { setImmediate as turn } from 'node:timers/promises';
import { aFewAtATime } from './a-few-at-a-time.js';

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

test('work is done for all, so many at once, and answered in order', async () => {
  let underWay = 0;
  let most = 0;
  const doubled = await aFewAtATime(numbers(20), 4, async (number) => {
    underWay += 1;
    most = Math.max(most, underWay);
    for (let turns = 20 - number; turns > 0; turns -= 1) await turn();
    underWay -= 1;
    return number * 2;
  });
  expect(doubled).toEqual(numbers(20).map((number) => number * 2));
  expect(most).toBe(4);
  expect(await aFewAtATime([], 4, async () => 'never')).toEqual([]);
});

test('once one fails no other is begun', async () => {
  const begun: number[] = [];
  const failing = aFewAtATime(numbers(20), 2, async (number) => {
    begun.push(number);
    await turn();
    if (number === 3) throw new Error('the fourth');
  });
  await expect(failing).rejects.toThrow('the fourth');
  await turn();
  await turn();
  expect(begun.length).toBeLessThan(7);
});
