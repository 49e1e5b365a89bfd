/** Who may be somebody just registered: the same surname and postcode, however written. */
import { Inject, Injectable } from '@nestjs/common';
import type { Sql } from '../../postgres/connection.js';
import { ReadModels } from '../../read-models/read-models.js';
import { READ_MODEL_CONNECTION, SEALER } from '../../records/tokens.js';
import type { Sealer } from '../../sealing/sealing.js';
import type { PossibleDuplicate } from './person-answers.js';
import { searchToken } from './search-tokens.js';

const PATIENCE_MS = 1_000;
const MOST = 20;

@Injectable()
export class PossibleDuplicates {
  constructor(
    @Inject(READ_MODEL_CONNECTION) private readonly sql: Sql,
    @Inject(SEALER) private readonly sealer: Sealer,
    @Inject(ReadModels) private readonly readModels: ReadModels,
  ) {}

  /** Of a person whose registration stands at `position`, and so of everybody registered before them. */
  async of(
    person: string,
    { surname, postcode }: { readonly surname: string; readonly postcode?: string },
    position: string,
  ): Promise<readonly PossibleDuplicate[]> {
    const tokens = [
      await searchToken(this.sealer, 'surname', surname),
      await searchToken(this.sealer, 'postcode', postcode),
    ] as const;
    if (tokens[0] === null || tokens[1] === null) return [];
    await this.readModels.waitFor('people-search', position, PATIENCE_MS);
    const rows = await this.sql<{ person: string }[]>`
      select person from people_search.people
      where surname = ${tokens[0]} and postcode = ${tokens[1]} and person <> ${person} order by person limit ${MOST}`;
    return rows.map((row) => ({ id: row.person, why: 'same-surname-and-postcode' }));
  }
}
