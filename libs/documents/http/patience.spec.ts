import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { jest } from '@jest/globals';
import { cutAfter, letThrough, whenOver } from './patience.js';

test('what lasts too long is cut, and what is over is not waited for', async () => {
  const slow = new PassThrough();
  cutAfter(slow, 1);
  await once(slow, 'close');
  expect(slow.destroyed).toBe(true);

  jest.useFakeTimers();
  const quick = new PassThrough();
  cutAfter(quick, 1_000);
  expect(jest.getTimerCount()).toBe(1);
  quick.emit('close');
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

test('what was over before anybody asked is over', () => {
  const over = new PassThrough().destroy();
  let told = 0;
  whenOver(over, () => {
    told += 1;
  });
  expect(told).toBe(1);
});

test('what is sent after a refusal is let through unread, as long as it lasts', async () => {
  jest.useFakeTimers();
  const body = new PassThrough();
  letThrough(body);
  expect([body.readableFlowing, jest.getTimerCount()]).toEqual([true, 1]);
  jest.useRealTimers();
  body.end('all that was still to come');
  await once(body, 'end');

  const ended = new PassThrough();
  ended.end();
  ended.resume();
  await once(ended, 'end');
  const resume = jest.spyOn(ended, 'resume');
  letThrough(ended);
  expect(resume).not.toHaveBeenCalled();
});
