import type { ProjectedFact } from '../../read-models/projection.js';
import { gloucestershire } from '../gloucestershire.js';
import { proceduresProjection } from './procedures-projection.js';

const published = (version: number, effectiveFrom: string): ProjectedFact => ({
  type: 'ProcedurePublished',
  data: { ...gloucestershire, version, effectiveFrom, occurredOn: '2020-01-01' },
  metadata: {},
  stored: {
    id: `00000000-0000-4000-8000-00000000000${version}`,
    stream: 'procedure-avon-and-somerset',
    revision: version - 1,
    position: `log.000000000000000${version}`,
    recordedAt: `2026-01-0${version}T10:00:00Z`,
  },
});
const fold = (...facts: readonly ProjectedFact[]) =>
  facts.reduce<Parameters<typeof proceduresProjection.evolve>[0]>(
    (state, fact) => proceduresProjection.evolve(state, fact, undefined),
    undefined,
  );

test('each version is a row of its area, without when it was published', () => {
  const state = fold(published(1, '2020-01-01'), published(2, '2024-06-01'));
  const rows = state && proceduresProjection.rows?.(state);
  expect(rows?.versions?.map(({ procedure: _, ...row }) => row)).toEqual([
    { area: 'avon-and-somerset', version: 1, effective_from: '2020-01-01', recorded_at: '2026-01-01T10:00:00Z' },
    { area: 'avon-and-somerset', version: 2, effective_from: '2024-06-01', recorded_at: '2026-01-02T10:00:00Z' },
  ]);
  expect(JSON.parse(String(rows?.versions?.[1]?.procedure))).toEqual({
    ...gloucestershire,
    version: 2,
    effectiveFrom: '2024-06-01',
  });
});
