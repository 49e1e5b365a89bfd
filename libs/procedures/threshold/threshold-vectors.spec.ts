import { readFileSync } from 'node:fs';
import { assessThreshold } from './assess-threshold.js';

interface Vector {
  readonly name: string;
  readonly procedure: Parameters<typeof assessThreshold>[0]['threshold'];
  readonly appliedOn: string;
  readonly ongoing: 'yes' | 'no' | 'unknown';
  readonly complaints: Parameters<typeof assessThreshold>[0]['complaints'];
  readonly expected: object;
}
const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/threshold-vectors.json', import.meta.url), 'utf8'),
);

test('there are worked cases', () => expect(vectors.length).toBe(34));

test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, vector) => {
  const { procedure, appliedOn, ongoing, complaints, expected } = vector;
  const answer = assessThreshold({ threshold: procedure, appliedOn, ongoing, complaints });
  expect(answer).toEqual({ ...expected, sentences: expect.any(Array) });
});
