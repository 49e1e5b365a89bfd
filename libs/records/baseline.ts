/** A stream folded up to a revision, so that the next command reads only what came after. Facts are folded as they rest: sealed. */
import type { Decider, Fact } from '../decider/decider.js';
import { NO_STREAM, type StoredFact } from '../event-log/event-log.js';
import type { FactCodec } from '../event-log/fact-codec.js';
import type { Position } from '../event-log/position.js';

/** Where the last fact of a command stands. */
export interface Landed {
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: string;
}

export interface Baseline<State> {
  readonly state: State;
  readonly revision: number;
  /** Where the stream ends; absent when there is none. */
  readonly last?: Landed;
  /** Every command that wrote to the stream, by its id. */
  readonly commands: ReadonlyMap<string, Landed>;
}

export const emptyBaseline = <State>(initial: State): Baseline<State> => ({
  state: initial,
  revision: NO_STREAM,
  commands: new Map(),
});

export function foldOnto<State, Recorded extends Fact>(
  baseline: Baseline<State>,
  decider: Pick<Decider<State, never, Recorded>, 'evolve'>,
  tail: readonly StoredFact[],
  codec: FactCodec,
): Baseline<State> {
  const commands = new Map(baseline.commands);
  let { state, revision, last } = baseline;
  for (const stored of tail) {
    const { type, data, metadata } = codec.decode(stored);
    state = decider.evolve(state, { type, data } as Recorded);
    revision = stored.revision;
    last = { revision, position: stored.position, recordedAt: stored.recordedAt };
    const { commandId } = metadata as { commandId?: string };
    if (commandId !== undefined) commands.set(commandId, last);
  }
  return { state, revision, last, commands };
}

const KEPT = 2_000;

/** The most recently used baselines. A stream's name tells its decider, so a baseline is never read as another kind's. */
export class Baselines {
  private readonly kept = new Map<string, Baseline<unknown>>();

  find<State>(stream: string): Baseline<State> | undefined {
    const baseline = this.kept.get(stream);
    if (baseline !== undefined) {
      this.kept.delete(stream);
      this.kept.set(stream, baseline);
    }
    return baseline as Baseline<State> | undefined;
  }

  keep(stream: string, baseline: Baseline<unknown>): void {
    const known = this.kept.get(stream);
    if (known !== undefined && known.revision > baseline.revision) return;
    this.kept.delete(stream);
    this.kept.set(stream, baseline);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value as string);
  }
}
