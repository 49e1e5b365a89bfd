import { Inject, Injectable } from '@nestjs/common';
import type { Sql } from '../../postgres/connection.js';
import { READ_MODEL_CONNECTION } from '../../records/tokens.js';

/** Who was found to be one with whom, whichever record the finding stands on, and through how many others. */
@Injectable()
export class SamePeople {
  constructor(@Inject(READ_MODEL_CONNECTION) private readonly sql: Sql) {}

  /** `known`: what their own record says, which may be newer than the read model. */
  async sameAs(person: string, known: readonly string[] = []): Promise<readonly string[]> {
    const rows = await this.sql<{ person: string }[]>`
      with recursive one as (
        select unnest(${[person, ...known]}::uuid[]) as person
        union
        select case when same.person = one.person then same.other else same.person end
        from people_search.same join one on one.person in (same.person, same.other)
      )
      select person from one where person <> ${person} order by person`;
    return rows.map((row) => row.person);
  }
}
