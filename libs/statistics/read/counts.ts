/** The counts as they are read: by an index over the area and the day. */
import { Inject, Injectable } from '@nestjs/common';
import type { Sql } from '../../postgres/connection.js';
import { READ_MODEL_CONNECTION } from '../../records/tokens.js';
import type { CountedCase, CountedCases, Counts, Span } from '../facts.js';
import { casesByFigure, countsByFigure } from '../figures.js';
import type { ServedArea } from '../served-area.js';

/** A local government area and a period. */
export interface Asked extends Span {
  readonly localGovernmentArea: string;
}

@Injectable()
export class StatutoryCounts {
  constructor(@Inject(READ_MODEL_CONNECTION) private readonly sql: Sql) {}

  async figures({ localGovernmentArea, from, to }: Asked): Promise<Counts> {
    return countsByFigure(
      await this.sql<{ readonly figure: string; readonly count: number }[]>`
        select figure, count(*)::integer as count from statutory_counts.counted
        where local_government_area = ${localGovernmentArea} and happened_on between ${from} and ${to}
        group by figure`,
    );
  }

  /** Those behind each figure, by the day they are counted by. */
  async cases({ localGovernmentArea, from, to }: Asked): Promise<CountedCases> {
    return casesByFigure(
      await this.sql<(CountedCase & { readonly figure: string })[]>`
        select figure, case_id as "caseId", reference, happened_on as "happenedOn" from statutory_counts.counted
        where local_government_area = ${localGovernmentArea} and happened_on between ${from} and ${to}
        order by happened_on, reference`,
    );
  }

  /** Undefined where no procedure that was ever published serves it. */
  async servedBy(localGovernmentArea: string): Promise<ServedArea | undefined> {
    const rows = await this.sql<{ readonly area: string; readonly name: string }[]>`
      select area, name from statutory_counts.served
      where local_government_area = ${localGovernmentArea} order by area`;
    const [first] = rows;
    return first && { name: first.name, areas: rows.map(({ area }) => area) };
  }
}
