/** What other slices may ask of procedures, through the query bus. Read from an area's own stream: never older than its last version. */
import { Query } from '@nestjs/cqrs';
import type { Day } from '../calendar/day.js';
import type { Procedure } from './facts.js';

export interface AsPublished {
  readonly procedure: Procedure;
  /** Of the fact that published it, in the stream of the area's procedure. */
  readonly revision: number;
}

/** The version a review asked for on that day comes under; undefined where the area has none in force. */
export class ProcedureInForce extends Query<AsPublished | undefined> {
  constructor(
    readonly area: string,
    readonly on: Day,
  ) {
    super();
  }
}

/** One version, in force or not; undefined where the area has not published it. */
export class ProcedureOfVersion extends Query<AsPublished | undefined> {
  constructor(
    readonly area: string,
    readonly version: number,
  ) {
    super();
  }
}
