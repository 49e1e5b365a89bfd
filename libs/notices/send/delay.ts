const LONGEST_SECONDS = 3_600;

/**
 * Seconds until a notice is tried again: twice as long after each attempt in vain, an hour at most. `chance` from 0 to 1 takes up to half
 * of it away, so that those that failed together do not come back together.
 */
export const delayAfter = (attempts: number, chance: number): number =>
  Math.min(2 ** attempts, LONGEST_SECONDS) * (1 - chance / 2);
