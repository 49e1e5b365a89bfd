/** A page of the register. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Visibility } from '../../access/visibility.js';
import type { Sql } from '../../postgres/connection.js';
import { READ_MODEL_CONNECTION } from '../../records/tokens.js';
import { matchingShape } from '../../web/fields/texts.js';
import { type Cursors, cursorsOf } from '../../web/input/cursor.js';
import { type Page, pageOf } from '../../web/input/page.js';
import { REGISTER_ORDERS, type RegisterQuery } from './register-query.js';
import { registerStatement } from './register-statement.js';
import type { RegisteredReport } from './report-answers.js';

export class FindReports extends Query<Page<RegisteredReport>> {
  constructor(
    readonly query: RegisterQuery,
    /** The seam for a rule about rows: today whoever may ask sees them all. */
    readonly visibility: Visibility,
  ) {
    super();
  }
}

/** A date, or none where it is not known, and the report's id: as the sort keys of the register are written. */
const sortKeyShape = matchingShape({
  pattern: '^([0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]{12}Z)?)? [0-9a-f-]{36}$',
  max: 61,
  says: 'a sort key',
});

/** A cursor of one order means nothing in another. */
const cursors = new Map(
  REGISTER_ORDERS.map((order) => [order, cursorsOf<[key: string]>(`reports ${order}`, [sortKeyShape])]),
);

interface RegisterRow {
  readonly [column: string]: unknown;
  readonly sort_key: string;
}

@QueryHandler(FindReports)
export class FindReportsHandler implements IQueryHandler<FindReports> {
  constructor(@Inject(READ_MODEL_CONNECTION) private readonly sql: Sql) {}

  async execute({ query }: FindReports): Promise<Page<RegisteredReport>> {
    const cursor = cursors.get(query.sort) as Cursors<[key: string]>;
    const [after] = cursor.decode(query.cursor) ?? [];
    const { text, parameters } = registerStatement(query, after);
    // Planned for its own parameters each time: how few rows a filter leaves decides which index is the right one.
    const rows = await this.sql.unsafe<RegisterRow[]>(text, [...parameters], { prepare: false });
    const { items, next } = pageOf(rows, query.limit, ({ sort_key }) => cursor.encode([sort_key]));
    return { items: items.map(registeredReport), next };
  }
}

function registeredReport(row: RegisterRow): RegisteredReport {
  const item = {
    id: row.report,
    source: row.source,
    agency: row.agency,
    agencyReference: row.agency_reference,
    kind: row.kind,
    category: row.category,
    hateStrands: row.hate_strands,
    incidentOn: row.incident_on,
    incidentMonth: row.incident_month,
    reportedOn: row.reported_on || null,
    localGovernmentArea: row.local_government_area,
    complainant: row.complainant,
    retracted: row.retracted,
    responses: row.responses,
    recordedAt: row.recorded_at,
    revision: row.revision,
  };
  // What is not known is left out, as everywhere.
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)) as unknown as RegisteredReport;
}
