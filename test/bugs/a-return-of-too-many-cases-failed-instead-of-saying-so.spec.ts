/** The cases behind a year of a large area were more than a fact may hold: publishing its return was answered 500, and would be for ever. */
import { isRefusal } from '../../libs/decider/decider.js';
import { FACT_BYTES } from '../../libs/event-log/append-check.js';
import { returnDecider } from '../../libs/statistics/return-decider.js';
import { casesOf, counted, inMay, publish } from '../support/returns.js';

/** Of a return behind which so many applications stand: its size in bytes, or the code with which it is refused. */
const published = (applications: number): number | string => {
  const refs = Array.from({ length: applications }, (_, index) => String(index));
  const cases = casesOf({ applications: counted(...refs) });
  const decided = returnDecider.decide({ ...publish, read: { ...publish.read, cases } }, [], inMay);
  return isRefusal(decided) ? decided.refused : Buffer.byteLength(JSON.stringify(decided[0]?.data));
};

describe('a return', () => {
  it('of more cases than a fact may hold is refused by a code', () =>
    expect([3_000, 30_000].map(published)).toEqual(['returns/too-many-cases', 'returns/too-many-cases']));

  it('of as many as are taken is one the log takes too', () => {
    const sizes = Array.from({ length: 30 }, (_, index) => published(2_000 + 50 * index));
    const taken = sizes.filter((size) => typeof size === 'number');
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.length).toBeLessThan(sizes.length);
    // What else a fact holds, its metadata, is a kilobyte at most.
    expect(Math.max(...taken)).toBeLessThan(FACT_BYTES - 1_024);
  });
});
