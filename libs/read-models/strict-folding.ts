import type { Changes } from './change.js';
import { isRefusedData } from './error-code.js';
import { foldBatch, type KeptState } from './fold.js';
import { foldInto, type PreparedBatch, stopAtSetAside } from './fold-into.js';
import type { Composed, Generation } from './generation.js';

type Outcome = 'written' | 'moved';

/**
 * Folds one batch while Postgres writes the one before it: a rebuild keeps both cores busy. Only where a fact that cannot be
 * folded ends everything, since a batch is folded on states whose own batch may yet be refused.
 */
export class StrictFolding {
  private underWay:
    | { readonly batch: PreparedBatch; readonly changes: Changes; readonly outcome: Promise<Outcome> }
    | undefined;

  constructor(private readonly generation: Generation) {}

  /** Answers what became of the batch before. Throws StoppedAtBadFact. */
  async add(batch: PreparedBatch): Promise<Outcome> {
    const composed = await this.compose(batch);
    const before = await this.finish();
    if (before === 'moved') return before;
    // Folded on its own to find the fact that is at fault.
    if (composed === undefined) return foldInto(this.generation, batch, 'stop');
    const outcome = this.generation.send(composed.composed);
    outcome.catch(() => {}); // It is thrown where it is awaited; until then Node must not take it for unhandled.
    this.underWay = { batch, changes: composed.changes, outcome };
    return before;
  }

  /** Waits for the last batch. Throws StoppedAtBadFact. */
  async finish(): Promise<Outcome> {
    const last = this.underWay;
    this.underWay = undefined;
    if (last === undefined) return 'written';
    try {
      return await last.outcome;
    } catch (error) {
      if (!isRefusedData(error)) throw error;
      return foldInto(this.generation, last.batch, 'stop');
    }
  }

  private async compose(batch: PreparedBatch): Promise<{ changes: Changes; composed: Composed } | undefined> {
    const { facts, position, factId } = batch;
    const before = await this.generation.before(facts, statesOf(this.underWay?.changes));
    try {
      const changes = foldBatch(this.generation.projection, facts, before);
      stopAtSetAside(this.generation, facts, changes);
      return { changes, composed: this.generation.compose(changes, { position, factId, facts: facts.length }) };
    } catch {
      return undefined;
    }
  }
}

function statesOf(changes: Changes | undefined): Map<string, KeptState> {
  const { streams = [], rows = [] } = changes?.tables.get('states') ?? {};
  return new Map(streams.map((stream, index) => [stream, rows[index] as unknown as KeptState]));
}
