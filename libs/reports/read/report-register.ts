/** The report register: one row a report, with everything it is searched and sorted by and no text about anybody. */
import { type Day, firstDayOf, lastDayOfMonth } from '../../calendar/day.js';
import type { Projection, Row } from '../../read-models/projection.js';
import { recordOf } from '../../records/stream-name.js';
import type { Report, ReportFact } from '../facts.js';
import { evolveReport, type RecordedReport, type ReportState } from '../report-state.js';

interface Registered {
  readonly id: string;
  readonly report: ReportState;
  readonly recordedAt: string;
  readonly revision: number;
}

const followedById = (column: string): string => `${column} || ' ' || report::text`;

/**
 * What the list can be sorted by: a date and the report's id in one text, so that every row has its place and Postgres knows how
 * many rows lie beyond it (of two columns compared together it looks at the first alone).
 */
export const SORT_KEYS = {
  recordedAt: followedById('recorded_at'),
  reportedOn: followedById('reported_on'),
  incidentOn: followedById('incident_earliest'),
} as const;

/** Days and months are kept as text, which compares as they do. What is unknown sorts before everything: an empty text. */
const reports = {
  columns: {
    report: 'uuid not null',
    source: 'text not null',
    agency: 'text not null',
    agency_reference: 'text',
    kind: 'text not null',
    category: 'text',
    hate_strands: 'text[]',
    incident_on: 'text collate "C"',
    incident_month: 'text collate "C"',
    /** The first and the last day on which the incident may have taken place. */
    incident_earliest: 'text collate "C" not null',
    incident_latest: 'text collate "C" not null',
    reported_on: 'text collate "C" not null',
    local_government_area: 'text',
    complainant: 'uuid',
    retracted: 'boolean not null',
    responses: 'integer not null',
    recorded_at: 'text collate "C" not null',
    revision: 'integer not null',
  },
  // One for each order of the list, then one for each filter that may leave few rows of many.
  indexes: [
    `((${SORT_KEYS.recordedAt}))`,
    `((${SORT_KEYS.reportedOn}))`,
    `((${SORT_KEYS.incidentOn}))`,
    ...['agency', 'local_government_area', 'kind', 'source'].map((filter) => `(${filter}, (${SORT_KEYS.recordedAt}))`),
    '(agency_reference) where agency_reference is not null',
    '(complainant) where complainant is not null',
    `((${SORT_KEYS.recordedAt})) where retracted`,
  ],
};

export const reportRegister: Projection<Registered> = {
  name: 'report-register',
  version: 1,
  streamPrefixes: ['report-'],
  tables: { reports },
  evolve: (before, { type, data, stored }) => ({
    id: before?.id ?? recordOf(stored.stream),
    report: withoutTexts(evolveReport(before?.report ?? { status: 'unknown' }, { type, data } as ReportFact)),
    recordedAt: before?.recordedAt ?? toTheMillisecond(stored.recordedAt),
    revision: stored.revision,
  }),
  rows: (registered): { reports: readonly Row[] } =>
    registered.report.status === 'unknown' ? { reports: [] } : { reports: [rowOf(registered, registered.report)] },
};

/** Kept as text, instants compare only when they are written alike, whatever the log's own precision. */
const toTheMillisecond = (instant: string): string => new Date(instant).toISOString();

/** The register tells no place and no summary, so it need not carry them along, sealed or not. */
function withoutTexts(state: ReportState): ReportState {
  if (state.status === 'unknown') return state;
  const { place: _, summary: __, ...report } = state.report;
  return { ...state, report };
}

function rowOf({ id, recordedAt, revision }: Registered, { report, status, responses }: RecordedReport): Row {
  const [earliest, latest] = daysOfIncident(report);
  return {
    report: id,
    source: report.source,
    agency: report.agency,
    agency_reference: report.agencyReference ?? null,
    kind: report.kind,
    category: report.category ?? null,
    hate_strands: report.hateStrands ?? null,
    incident_on: report.incidentOn ?? null,
    incident_month: report.incidentMonth ?? null,
    incident_earliest: earliest,
    incident_latest: latest,
    reported_on: report.reportedOn ?? '',
    local_government_area: report.localGovernmentArea ?? null,
    complainant: report.complainant ?? null,
    retracted: status === 'retracted',
    responses,
    recorded_at: recordedAt,
    revision,
  };
}

function daysOfIncident({ incidentOn, incidentMonth }: Report): readonly [Day, Day] {
  if (incidentOn !== undefined) return [incidentOn, incidentOn];
  return incidentMonth === undefined ? ['', ''] : [firstDayOf(incidentMonth), lastDayOfMonth(incidentMonth)];
}
