/** A page of the register. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Visibility } from '../../access/visibility.js';
import type { Sql } from '../../postgres/connection.js';
import { READ_MODEL_CONNECTION } from '../../records/tokens.js';
import { dayShape, instantShape } from '../../web/fields/dates.js';
import { idShape } from '../../web/fields/identifiers.js';
import type { Shape } from '../../web/fields/shape.js';
import { type Cursors, cursorsOf } from '../../web/input/cursor.js';
import { type Page, pageOf } from '../../web/input/page.js';
import { REGISTER_ORDERS, type RegisterOrder, type RegisterQuery } from './register-query.js';
import { type RegisterKey, registerStatement } from './register-statement.js';
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

const knownOrNot: Shape = { ...dayShape, faults: (value) => (value === '' ? [] : dayShape.faults(value)) };

/** A cursor of one order means nothing in another. */
const cursors = Object.fromEntries(
  REGISTER_ORDERS.map((order) => [
    order,
    cursorsOf<RegisterKey>(`reports ${order}`, [order.endsWith('recordedAt') ? instantShape : knownOrNot, idShape]),
  ]),
) as unknown as Readonly<Record<RegisterOrder, Cursors<RegisterKey>>>;

interface RegisterRow {
  readonly [column: string]: unknown;
  readonly sorted_by: string;
  readonly report: string;
}

@QueryHandler(FindReports)
export class FindReportsHandler implements IQueryHandler<FindReports> {
  constructor(@Inject(READ_MODEL_CONNECTION) private readonly sql: Sql) {}

  async execute({ query }: FindReports): Promise<Page<RegisteredReport>> {
    const cursor = cursors[query.sort];
    const { text, parameters } = registerStatement(query, cursor.decode(query.cursor));
    // Planned for its own parameters each time: how few rows a filter leaves decides which index is the right one.
    const rows = await this.sql.unsafe<RegisterRow[]>(text, [...parameters], { prepare: false });
    const { items, next } = pageOf(rows, query.limit, ({ sorted_by, report }) => cursor.encode([sorted_by, report]));
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
