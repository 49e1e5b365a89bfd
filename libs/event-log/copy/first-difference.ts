import type { RecordedFact } from './copy-target.js';
import { factDigest } from './log-digest.js';

/** The place in two streams from which they are not the same; the length of both where they are. */
export function firstDifference(one: readonly RecordedFact[], other: readonly RecordedFact[]): number {
  const longer = Math.max(one.length, other.length);
  for (let place = 0; place < longer; place += 1) {
    const [here, there] = [one[place], other[place]];
    if (here === undefined || there === undefined || factDigest(here) !== factDigest(there)) return place;
  }
  return longer;
}
