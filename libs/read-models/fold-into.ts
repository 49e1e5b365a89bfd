import type { Position } from '../event-log/position.js';
import { Changes } from './change.js';
import { errorCode, isRefusedData } from './error-code.js';
import { foldBatch } from './fold.js';
import type { Generation } from './generation.js';
import type { PreparedFact } from './prepare.js';
import { BadFact } from './projection.js';

/** A batch on its way into a generation. */
export interface PreparedBatch {
  readonly facts: readonly PreparedFact[];
  /** Everything up to here has been seen once the facts are folded. */
  readonly position: Position;
  /** The fact at that position, where it is known. */
  readonly factId: string | undefined;
}

/** What to do with a fact that cannot be folded: live projections go on without its stream, a rebuild stops. */
export type OnBadFact = 'set-aside' | 'stop';

/**
 * Folds a batch and writes it. When the rows of a batch are refused it is split in two, down to the one fact that is at fault:
 * half a batch is simply a smaller batch, so nothing needs to be undone.
 */
export async function foldInto(
  generation: Generation,
  batch: PreparedBatch,
  onBadFact: OnBadFact,
): Promise<'written' | 'moved'> {
  const { facts, position, factId } = batch;
  const before = await generation.before(facts);
  try {
    const changes = foldBatch(generation.projection, facts, before);
    if (onBadFact === 'stop') stopAtSetAside(generation, facts, changes);
    return await generation.write(changes, { position, factId, facts: facts.length });
  } catch (error) {
    if (!isRefusedData(error)) throw error;
    if (facts.length === 1) return await refuseOne(generation, batch, errorCode('fold', error), onBadFact);
  }

  const middle = facts.length >> 1;
  const last = (facts[middle - 1] as PreparedFact).stored;
  const first = { facts: facts.slice(0, middle), position: last.position, factId: last.id };
  const outcome = await foldInto(generation, first, onBadFact);
  return outcome === 'moved' ? outcome : foldInto(generation, { ...batch, facts: facts.slice(middle) }, onBadFact);
}

/** A single fact whose rows are refused: its stream is set aside as it stood before. */
async function refuseOne(
  generation: Generation,
  { facts: [refused], position, factId }: PreparedBatch,
  code: string,
  onBadFact: OnBadFact,
): Promise<'written' | 'moved'> {
  const only = [{ ...(refused as PreparedFact), fact: new BadFact(code) }];
  const changes = foldBatch(generation.projection, only, await generation.before(only));
  if (onBadFact === 'stop') stopAtSetAside(generation, only, changes);
  return generation.write(changes, { position, factId, facts: 1 });
}

export function stopAtSetAside(generation: Generation, facts: readonly PreparedFact[], changes: Changes): void {
  const row = changes.tables.get('set_aside')?.rows[0];
  if (row === undefined) return;
  const bad = facts.find(({ stored }) => stored.id === row.fact_id) as PreparedFact;
  const { stream, revision, type } = bad.stored;
  throw new StoppedAtBadFact(generation.projection.name, stream, revision, type, String(row.code));
}

/** A rebuild met a fact it cannot fold. */
export class StoppedAtBadFact extends Error {
  override readonly name = 'StoppedAtBadFact';
  constructor(
    projection: string,
    readonly stream: string,
    readonly revision: number,
    readonly type: string,
    readonly code: string,
  ) {
    super(`The rebuild of ${projection} stopped at revision ${revision} of ${stream} (${type}): ${code}.`);
  }
}
