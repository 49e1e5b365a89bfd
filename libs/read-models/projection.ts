/**
 * What a read model is: a pure fold per stream and the rows that stream owns. The engine does the rest.
 * A row belongs to exactly one stream; whatever spans streams is a query over owned rows.
 */
import type { StoredFact } from '../event-log/event-log.js';

/** A fact as a fold sees it: decoded and upcast, personal values sealed as they rest in the log. */
export interface ProjectedFact {
  readonly type: string;
  readonly data: object;
  readonly metadata: object;
  readonly stored: Pick<StoredFact, 'id' | 'stream' | 'revision' | 'position' | 'recordedAt'>;
}

export type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;

export interface Table {
  /** SQL column definitions in order, e.g. `{ report: 'uuid not null', agency: 'text not null' }`; the engine adds `stream text`. */
  readonly columns: Readonly<Record<string, string>>;
  /** Bodies of `create index on <table> …`, e.g. `['(agency, reported_on desc)']`; the engine adds one on `stream`. */
  readonly indexes?: readonly string[];
}

/**
 * A fact that cannot be folded, with a stable code that holds no data of the fact (`chapter/why-not`). The stream is set aside
 * under that code. Thrown by a fold, or answered by `annotate` in a fact's place.
 */
export class BadFact extends Error {
  override readonly name = 'BadFact';
  constructor(readonly code: string) {
    super(code);
  }
}

export interface Projection<State = unknown, Annotation = unknown> {
  /** kebab-case; names its schema in Postgres and `npm run rebuild -- <name>`. */
  readonly name: string;
  /** Raised whenever the fold, the rows or the tables change meaning. */
  readonly version: number;
  /** Which streams it folds, by the beginning of their names. */
  readonly streamPrefixes: readonly string[];
  readonly tables: Readonly<Record<string, Table>>;
  /**
   * Looked up once a batch before folding, for what a pure fold cannot know (a keyed search token); in the order of the facts.
   * A BadFact in a fact's place sets its stream aside; throwing means that the lookup is out of reach: the projection waits for it.
   */
  annotate?(facts: readonly ProjectedFact[]): Promise<readonly (Annotation | BadFact)[]>;
  /** Pure. `state` is undefined at a stream's first fact. State is plain JSON. */
  evolve(state: State | undefined, fact: ProjectedFact, annotation: Annotation): State;
  /** Rows that follow from the state, and from nothing else: they replace all rows the stream owns in these tables. Pure. */
  rows?(state: State): Readonly<Record<string, readonly Row[]>>;
  /** Rows added by this one fact: never replaced, one fact's rows after another (timelines, trails). Not in the same tables as `rows`. */
  rowsOfFact?(fact: ProjectedFact): Readonly<Record<string, readonly Row[]>>;
}
