/** A page of the decision trail, the newest first. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { visibleTo } from '../../access/visibility.js';
import type { Actor } from '../../decider/actor.js';
import type { Sql } from '../../postgres/connection.js';
import { READ_MODEL_CONNECTION } from '../../records/tokens.js';
import { matchingShape } from '../../web/fields/texts.js';
import { cursorsOf } from '../../web/input/cursor.js';
import { type Page, pageOf } from '../../web/input/page.js';
import type { Decision } from '../decision.js';
import type { TrailedDecision } from './decision-answers.js';
import type { DecisionsQuery } from './decisions-query.js';

export class FindDecisions extends Query<Page<TrailedDecision>> {
  constructor(
    readonly query: DecisionsQuery,
    readonly actor: Actor,
  ) {
    super();
  }
}

const cursors = cursorsOf<[key: string]>('decisions', [
  matchingShape({
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9TZ:.-]{24} [0-9a-f-]{36}$',
    max: 72,
    says: 'a sort key',
  }),
]);

interface DecisionRow {
  readonly case_id: string | null;
  readonly reference: string | null;
  readonly area: string | null;
  readonly local_government_area: string | null;
  readonly kind: string;
  readonly outcome: string;
  readonly decision: string;
  readonly sort_key: string;
}

@QueryHandler(FindDecisions)
export class FindDecisionsHandler implements IQueryHandler<FindDecisions> {
  constructor(@Inject(READ_MODEL_CONNECTION) private readonly sql: Sql) {}

  async execute({ query, actor }: FindDecisions): Promise<Page<TrailedDecision>> {
    const [after] = cursors.decode(query.cursor) ?? [];
    const { text, parameters } = statement(query, actor, after);
    // Planned for its own parameters each time: how few rows a filter leaves decides which index is the right one.
    const rows = await this.sql.unsafe<DecisionRow[]>(text, [...parameters], { prepare: false });
    const { items, next } = pageOf(rows, query.limit, ({ sort_key }) => cursors.encode([sort_key]));
    return { items: items.map(trailed), next };
  }
}

function statement(query: DecisionsQuery, actor: Actor, after: string | undefined) {
  const parameters: (string | number)[] = [];
  const bind = (value: string | number): string => `$${parameters.push(value)}`;
  const { area, localGovernmentArea, kind, outcome, setAside, from, to } = query;
  const conditions = [
    // Whose token names an area sees that one's; erasures are of none, and everybody's to check.
    ...(actor.area === undefined ? [] : [`(area = ${bind(actor.area)} or area is null)`]),
    // Whoever is of no area and yet not of all is of none.
    ...(actor.area === undefined && visibleTo(actor).opensPersonalData ? ['false'] : []),
    ...(area === undefined ? [] : [`area = ${bind(area)}`]),
    ...(localGovernmentArea === undefined ? [] : [`local_government_area = ${bind(localGovernmentArea)}`]),
    ...(kind === undefined ? [] : [`kind = ${bind(kind)}`]),
    ...(outcome === undefined ? [] : [`outcome = ${bind(outcome)}`]),
    ...(setAside === undefined ? [] : [setAside ? 'set_aside' : 'not set_aside']),
    ...(from === undefined ? [] : [`sort_key >= ${bind(from)}`]),
    // In the key a blank follows the day, so this lies behind every decision of that day and before those of the next.
    ...(to === undefined ? [] : [`sort_key < ${bind(`${to}!`)}`]),
    ...(after === undefined ? [] : [`sort_key < ${bind(after)}`]),
  ];
  const where = conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`;
  const text = `select * from decision_trail.decisions${where} order by sort_key desc limit ${bind(query.limit + 1)}`;
  return { text, parameters };
}

function trailed(row: DecisionRow): TrailedDecision {
  const { id, happened, recordedAt, ...decision } = JSON.parse(row.decision) as Omit<
    Decision,
    'kind' | 'outcome' | 'happenedOn'
  >;
  return {
    id,
    kind: row.kind,
    outcome: row.outcome,
    ...(row.case_id !== null && { caseId: row.case_id }),
    ...(row.reference !== null && { reference: row.reference }),
    ...(row.area !== null && { area: row.area }),
    ...(row.local_government_area !== null && { localGovernmentArea: row.local_government_area }),
    ...decision,
    ...happened,
    recordedAt,
  };
}
