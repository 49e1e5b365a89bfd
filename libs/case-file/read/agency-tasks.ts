/** What is asked of a body and not answered or done yet: a row for each complaint, question, recommendation and action. */
import type { Projection, Row } from '../../read-models/projection.js';
import { recordOf } from '../../records/stream-name.js';
import type { CaseFact } from '../facts.js';
import { evolveTasks, standingTasks, type Task, type TasksOfCase, tasksBegun } from './tasks-of-case.js';

/** Nothing of a stream that begins with something else. */
interface State {
  readonly of?: TasksOfCase;
}

/** Later than every day: what has no day comes after all that is due. */
const NEVER = '9999-99-99';

/** By the day it is due, then by the case, then by kind and number: one text, in which every task has its place. */
export const TASK_KEY = 'sort_key';
const sortKey = (caseId: string, { dueOn = NEVER, ref }: Task): string =>
  `${dueOn} ${caseId} ${ref.slice(0, 1)}${ref.slice(1).padStart(4, '0')}`;

export const agencyTasks: Projection<State> = {
  name: 'agency-tasks',
  version: 2,
  streamPrefixes: ['case-'],
  tables: {
    tasks: {
      columns: {
        body: 'text not null',
        kind: 'text not null',
        case_id: 'uuid not null',
        reference: 'text not null',
        area: 'text not null',
        ref: 'text not null',
        agency_reference: 'text',
        complained_on: 'text collate "C"',
        asked_on: 'text collate "C" not null',
        due_on: 'text collate "C"',
        paused_on: 'text collate "C"',
        [TASK_KEY]: 'text collate "C" not null',
      },
      indexes: [`(body, ${TASK_KEY})`, `(body, area, ${TASK_KEY})`],
    },
  },
  evolve: (before, { type, data, stored }) => {
    const fact = { type, data } as CaseFact;
    if (fact.type !== 'ReviewRequested') return before?.of === undefined ? {} : { of: evolveTasks(before.of, fact) };
    return { of: tasksBegun(recordOf(stored.stream), fact) };
  },
  rows: ({ of }) => ({ tasks: of === undefined ? [] : standingTasks(of).map((task) => rowOf(of, task)) }),
};

const rowOf = ({ caseId, reference, area }: TasksOfCase, task: Task): Row => ({
  body: task.body,
  kind: task.kind,
  case_id: caseId,
  reference,
  area,
  ref: task.ref,
  agency_reference: task.agencyReference ?? null,
  complained_on: task.complainedOn ?? null,
  asked_on: task.askedOn,
  due_on: task.dueOn ?? null,
  paused_on: task.pausedOn ?? null,
  [TASK_KEY]: sortKey(caseId, task),
});
