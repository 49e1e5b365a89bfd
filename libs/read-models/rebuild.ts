import type { EventLog } from '../event-log/event-log.js';
import type { Sql } from '../postgres/connection.js';
import { compareWithNotes, dropNotes, noteLiveRows } from './compare-generations.js';
import type { Decode } from './decode.js';
import { ensureTables } from './ensure-tables.js';
import { type FoldUpToOptions, foldUpTo, RebuildTakenOver } from './fold-up-to.js';
import { Generation } from './generation.js';
import { prepareNext } from './prepare-next.js';
import type { Projection } from './projection.js';
import { type Comparison, isEqual, type RebuildProgress } from './rebuild-progress.js';
import { findDisagreement } from './same-log.js';
import { dropOld, switchGenerations } from './switch-generation.js';
import { createIndexes } from './tables.js';

export interface RebuildOptions {
  readonly sql: Sql;
  readonly log: EventLog;
  readonly projection: Projection;
  readonly decode: Decode;
  /** Asked before rows that differ take over; may take as long as a person does. */
  readonly confirm: (question: RebuildQuestion) => Promise<boolean>;
  /** Facts per batch at most; default 4,000. */
  readonly batchSize?: number;
  /** Ends the rebuild, which can be continued by another. */
  readonly signal?: AbortSignal;
}

/** Why an administrator's yes is needed: another version, a log that is not the one folded, or rows of one version that differ though they should not. */
export interface RebuildQuestion {
  readonly because: 'new-version' | 'other-log' | 'same-version-differs';
  readonly comparison: Comparison;
}

export interface RebuildOutcome {
  readonly outcome: 'switched' | 'declined';
  /** Undefined when there was nothing to compare with. */
  readonly comparison: Comparison | undefined;
}

const HOLD_MS = 10_000;

/**
 * Folds the whole log into tables beside the live ones, compares, and switches. Queries answer all the while; the live projector
 * goes on and waits only for the switch itself. Strict: a fact that cannot be folded ends it (StoppedAtBadFact). Ended or killed,
 * it continues where it was when begun again. One at a time: a second one takes over from the first (RebuildTakenOver).
 */
export async function* rebuildProjection(options: RebuildOptions): AsyncGenerator<RebuildProgress, RebuildOutcome> {
  const { sql, log, projection, confirm, batchSize = 4_000 } = options;
  const { signal = new AbortController().signal } = options;
  const folding: FoldUpToOptions = { log, decode: options.decode, batchSize, signal };
  const { name, version } = projection;

  await ensureTables(sql, projection, log);
  await dropOld(sql, name);
  const live = await openLive(sql, projection);
  const sameLog = (await findDisagreement(name, live.checkpoint, log)) === undefined;
  const { next, continued } = await prepareNext({ sql, log, projection }, sameLog ? live : undefined);
  yield { stage: 'begun', projection: name, version, continued };

  const { position: livePosition } = live.checkpoint;
  yield* foldUpTo(next, sameLog && livePosition !== undefined ? livePosition : await log.head(), folding);
  yield { stage: 'indexing' };
  await sql.unsafe(createIndexes(projection, next.schema));

  let comparison: Comparison | undefined;
  if (livePosition !== undefined) {
    const noted = (await noteLiveRows(sql, live, next)) ?? livePosition;
    yield { stage: 'comparing', position: noted };
    if (sameLog) yield* foldUpTo(next, noted, folding);
    comparison = await compareWithNotes(sql, live, next);
    yield { stage: 'compared', comparison };
    const because = whyAsk(live, version, sameLog, comparison);
    if (because !== undefined && !(await confirm({ because, comparison }))) return { outcome: 'declined', comparison };
  }
  await dropNotes(sql, next);
  yield* foldUpTo(next, await log.head(), folding);
  yield* takeOver(sql, next, sameLog, folding);
  yield { stage: 'switched', position: next.checkpoint.position };
  await dropOld(sql, name);
  return { outcome: 'switched', comparison };
}

/** The live generation is held still for the last stretch, so that no reader ever sees its position go back. */
async function* takeOver(
  sql: Sql,
  next: Generation,
  sameLog: boolean,
  folding: FoldUpToOptions,
): AsyncGenerator<RebuildProgress> {
  for (;;) {
    const live = await openLive(sql, next.projection);
    if ((await live.hold(HOLD_MS)) === 'moved') continue;
    if (sameLog) yield* foldUpTo(next, live.checkpoint.position, folding);
    if ((await switchGenerations(sql, live, next)) === 'switched') return;
    if (!(await next.isCurrent())) throw new RebuildTakenOver(next.projection.name);
  }
}

function whyAsk(
  { checkpoint }: Generation,
  version: number,
  sameLog: boolean,
  comparison: Comparison,
): RebuildQuestion['because'] | undefined {
  if (!sameLog) return 'other-log';
  if (checkpoint.version !== version) return 'new-version';
  return isEqual(comparison) ? undefined : 'same-version-differs';
}

async function openLive(sql: Sql, projection: Projection): Promise<Generation> {
  const live = await Generation.open(sql, projection, 'live');
  if (live === undefined) throw new Error(`The live tables of ${projection.name} are gone.`);
  return live;
}
