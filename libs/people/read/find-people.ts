/** People found by a whole surname, a postcode or both: by token in the read model, then read from their own streams. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Visibility } from '../../access/visibility.js';
import type { Sql } from '../../postgres/connection.js';
import { READ_MODEL_CONNECTION, SEALER } from '../../records/tokens.js';
import type { Sealer } from '../../sealing/sealing.js';
import { idShape } from '../../web/fields/identifiers.js';
import { cursorsOf } from '../../web/input/cursor.js';
import { type Page, pageOf } from '../../web/input/page.js';
import type { PeopleQuery } from './people-query.js';
import type { PersonAnswer } from './person-answers.js';
import { ReadPerson } from './read-person.js';
import { searchToken } from './search-tokens.js';

export class FindPeople extends Query<Page<PersonAnswer>> {
  constructor(
    readonly query: PeopleQuery,
    readonly visibility: Visibility,
  ) {
    super();
  }
}

const cursors = cursorsOf<[id: string]>('people', [idShape]);
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

@QueryHandler(FindPeople)
export class FindPeopleHandler implements IQueryHandler<FindPeople> {
  constructor(
    @Inject(READ_MODEL_CONNECTION) private readonly sql: Sql,
    @Inject(SEALER) private readonly sealer: Sealer,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  async execute({ query, visibility }: FindPeople): Promise<Page<PersonAnswer>> {
    const { limit, cursor, surname, postcode } = query;
    const [after] = cursors.decode(cursor) ?? [BEFORE_ALL];
    const tokens = {
      surname: await searchToken(this.sealer, 'surname', surname),
      postcode: await searchToken(this.sealer, 'postcode', postcode),
    };
    // A text asked for that has nothing to compare finds nobody.
    const given = (text: string | undefined, token: string | null) =>
      text === undefined ? this.sql`true` : this.sql`${token}::text is not null`;
    const rows = await this.sql<{ person: string }[]>`
      select person from people_search.people
      where person > ${after} and ${given(surname, tokens.surname)} and ${given(postcode, tokens.postcode)}
        and (${tokens.surname}::text is null or surname = ${tokens.surname})
        and (${tokens.postcode}::text is null or postcode = ${tokens.postcode})
      order by person limit ${limit + 1}`;
    const { items, next } = pageOf(rows, limit, ({ person }) => cursors.encode([person]));
    const people = await Promise.all(
      items.map(({ person }) => this.queries.execute(new ReadPerson(person, visibility))),
    );
    // Whoever was erased since the read model last looked is no longer to be found.
    return { items: people.filter((one): one is PersonAnswer => one?.status === 'registered'), next };
  }
}
