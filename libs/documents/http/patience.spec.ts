import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { cutAfter, letThrough, whenOver } from './patience.js';

test('what lasts too long is cut, and what is over is not waited for', async () => {
  const slow = new PassThrough();
  cutAfter(slow, 1);
  await once(slow, 'close');
  expect(slow.destroyed).toBe(true);

  const quick = new PassThrough();
  cutAfter(quick, 1);
  quick.emit('close');
  // Timers fire in the order of their times.
  await sleep(20);
  expect(quick.destroyed).toBe(false);
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
  const body = new PassThrough();
  letThrough(body);
  body.end('all that was still to come');
  await once(body, 'end');
});
