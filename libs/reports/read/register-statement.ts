/** From a question to the register to one statement over its rows. Everything that was sent travels as a parameter. */
import type { RegisterOrder, RegisterQuery } from './register-query.js';

/** The sort key of the last row of the page before: the date it was sorted by, and its id. */
export type RegisterKey = readonly [sortedBy: string, report: string];

export interface Statement {
  readonly text: string;
  readonly parameters: readonly (string | number | boolean)[];
}

const SORTED_BY: Readonly<Record<RegisterOrder, readonly [column: string, direction: 'asc' | 'desc']>> = {
  '-recordedAt': ['recorded_at', 'desc'],
  recordedAt: ['recorded_at', 'asc'],
  '-reportedOn': ['reported_on', 'desc'],
  reportedOn: ['reported_on', 'asc'],
  '-incidentOn': ['incident_earliest', 'desc'],
  incidentOn: ['incident_earliest', 'asc'],
};

const CONDITIONS = {
  agency: 'agency =',
  agencyReference: 'agency_reference =',
  source: 'source =',
  kind: 'kind =',
  category: 'category =',
  localGovernmentArea: 'local_government_area =',
  complainant: 'complainant =',
  reportedFrom: 'reported_on >=',
  // What is not known lies in no period.
  reportedTo: "reported_on <> '' and reported_on <=",
  incidentFrom: 'incident_latest >=',
  incidentTo: "incident_earliest <> '' and incident_earliest <=",
  recordedFrom: 'recorded_at >=',
  recordedTo: 'recorded_at <=',
} as const;
type Filter = keyof typeof CONDITIONS;

/** One row more than the page holds, to know whether there is another. Sorted by date and id, so that every row has its place. */
export function registerStatement(query: RegisterQuery, after: RegisterKey | undefined): Statement {
  const parameters: (string | number | boolean)[] = [];
  const bind = (value: string | number | boolean): string => `$${parameters.push(value)}`;
  const [column, direction] = SORTED_BY[query.sort];

  const conditions = (Object.keys(CONDITIONS) as Filter[]).flatMap((filter) => {
    const value = comparable(query, filter);
    return value === undefined ? [] : [`${CONDITIONS[filter]} ${bind(value)}`];
  });
  if (query.retracted !== undefined) conditions.push(query.retracted ? 'retracted' : 'not retracted');
  if (after !== undefined)
    conditions.push(
      `(${column}, report) ${direction === 'asc' ? '>' : '<'} (${bind(after[0])}, ${bind(after[1])}::uuid)`,
    );

  return {
    text: `select *, ${column} as sorted_by from report_register.reports
      ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
      order by ${column} ${direction}, report ${direction} limit ${bind(query.limit + 1)}`,
    parameters,
  };
}

/** Instants are compared as texts, so both sides are written alike: to the millisecond. */
function comparable(query: RegisterQuery, filter: Filter): string | undefined {
  const value = query[filter];
  return value !== undefined && filter.startsWith('recorded') ? new Date(value).toISOString() : value;
}
