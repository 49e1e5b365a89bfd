import { procedureInForce } from './procedure-in-force.js';

const versions = [
  { version: 1, effectiveFrom: '2014-10-20' },
  { version: 2, effectiveFrom: '2024-01-01' },
  { version: 3, effectiveFrom: '2027-01-01' },
];

test.each([
  ['2014-10-19', undefined],
  ['2014-10-20', 1],
  ['2023-12-31', 1],
  ['2024-01-01', 2],
  ['2026-12-31', 2],
  ['2027-01-01', 3],
])('on %s version %p is in force, in whatever order they are given', (on, version) => {
  expect(procedureInForce(versions, on)?.version).toBe(version);
  expect(procedureInForce(versions.toReversed(), on)?.version).toBe(version);
});
