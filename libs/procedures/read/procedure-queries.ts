import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '../../calendar/day.js';
import type { Sql } from '../../postgres/connection.js';
import { READ_MODEL_CONNECTION } from '../../records/tokens.js';
import type { Procedure } from '../facts.js';

export interface PublishedVersion {
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly recordedAt: string;
}

/** Questions to the read model `procedures`. */
@Injectable()
export class ProcedureQueries {
  constructor(@Inject(READ_MODEL_CONNECTION) private readonly sql: Sql) {}

  async findInForce(area: string, on: Day): Promise<Procedure | undefined> {
    const [row] = await this.sql<{ procedure: Procedure }[]>`
      select procedure from procedures.versions
      where area = ${area} and effective_from <= ${on} order by effective_from desc limit 1`;
    return row?.procedure;
  }

  /** The newest first. */
  versionsOf(area: string): Promise<PublishedVersion[]> {
    return this.sql<PublishedVersion[]>`
      select version, effective_from as "effectiveFrom", recorded_at as "recordedAt" from procedures.versions
      where area = ${area} order by version desc`;
  }
}
