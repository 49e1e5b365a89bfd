/** The work queue: one row a case, with what is due on it next, and beside it by what it is found. No name and no text rests here. */
import type { Projection, Row, Table } from '../../read-models/projection.js';
import { isOver, statusAfter } from '../case-status.js';
import { type DeadlineState, isOpen, isOwed } from '../clock/clock-state.js';
import { deadlineKey } from '../clock/set-deadline.js';
import { evolveQueued, type Queued, type QueuedCase } from './queued-case.js';

const followedById = (columns: string): string => `${columns} || ' ' || case_id::text`;
/** Later than every day: a case on which nothing is due comes after all that have a deadline. */
const NEVER = '9999-99-99';
const due = `coalesce(due_on, '${NEVER}')`;

/**
 * What the list can be sorted by, each with the case's id in one text, so that every row has its place and Postgres knows how many
 * rows lie beyond it. `priority`: high risk first, then by the day the next thing is due, so that what is breached comes first.
 */
export const SORT_KEYS = {
  priority: followedById(`urgency || ' ' || ${due}`),
  dueOn: followedById(due),
  requestedOn: followedById('requested_on'),
} as const;

/** Days are kept as text, which compares as they do. */
const cases: Table = {
  columns: {
    case_id: 'uuid not null',
    reference: 'text not null',
    area: 'text not null',
    local_government_area: 'text not null',
    status: 'text not null',
    open: 'boolean not null',
    capacity: 'text not null',
    risk: 'text',
    /** `0` where the risk is high, else `1`. */
    urgency: 'text collate "C" not null',
    /** Whether something is still to come of an appeal. */
    appeal_open: 'boolean not null',
    /** Of what the office or a body owes, the open deadline that is due first; one for which the clock stands still is not due. */
    due_name: 'text',
    due_key: 'text',
    due_on: 'text collate "C"',
    relevant_bodies: 'text[] not null',
    requested_on: 'text collate "C" not null',
    recorded_at: 'text collate "C" not null',
    revision: 'integer not null',
  },
  // One for each order of an area's open cases, one for those of all areas, then one for each filter that may leave few rows of many.
  indexes: [
    ...Object.values(SORT_KEYS).map((key) => `(area, (${key})) where open`),
    ...Object.values(SORT_KEYS).map((key) => `((${key}))`),
    `(area, status, (${SORT_KEYS.priority}))`,
    `(area, risk, (${SORT_KEYS.priority})) where open and risk is not null`,
    `(local_government_area, (${SORT_KEYS.priority})) where open`,
    `(area, (${SORT_KEYS.priority})) where appeal_open`,
    '(reference)',
  ],
};

export const workQueue: Projection<Queued> = {
  name: 'work-queue',
  version: 2,
  streamPrefixes: ['case-'],
  tables: {
    cases,
    /** Bodies that are relevant to a case, and those that were told of it. */
    bodies: {
      columns: { body: 'text not null', told: 'boolean not null' },
      indexes: ['(body, stream)', '(stream, body)'],
    },
    /** Who is on a case: its applicant, its victims, whoever made a cited complaint. */
    people: {
      columns: { person: 'uuid not null', applicant: 'boolean not null', victim: 'boolean not null' },
      indexes: ['(person)'],
    },
    /** Cited complaints, by what they are known by elsewhere; references in lower case. */
    complaints: {
      columns: { agency: 'text not null', reference: 'text', report: 'uuid' },
      indexes: ['(reference) where reference is not null', '(report) where report is not null'],
    },
  },
  evolve: evolveQueued,
  rows: ({ one }): Record<keyof typeof NONE, readonly Row[]> =>
    one === undefined
      ? NONE
      : { cases: [caseRow(one)], bodies: bodyRows(one), people: peopleRows(one), complaints: complaintRows(one) },
};

const NONE = { cases: [], bodies: [], people: [], complaints: [] };

const isDue = (deadline: DeadlineState): boolean =>
  isOpen(deadline) && isOwed(deadline) && deadline.pausedOn === undefined;

const caseRow = (one: QueuedCase): Row => {
  const [next] = Object.values(one.clock)
    .filter(isDue)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
  return {
    case_id: one.id,
    reference: one.reference,
    area: one.area,
    local_government_area: one.localGovernmentArea,
    status: statusAfter(one.soFar),
    open: !isOver(one.soFar),
    capacity: one.applicant.capacity,
    risk: one.risk ?? null,
    urgency: one.risk === 'high' ? '0' : '1',
    appeal_open: one.openAppeals.length > 0,
    due_name: next?.name ?? null,
    due_key: next === undefined ? null : deadlineKey(next),
    due_on: next?.dueOn ?? null,
    relevant_bodies: one.relevantBodies,
    requested_on: one.requestedOn,
    recorded_at: one.recordedAt,
    revision: one.revision,
  };
};

const bodyRows = ({ relevantBodies, told }: QueuedCase): readonly Row[] =>
  [...new Set([...relevantBodies, ...told])].map((body) => ({ body, told: told.includes(body) }));

const peopleRows = ({ applicant, victims, complaints }: QueuedCase): readonly Row[] =>
  [...new Set([applicant.personId, ...victims, ...complaints.flatMap(({ complainant }) => complainant ?? [])])].map(
    (person) => ({ person, applicant: person === applicant.personId, victim: victims.includes(person) }),
  );

const complaintRows = ({ complaints }: QueuedCase): readonly Row[] =>
  complaints
    .filter(({ report, agencyReference }) => report !== undefined || agencyReference !== undefined)
    .map(({ agency, agencyReference, report }) => ({
      agency,
      reference: agencyReference?.toLowerCase() ?? null,
      report: report ?? null,
    }));
