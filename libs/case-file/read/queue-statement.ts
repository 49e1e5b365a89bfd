/** From a question to the work queue to one statement over its rows. Everything that was sent travels as a parameter. */

import { visibleTo } from '../../access/visibility.js';
import { addDays, type Day } from '../../calendar/day.js';
import type { Actor } from '../../decider/actor.js';
import { idShape } from '../../web/fields/identifiers.js';
import type { QueueQuery } from './queue-query.js';
import { SORT_KEYS } from './work-queue.js';

export interface Statement {
  readonly text: string;
  readonly parameters: readonly (string | number | readonly string[])[];
}

/** What `q` may stand for. */
export interface Sought {
  /** A case's reference as we write it. */
  readonly reference?: string;
  /** An agency's, in lower case. */
  readonly agencyReference: string;
  /** Ids of people it may name. */
  readonly people: readonly string[];
}

export interface Question {
  readonly query: QueueQuery;
  readonly actor: Actor;
  readonly today: Day;
  readonly sought?: Sought;
  /** The sort key of the last row of the page before. */
  readonly after?: string;
}

type Bind = (value: string | number | readonly string[]) => string;

/** Answers one row more than the page holds, to know whether there is another. */
export function queueStatement({ query, actor, today, sought, after }: Question): Statement {
  const parameters: (string | number | readonly string[])[] = [];
  const bind: Bind = (value) => `$${parameters.push(value)}`;
  const key = SORT_KEYS[orderOf(query, actor)];
  const descends = query.sort.startsWith('-');
  const found = sought === undefined ? '' : `with found as materialized (${soughtIn(sought, actor, bind)}) `;
  const conditions = [
    ...belongingTo(actor, bind),
    ...filtered(query, actor, today, bind),
    ...(after === undefined ? [] : [`${key} ${descends ? '<' : '>'} ${bind(after)}`]),
  ];
  const from = sought === undefined ? 'work_queue.cases' : 'found join work_queue.cases using (stream)';
  return {
    text: `${found}select cases.*, ${key} as sort_key from ${from} where ${conditions.join(' and ') || 'true'} order by ${key} ${descends ? 'desc' : 'asc'} limit ${bind(query.limit + 1)}`,
    parameters,
  };
}

/** Bodies and applicants are told of no risk by a list: neither in its rows nor by their order. */
export const seesRisk = ({ role }: Actor): boolean => role !== 'agency' && role !== 'applicant';

function orderOf({ sort }: QueueQuery, actor: Actor): keyof typeof SORT_KEYS {
  const order = sort.replace('-', '') as keyof typeof SORT_KEYS;
  return order === 'priority' && !seesRisk(actor) ? 'dueOn' : order;
}

/** Which cases there are for somebody: those of their area, those their body was told of, those they applied for. */
function belongingTo(actor: Actor, bind: Bind): readonly string[] {
  switch (actor.role) {
    case 'agency':
      return [`${withBody(bind(actor.body ?? ''))} and told)`];
    case 'applicant':
      // The subject of an applicant's token is their id as a person; any other is nobody's.
      return idShape.faults(actor.id).length > 0
        ? ['false']
        : [`stream in (select stream from work_queue.people where applicant and person = ${bind(actor.id)}::uuid)`];
    default:
      if (actor.area !== undefined) return [`area = ${bind(actor.area)}`];
      // Whoever is of no area and yet not of all is of none.
      return visibleTo(actor).opensPersonalData ? ['false'] : [];
  }
}

const withBody = (body: string): string =>
  `exists (select from work_queue.bodies where bodies.stream = cases.stream and body = ${body}`;

const isRelevant = (body: string): string => `${body} = any (relevant_bodies)`;

/** Which others were asked, invited or addressed is the office's to know: to a body or an applicant a filter would tell it. */
const seesWhoWasTold = (actor: Actor, body: string): boolean => seesRisk(actor) || actor.body === body;

function filtered(query: QueueQuery, actor: Actor, today: Day, bind: Bind): readonly string[] {
  const { area, localGovernmentArea, body, due, risk, appeal } = query;
  return [
    ...ofStatus(query, bind),
    ...(appeal === undefined ? [] : ['appeal_open']),
    ...(appeal === undefined || actor.role !== 'agency' ? [] : [isRelevant(bind(actor.body ?? ''))]),
    ...(area === undefined ? [] : [`area = ${bind(area)}`]),
    ...(localGovernmentArea === undefined ? [] : [`local_government_area = ${bind(localGovernmentArea)}`]),
    ...(body === undefined ? [] : [seesWhoWasTold(actor, body) ? `${withBody(bind(body))})` : isRelevant(bind(body))]),
    ...(risk === undefined ? [] : [seesRisk(actor) ? `risk = ${bind(risk)}` : 'false']),
    // In a sort key a blank follows the day, so a bare day lies before every key of that day. What is never due sorts behind all days.
    ...(due === 'overdue' ? [`${SORT_KEYS.dueOn} < ${bind(today)}`] : []),
    ...(due === 'week'
      ? [`${SORT_KEYS.dueOn} >= ${bind(today)}`, `${SORT_KEYS.dueOn} < ${bind(addDays(today, 8))}`]
      : []),
  ];
}

/** Every case that is open; and where appeals are asked for, those of closed cases too, for a late one waits there to be admitted. */
function ofStatus({ status, appeal }: QueueQuery, bind: Bind): readonly string[] {
  if (status !== undefined) return [`status = ${bind(status)}`];
  return appeal === undefined ? ['open'] : [];
}

/** A body seeks by its own references: by another's it would learn of complaints that are nothing of its. */
const soughtIn = ({ reference, agencyReference, people }: Sought, { role, body }: Actor, bind: Bind): string =>
  [
    `select stream from work_queue.complaints where reference = ${bind(agencyReference)}${role === 'agency' ? ` and agency = ${bind(body ?? '')}` : ''}`,
    ...(reference === undefined ? [] : [`select stream from work_queue.cases where reference = ${bind(reference)}`]),
    ...(people.length === 0
      ? []
      : [`select stream from work_queue.people where person = any (${bind(people)}::uuid[])`]),
  ].join(' union ');
