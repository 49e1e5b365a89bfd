import type { EventLog, FollowedBatch } from '../event-log/event-log.js';
import type { Position } from '../event-log/position.js';
import type { Decode } from './decode.js';
import type { PreparedBatch } from './fold-into.js';
import type { Generation } from './generation.js';
import { prepareFacts } from './prepare.js';
import { readAhead } from './read-ahead.js';
import type { RebuildProgress } from './rebuild-progress.js';
import { StrictFolding } from './strict-folding.js';

export interface FoldUpToOptions {
  readonly log: EventLog;
  readonly decode: Decode;
  readonly batchSize: number;
  readonly signal: AbortSignal;
}

/** Another rebuild of the same projection was begun and goes on in place of this one. */
export class RebuildTakenOver extends Error {
  override readonly name = 'RebuildTakenOver';
  constructor(projection: string) {
    super(`Another rebuild of ${projection} was begun: this one ends.`);
  }
}

/** Folds a generation up to exactly this position, strictly. Throws StoppedAtBadFact, RebuildTakenOver. */
export async function* foldUpTo(
  generation: Generation,
  target: Position | undefined,
  { log, decode, batchSize, signal }: FoldUpToOptions,
): AsyncGenerator<RebuildProgress> {
  const { projection, checkpoint: begun } = generation;
  if (target === undefined || (begun.position ?? '') >= target) return;
  const following = new AbortController();
  const measure = startMeasure(generation, target, log);
  const prepare = async (batch: FollowedBatch): Promise<PreparedBatch> => {
    const isWithin = batch.position <= target;
    const within = isWithin ? batch.facts : batch.facts.filter((fact) => fact.position <= target);
    return {
      facts: await prepareFacts(projection, decode, within),
      position: isWithin ? batch.position : target,
      factId: isWithin ? batch.factId : await log.factIdAt(target),
    };
  };
  try {
    const { streamPrefixes } = projection;
    const ended = AbortSignal.any([following.signal, signal]);
    const source = log.follow({ after: begun.position, streamPrefixes, batchSize, signal: ended });
    const writing = new StrictFolding(generation);
    for await (const batch of readAhead(source, prepare)) {
      const arrived = batch.position >= target;
      const outcome = await writing.add(batch);
      if (outcome === 'moved' || (arrived && (await writing.finish()) === 'moved'))
        throw new RebuildTakenOver(projection.name);
      yield measure();
      if (arrived) return;
    }
    await writing.finish();
  } finally {
    following.abort();
  }
  signal.throwIfAborted();
}

function startMeasure(
  generation: Generation,
  target: Position,
  log: Pick<EventLog, 'factsBetween'>,
): () => RebuildProgress {
  const startedAt = performance.now();
  const begun = generation.checkpoint;
  return () => {
    const { folded, position = target } = generation.checkpoint;
    const seconds = Math.max((performance.now() - startedAt) / 1000, 0.001);
    const progress = { stage: 'folding' as const, folded, position, perSecond: (folded - begun.folded) / seconds };
    const seen = log.factsBetween?.(begun.position, position);
    const toGo = log.factsBetween?.(position, target);
    const total = log.factsBetween?.(undefined, target);
    if (seen === undefined || toGo === undefined || total === undefined) return progress;
    return { ...progress, toGo, done: 1 - toGo / total, secondsLeft: (toGo * seconds) / Math.max(seen, 1) };
  };
}
