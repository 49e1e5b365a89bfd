import fc from 'fast-check';
import { CONSENT_SCOPES } from './facts.js';
import { type HowFar, narrower, plainly, within } from './terms.js';

const BODIES = ['council', 'police', 'solace'];
const howFar: fc.Arbitrary<HowFar> = fc.record({
  scope: fc.shuffledSubarray([...CONSENT_SCOPES]),
  bodies: fc.option(fc.shuffledSubarray(BODIES), { nil: undefined }),
});

/** Everything a consent allows, one by one; `anybody` stands for the bodies nobody has thought of yet. */
const allowances = ({ scope, bodies = [...BODIES, 'anybody'] }: HowFar): readonly string[] =>
  scope.flatMap((one) => (one === 'share' ? bodies.map((body) => `share with ${body}`) : [one]));

test('one goes less far than another when it allows some of the same and nothing more', () => {
  fc.assert(
    fc.property(howFar, howFar, (one, other) => {
      const [less, more] = [plainly(one), plainly(other)].map(allowances) as [readonly string[], readonly string[]];
      const all = less.every((allowed) => more.includes(allowed));
      expect(within(plainly(one), plainly(other))).toBe(all);
      expect(narrower(plainly(one), plainly(other))).toBe(all && less.length < more.length);
    }),
    { numRuns: 2_000 },
  );
});

test('said plainly it allows the same, and names bodies only where something is shared with them', () => {
  fc.assert(
    fc.property(howFar, (said) => {
      const plain = plainly(said);
      expect(allowances(plain)).toEqual(allowances(said));
      if (plain.scope.includes('share')) expect(plain.bodies).not.toEqual([]);
      else expect(plain).not.toHaveProperty('bodies');
    }),
  );
});
