/** From a question to the register to one statement over its rows. Everything that was sent travels as a parameter. */
import { firstDayOf, monthOf } from '../../calendar/day.js';
import type { RegisterQuery } from './register-query.js';
import { SORT_KEYS } from './report-register.js';

export interface Statement {
  readonly text: string;
  readonly parameters: readonly (string | number)[];
}

const { recordedAt, reportedOn, incidentOn } = SORT_KEYS;

/** Times are asked of the sort keys, so that the index a list is sorted by also says where to begin and to end. */
const CONDITIONS = {
  agency: 'agency =',
  agencyReference: 'agency_reference =',
  source: 'source =',
  kind: 'kind =',
  category: 'category =',
  localGovernmentArea: 'local_government_area =',
  complainant: 'complainant =',
  reportedFrom: `${reportedOn} >=`,
  reportedTo: `${reportedOn} >= '0' and ${reportedOn} <`,
  incidentFrom: 'incident_latest >=',
  incidentTo: `${incidentOn} >= '0' and ${incidentOn} <`,
  recordedFrom: `${recordedAt} >=`,
  recordedTo: `${recordedAt} <`,
} as const;
type Filter = keyof typeof CONDITIONS;

/** These leave so few rows that they are looked for first, whatever the list is sorted by. */
const NARROW = ['agencyReference', 'complainant'] as const satisfies readonly Filter[];

/** `after` is the sort key of the last row of the page before. Answers one row more than the page holds, to know whether there is another. */
export function registerStatement(query: RegisterQuery, after: string | undefined): Statement {
  const parameters: (string | number)[] = [];
  const bind = (value: string | number): string => `$${parameters.push(value)}`;
  const conditionsOf = (filters: readonly Filter[]): string[] =>
    filters.flatMap((filter) => {
      const value = comparable(query, filter);
      return value === undefined ? [] : [`${CONDITIONS[filter]} ${bind(value)}`];
    });
  const narrow = conditionsOf(NARROW);
  const wide = conditionsOf((Object.keys(CONDITIONS) as Filter[]).filter((filter) => !isNarrow(filter)));
  if (query.retracted !== undefined) wide.push(query.retracted ? 'retracted' : 'not retracted');
  // Only what begins in that month or later can reach into the time asked for.
  if (query.incidentFrom !== undefined) wide.push(`${incidentOn} >= ${bind(firstDayOf(monthOf(query.incidentFrom)))}`);
  const [key, direction] = sortOf(query);
  if (after !== undefined) wide.push(`${key} ${direction === 'asc' ? '>' : '<'} ${bind(after)}`);
  const table = 'report_register.reports';
  const few = narrow.length > 0 ? `with few as materialized (select * from ${table}${where(narrow)}) ` : '';
  return {
    text: `${few}select *, ${key} as sort_key from ${narrow.length > 0 ? 'few' : table}${where(wide)} order by ${key} ${direction} limit ${bind(query.limit + 1)}`,
    parameters,
  };
}

const isNarrow = (filter: Filter): boolean => (NARROW as readonly Filter[]).includes(filter);

const where = (conditions: readonly string[]): string =>
  conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';

function sortOf({ sort }: RegisterQuery): readonly [key: string, direction: 'asc' | 'desc'] {
  const field = sort.replace('-', '') as keyof typeof SORT_KEYS;
  return [SORT_KEYS[field], sort.startsWith('-') ? 'desc' : 'asc'];
}

/** What a filter's field is compared with. Instants are written as they are kept: to the millisecond. */
function comparable(query: RegisterQuery, filter: Filter): string | undefined {
  const value = query[filter];
  if (value === undefined) return undefined;
  const kept = filter.startsWith('recorded') ? new Date(value).toISOString() : value;
  // In a sort key a blank follows the date, so this lies behind every key of that date and before those of the next.
  return filter.endsWith('To') ? `${kept}!` : kept;
}
