import type { Reading } from './reading.js';
import { Wakeups } from './wakeups.js';

const HOUR_MILLISECONDS = 3_600_000;
/** Nothing here reaches a database. */
const wakeups = () =>
  new Wakeups(undefined as unknown as Reading, () => undefined as never, 'self', {
    announceMilliseconds: HOUR_MILLISECONDS,
    pollMilliseconds: HOUR_MILLISECONDS,
  });

describe('wake-ups', () => {
  it('wake whoever sleeps', async () => {
    const waking = wakeups();
    const sleepers = [1, 2].map(() => waking.next(waking.count, new AbortController().signal));
    waking.wake();
    await Promise.all(sleepers);
  });

  it('are not missed by who looked away when they came', async () => {
    const waking = wakeups();
    const seen = waking.count;
    waking.wake();
    await waking.next(seen, new AbortController().signal);
  });

  it('are not waited for by who is told to stop, before or meanwhile', async () => {
    const waking = wakeups();
    const stop = new AbortController();
    const sleeping = waking.next(waking.count, stop.signal);
    stop.abort();
    await sleeping;
    await waking.next(waking.count, stop.signal);
  });
});
