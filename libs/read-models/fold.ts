import { Changes } from './change.js';
import { errorCode } from './error-code.js';
import type { PreparedFact } from './prepare.js';
import { BadFact, type Projection, type Row } from './projection.js';

/** Where a stream's fold was left. */
export interface KeptState {
  readonly revision: number;
  /** JSON. */
  readonly state: string;
}

/** What a batch needs to know of what was folded before. */
export interface Before {
  /** Of the streams that began before this batch. */
  readonly states: ReadonlyMap<string, KeptState>;
  /** Streams whose facts wait. */
  readonly setAside: ReadonlySet<string>;
}

/** A stream as the batch goes through it. */
interface Folding {
  revision: number;
  /** Undefined before its first fact. */
  state: unknown;
  readonly before: KeptState | undefined;
  changed: boolean;
}

type Rows = Readonly<Record<string, readonly Row[]>>;

/** A stream set aside within this batch. */
interface Aside {
  readonly bad: PreparedFact;
  readonly code: string;
  waiting: number;
}

/**
 * Folds a batch in memory. A fact that throws sets its stream aside: what was folded before it stays, its later facts wait.
 * Rows that cannot be made from a state throw a BadFact instead, since a whole batch does not tell which fact is to blame.
 */
export function foldBatch(projection: Projection, facts: readonly PreparedFact[], before: Before): Changes {
  const changes = new Changes();
  const streams = new Map<string, Folding>();
  const aside = new Map<string, Aside>();

  for (const prepared of facts) {
    const { stream } = prepared.stored;
    const standing = aside.get(stream);
    if (standing !== undefined) standing.waiting += 1;
    else if (before.setAside.has(stream)) changes.waiting.set(stream, (changes.waiting.get(stream) ?? 0) + 1);
    else
      try {
        foldFact(projection, prepared, streams, before, changes);
      } catch (error) {
        aside.set(stream, { bad: prepared, code: errorCode('fold', error), waiting: 0 });
      }
  }

  if (projection.rows !== undefined)
    for (const [stream, folding] of streams) if (folding.changed) replaceRows(projection, stream, folding, changes);
  for (const [stream, { bad, code, waiting }] of aside) {
    const { position, revision, id, type } = bad.stored;
    changes.add('set_aside', stream, { since: position, revision, fact_id: id, fact_type: type, code, waiting });
  }
  return changes;
}

function foldFact(
  projection: Projection,
  { stored, fact, annotation }: PreparedFact,
  streams: Map<string, Folding>,
  before: Before,
  changes: Changes,
): void {
  if (fact instanceof BadFact) throw fact;
  const { stream, revision } = stored;
  const rows = projection.rowsOfFact?.(fact);
  if (projection.rows !== undefined) {
    const folding = streams.get(stream) ?? begin(before.states.get(stream));
    streams.set(stream, folding);
    if (revision !== folding.revision + 1) throw new BadFact('fold/revision-missing');
    folding.state = projection.evolve(folding.state, fact, annotation);
    folding.revision = revision;
    folding.changed = true;
  }
  for (const table in rows) for (const row of rows[table] as readonly Row[]) changes.add(table, stream, row);
}

const begin = (before: KeptState | undefined): Folding => ({
  revision: before?.revision ?? -1,
  state: before === undefined ? undefined : JSON.parse(before.state),
  before,
  changed: false,
});

function replaceRows(projection: Projection, stream: string, folding: Folding, changes: Changes): void {
  const after = rowsOf(projection, folding.state);
  const previous = folding.before === undefined ? {} : rowsOf(projection, JSON.parse(folding.before.state));
  for (const table of new Set([...Object.keys(previous), ...Object.keys(after)])) {
    const old = previous[table] ?? [];
    const fresh = after[table] ?? [];
    if (old.length > 0 && JSON.stringify(old) === JSON.stringify(fresh)) continue;
    if (old.length > 0) changes.remove(table, stream);
    for (const row of fresh) changes.add(table, stream, row);
  }
  if (folding.before !== undefined) changes.remove('states', stream);
  changes.add('states', stream, { revision: folding.revision, state: JSON.stringify(folding.state) });
}

function rowsOf(projection: Projection, state: unknown): Rows {
  try {
    return projection.rows?.(state) ?? {};
  } catch (error) {
    throw new BadFact(errorCode('rows', error));
  }
}
