/** Who is found under a text that may be a surname or a postcode, for other slices to look for their own records. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Sql } from '../../postgres/connection.js';
import { READ_MODEL_CONNECTION, SEALER } from '../../records/tokens.js';
import type { Sealer } from '../../sealing/sealing.js';
import { PeopleFound } from '../questions.js';
import { searchToken } from './search-tokens.js';

@QueryHandler(PeopleFound)
export class PeopleFoundHandler implements IQueryHandler<PeopleFound> {
  constructor(
    @Inject(READ_MODEL_CONNECTION) private readonly sql: Sql,
    @Inject(SEALER) private readonly sealer: Sealer,
  ) {}

  async execute({ text, most }: PeopleFound): Promise<readonly string[]> {
    const surname = await searchToken(this.sealer, 'surname', text);
    const postcode = await searchToken(this.sealer, 'postcode', text);
    // A null equals nothing: a text without a letter or digit finds nobody.
    const rows = await this.sql<{ person: string }[]>`
      select person from people_search.people where surname = ${surname}
      union
      select person from people_search.people where postcode = ${postcode}
      order by person limit ${most}`;
    return rows.map(({ person }) => person);
  }
}
