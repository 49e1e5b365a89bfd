import { isPosition, logOf, type Position } from '../event-log/position.js';
import type { Sql } from '../postgres/connection.js';
import { findCheckpoint } from './checkpoint.js';
import { schemaOf } from './naming.js';
import type { Projection } from './projection.js';
import { type ProjectionStatus, type ReadLog, statusOf } from './status.js';
import type { Wake } from './wake.js';

export interface ReadModelsOptions {
  readonly sql: Sql;
  readonly log: ReadLog;
  readonly projections: readonly Projection[];
  /** Shared with the projectors of this process, so that waiting ends at once. */
  readonly wake: Wake;
}

/** The position was given by another log than the one these read models fold. */
export class OtherLog extends Error {
  override readonly name = 'OtherLog';
}

const POLL_MS = 25;

/** What queries need to know of the read models: how far they are, and when they got there. */
export class ReadModels {
  constructor(private readonly options: ReadModelsOptions) {}

  /** How far a projection has folded the log; undefined before its first fact. */
  async position(projection: string): Promise<Position | undefined> {
    return (await findCheckpoint(this.options.sql, schemaOf(projection)))?.position;
  }

  /** Waits until a projection has folded the log up to a position, so that a caller reads their own write. Throws OtherLog. */
  async waitFor(projection: string, position: Position, timeoutMs: number): Promise<'reached' | 'behind'> {
    const { log, wake } = this.options;
    if (!isPosition(position) || logOf(position) !== log.logId)
      throw new OtherLog('The position is not one of the log that these read models fold.');
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      // Before the look, or a move between looking and waiting would be slept through.
      const moved = wake.next(projection, POLL_MS);
      const reached = await this.position(projection);
      if (reached !== undefined && logOf(reached) === log.logId && reached >= position) return 'reached';
      if (performance.now() >= deadline) return 'behind';
      await moved;
    }
  }

  /** How every projection stands, for health, metrics and the administrator. */
  async status(): Promise<ProjectionStatus[]> {
    const { sql, log, projections } = this.options;
    return Promise.all(projections.map((projection) => statusOf(sql, projection, log)));
  }
}
