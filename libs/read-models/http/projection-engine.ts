import type { EventLog } from '../../event-log/event-log.js';
import type { Sql } from '../../postgres/connection.js';
import type { Decode } from '../decode.js';
import type { Projection } from '../projection.js';

/** Everything it takes to fold a projection again. */
export interface ProjectionEngine {
  readonly sql: Sql;
  readonly log: EventLog;
  readonly decode: Decode;
  readonly projections: readonly Projection[];
}

export const PROJECTION_ENGINE = Symbol('projection engine');
