/** Facts folded as the projection engine folds them: each as it rests, the state through JSON between two of them. */
import type { Actor } from '../../libs/decider/actor.js';
import type { Fact } from '../../libs/decider/decider.js';
import type { ProjectedFact, Projection, Row } from '../../libs/read-models/projection.js';

export interface Folded<State> {
  readonly state: State | undefined;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

const OFFICE: Actor = { id: 'cora@office', role: 'coordinator', area: 'gloucestershire' };

/** One second after another from nine in the morning of 1 October 2026. */
export const projectedFact = (
  stream: string,
  { type, data }: Fact,
  revision: number,
  actor = OFFICE,
): ProjectedFact => ({
  type,
  data,
  metadata: { commandId: 'x', actor },
  stored: {
    id: `00000000-0000-4000-8000-${String(revision).padStart(12, '0')}`,
    stream,
    revision,
    position: `log.${String(revision).padStart(16, '0')}`,
    recordedAt: new Date(Date.UTC(2026, 9, 1, 9, 0, revision)).toISOString(),
  },
});

export const foldedBy = <State>(
  { evolve, rows }: Projection<State>,
  stream: string,
  facts: readonly Fact[],
  actor = OFFICE,
): Folded<State> => {
  const state = facts.reduce<State | undefined>((before, fact, revision) => {
    const after = evolve(before, projectedFact(stream, fact, revision, actor), undefined);
    return JSON.parse(JSON.stringify(after)) as State;
  }, undefined);
  return { state, rows: state === undefined ? {} : (rows?.(state) ?? {}) };
};
