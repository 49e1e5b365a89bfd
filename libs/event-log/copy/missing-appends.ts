import { NO_STREAM } from '../event-log.js';
import type { RecordedAppend, RecordedFact } from './copy-target.js';

export interface Missing {
  /** One for each stream of which something is missing. */
  readonly appends: readonly RecordedAppend[];
  readonly facts: number;
}

/** The source leaves a revision out: what comes after has no place in any log. */
export class RevisionMissing extends Error {
  override readonly name = 'RevisionMissing';
}

/**
 * What of these facts, in log order, is not there yet, by stream. `lastRevisions` says where the target's streams stand; a stream it
 * does not name has just what these facts leave out before them. Throws RevisionMissing.
 */
export function missingAppends(
  facts: readonly RecordedFact[],
  lastRevisions: ReadonlyMap<string, number> = new Map(),
): Missing {
  const byStream = new Map<string, RecordedFact[]>();
  let missing = 0;
  for (const fact of facts) {
    const { stream, revision } = fact;
    const before = byStream.get(stream);
    const last = before?.at(-1)?.revision ?? lastRevisions.get(stream) ?? revision - 1;
    if (before === undefined && revision <= last) continue;
    if (revision !== last + 1)
      throw new RevisionMissing(`The log to copy from has no sound revision ${last + 1} of stream ${stream}.`);
    if (before === undefined) byStream.set(stream, [fact]);
    else before.push(fact);
    missing += 1;
  }
  const appends = [...byStream].map(([stream, own]) => ({
    stream,
    expectedRevision: (own[0]?.revision ?? 0) + NO_STREAM,
    facts: own,
  }));
  return { appends, facts: missing };
}
