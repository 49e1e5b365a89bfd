/** A page of what was due before a day and is not met: what the clock looks at. The read model may lag, so the case has the last word. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Day } from '../../calendar/day.js';
import type { Sql } from '../../postgres/connection.js';
import { READ_MODEL_CONNECTION } from '../../records/tokens.js';
import type { DueDeadline } from './due-deadlines.js';

/** At most `limit` of them, the longest overdue first, from the one after `after` on. */
export class FindDueDeadlines extends Query<readonly DueDeadline[]> {
  constructor(
    readonly before: Day,
    readonly limit: number,
    readonly after?: DueDeadline,
  ) {
    super();
  }
}

@QueryHandler(FindDueDeadlines)
export class FindDueDeadlinesHandler implements IQueryHandler<FindDueDeadlines> {
  constructor(@Inject(READ_MODEL_CONNECTION) private readonly sql: Sql) {}

  async execute({ before, limit, after }: FindDueDeadlines): Promise<readonly DueDeadline[]> {
    const onward =
      after === undefined
        ? this.sql`true`
        : this.sql`(due_on, case_id, key) > (${after.dueOn}, ${after.caseId}::uuid, ${after.key})`;
    return this.sql<DueDeadline[]>`
      select case_id as "caseId", key, due_on as "dueOn" from due_deadlines.deadlines
      where due_on < ${before} and ${onward}
      order by due_on, case_id, key limit ${limit}`;
  }
}
