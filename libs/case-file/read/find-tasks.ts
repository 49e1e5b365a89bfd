/** A page of what is asked of a body, what is overdue first. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Day, daysBetween, londonDay } from '../../calendar/day.js';
import type { Actor } from '../../decider/actor.js';
import type { Sql } from '../../postgres/connection.js';
import { READ_MODEL_CONNECTION } from '../../records/tokens.js';
import { matchingShape } from '../../web/fields/texts.js';
import { cursorsOf } from '../../web/input/cursor.js';
import { type Page, type PageQuery, pageOf } from '../../web/input/page.js';
import type { TaskAnswer } from './task-answer.js';

/** Undefined where the body is another than the reader's own. */
export class FindTasks extends Query<Page<TaskAnswer> | undefined> {
  constructor(
    readonly body: string,
    readonly query: PageQuery,
    readonly actor: Actor,
  ) {
    super();
  }
}

const cursors = cursorsOf<[key: string]>('tasks', [
  matchingShape({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9a-f-]{36} [a-z][0-9]{4}$', max: 53, says: 'a sort key' }),
]);

interface TaskRow {
  readonly kind: string;
  readonly case_id: string;
  readonly reference: string;
  readonly ref: string;
  readonly agency_reference: string | null;
  readonly complained_on: Day | null;
  readonly asked_on: Day;
  readonly due_on: Day | null;
  readonly paused_on: Day | null;
  readonly sort_key: string;
}

@QueryHandler(FindTasks)
export class FindTasksHandler implements IQueryHandler<FindTasks> {
  constructor(@Inject(READ_MODEL_CONNECTION) private readonly sql: Sql) {}

  async execute({ body, query, actor }: FindTasks): Promise<Page<TaskAnswer> | undefined> {
    if (actor.role === 'agency' && actor.body !== body) return undefined;
    const [after] = cursors.decode(query.cursor) ?? [''];
    const rows = await this.sql<TaskRow[]>`
      select * from agency_tasks.tasks
      where body = ${body} and ${this.ofArea(actor)} and sort_key > ${after}
      order by sort_key limit ${query.limit + 1}`;
    const { items, next } = pageOf(rows, query.limit, ({ sort_key }) => cursors.encode([sort_key]));
    const today = londonDay(new Date().toISOString());
    return { items: items.map((row) => taskOf(row, today)), next };
  }

  /** A body's own worker sees what every area asks of it, the office what its own does; oversight of no area, all of it. */
  private ofArea({ role, area }: Actor) {
    return role === 'agency' || area === undefined ? this.sql`true` : this.sql`area = ${area}`;
  }
}

function taskOf(row: TaskRow, today: Day): TaskAnswer {
  return {
    kind: row.kind,
    caseId: row.case_id,
    reference: row.reference,
    ref: row.ref,
    ...(row.agency_reference !== null && { agencyReference: row.agency_reference }),
    ...(row.complained_on !== null && { complainedOn: row.complained_on }),
    askedOn: row.asked_on,
    ...(row.due_on === null ? { breached: false } : dueOf(row.due_on, row.paused_on, today)),
  };
}

/** While the clock stands still the days that are left do not become fewer, and nothing is late. */
const dueOf = (
  dueOn: Day,
  pausedOn: Day | null,
  today: Day,
): Pick<TaskAnswer, 'dueOn' | 'daysLeft' | 'pausedOn' | 'breached'> => {
  const daysLeft = daysBetween(pausedOn ?? today, dueOn);
  return pausedOn === null
    ? { dueOn, daysLeft, breached: daysLeft < 0 }
    : { dueOn, daysLeft, pausedOn, breached: false };
};
