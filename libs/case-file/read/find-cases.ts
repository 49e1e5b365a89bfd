/** A page of the work queue. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { visibleTo } from '../../access/visibility.js';
import { type Day, daysBetween, londonDay } from '../../calendar/day.js';
import type { Actor } from '../../decider/actor.js';
import { PeopleFound } from '../../people/questions.js';
import type { Sql } from '../../postgres/connection.js';
import { READ_MODEL_CONNECTION } from '../../records/tokens.js';
import { matchingShape } from '../../web/fields/texts.js';
import { type Cursors, cursorsOf } from '../../web/input/cursor.js';
import { type Page, pageOf } from '../../web/input/page.js';
import { readCaseReference } from '../case-reference.js';
import type { QueuedCaseAnswer } from './queue-answers.js';
import { QUEUE_ORDERS, type QueueQuery } from './queue-query.js';
import { queueStatement, type Sought, seesRisk } from './queue-statement.js';

export class FindCases extends Query<Page<QueuedCaseAnswer>> {
  constructor(
    readonly query: QueueQuery,
    readonly actor: Actor,
  ) {
    super();
  }
}

/** Somebody's surname may be a thousand others' too: of so many, the cases are found. */
const MOST_PEOPLE = 1_000;

/** As the sort keys of the queue are written. */
const sortKeyShape = matchingShape({
  pattern: '^([01] )?[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9a-f-]{36}$',
  max: 50,
  says: 'a sort key',
});

/** A cursor of one order means nothing in another. */
const cursors = new Map(
  QUEUE_ORDERS.map((order) => [order, cursorsOf<[key: string]>(`cases ${order}`, [sortKeyShape])]),
);

interface QueueRow {
  readonly [column: string]: unknown;
  readonly due_name: string | null;
  readonly due_on: Day | null;
  readonly relevant_bodies: readonly string[];
  readonly sort_key: string;
}

@QueryHandler(FindCases)
export class FindCasesHandler implements IQueryHandler<FindCases> {
  constructor(
    @Inject(READ_MODEL_CONNECTION) private readonly sql: Sql,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  async execute({ query, actor }: FindCases): Promise<Page<QueuedCaseAnswer>> {
    const cursor = cursors.get(query.sort) as Cursors<[key: string]>;
    const [after] = cursor.decode(query.cursor) ?? [];
    const today = londonDay(new Date().toISOString());
    const sought = query.q === undefined ? undefined : await this.sought(query.q, actor);
    const { text, parameters } = queueStatement({ query, actor, today, sought, after });
    // Planned for its own parameters each time: how few rows a filter leaves decides which index is the right one.
    const rows = await this.sql.unsafe<QueueRow[]>(text, parameters as string[], { prepare: false });
    const { items, next } = pageOf(rows, query.limit, ({ sort_key }) => cursor.encode([sort_key]));
    return { items: items.map((row) => queuedCase(row, today, actor)), next };
  }

  /** People are looked for by the office alone: to a body or an applicant it would tell who else is on a case. */
  private async sought(q: string, actor: Actor): Promise<Sought> {
    const office = seesRisk(actor) && visibleTo(actor).opensPersonalData;
    return {
      reference: readCaseReference(q),
      agencyReference: q.toLowerCase(),
      people: office ? await this.queries.execute(new PeopleFound(q, MOST_PEOPLE)) : [],
    };
  }
}

/** Whether the decision and what follows it are the reader's own, as a relevant body's are (s.104(1)). */
const seesAppeals = ({ role, body }: Actor, row: QueueRow): boolean =>
  role !== 'agency' || row.relevant_bodies.includes(body ?? '');

/** No body is told by a list what another was asked, nor of a consent; one that was but asked, of the request alone. */
const seesNext = (actor: Actor, row: QueueRow): boolean => {
  if (actor.role !== 'agency') return true;
  const hidden = seesAppeals(actor, row)
    ? ['information', 'consent']
    : ['information', 'consent', 'meeting', 'outcome'];
  return !hidden.includes(row.due_name ?? '');
};

const nextDeadline = ({ due_name, due_key, due_on }: QueueRow, daysLeft: number) => ({
  name: due_name,
  deadline: due_key,
  dueOn: due_on,
  daysLeft,
  breached: daysLeft < 0,
});

function queuedCase(row: QueueRow, today: Day, actor: Actor): QueuedCaseAnswer {
  const daysLeft = row.due_on === null ? 0 : daysBetween(today, row.due_on);
  return {
    id: row.case_id,
    reference: row.reference,
    status: row.status,
    area: row.area,
    localGovernmentArea: row.local_government_area,
    capacity: row.capacity,
    ...(seesAppeals(actor, row) && { appealOpen: row.appeal_open }),
    ...(seesRisk(actor) && row.risk !== null && { risk: row.risk }),
    ...(row.due_on !== null && seesNext(actor, row) && { next: nextDeadline(row, daysLeft) }),
    relevantBodies: row.relevant_bodies,
    requestedOn: row.requested_on,
    recordedAt: row.recorded_at,
    revision: row.revision,
  } as QueuedCaseAnswer;
}
