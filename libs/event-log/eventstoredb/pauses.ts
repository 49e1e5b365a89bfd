import { setTimeout as sleep } from 'node:timers/promises';

const SHORTEST_MILLISECONDS = 100;
const LONGEST_MILLISECONDS = 5_000;

/** Twice as long each time, and never quite as long as anybody else's: all who lost a server would else come back to it at once. */
export const pauseMilliseconds = (failures: number, random: () => number = Math.random): number =>
  Math.min(SHORTEST_MILLISECONDS * 2 ** failures, LONGEST_MILLISECONDS) * (0.5 + random() / 2);

/** Waits before the next try, or until the signal. */
export const pause = (failures: number, signal?: AbortSignal): Promise<void> =>
  sleep(pauseMilliseconds(failures), undefined, { signal }).catch(() => undefined);
