/** What is asked of a body and not answered yet: a row for each complaint it is to verify. */
import type { Day } from '../../calendar/day.js';
import { dayOfHappening } from '../../calendar/happened.js';
import type { Projection, Row } from '../../read-models/projection.js';
import { recordOf } from '../../records/stream-name.js';
import type { CitedComplaint } from '../complaints/facts.js';
import type { CaseFact } from '../facts.js';

export const TASK_KINDS = ['verification'] as const;

/** What a body needs to find a complaint that was made to it. */
type Sought = Pick<CitedComplaint, 'ref' | 'agencyReference' | 'complainedOn'>;

interface Task extends Sought {
  readonly body: string;
  readonly askedOn: Day;
  readonly dueOn: Day;
}
export interface TasksOfCase {
  readonly caseId: string;
  readonly reference: string;
  readonly area: string;
  readonly complaints: readonly Sought[];
  /** By the ref of the complaint. */
  readonly open: Readonly<Record<string, Task>>;
}
/** Nothing of a stream that begins with something else. */
interface State {
  readonly of?: TasksOfCase;
}

const sought = ({ ref, agencyReference, complainedOn }: CitedComplaint): Sought => ({
  ref,
  ...(agencyReference !== undefined && { agencyReference }),
  complainedOn,
});

const after = (tasks: TasksOfCase, fact: CaseFact): TasksOfCase => {
  switch (fact.type) {
    case 'ComplaintCited':
      return { ...tasks, complaints: [...tasks.complaints, sought(fact.data.complaint)] };
    case 'VerificationAsked': {
      const { ref, body, dueOn } = fact.data;
      const complaint = tasks.complaints.find((one) => one.ref === ref);
      if (complaint === undefined) return tasks;
      const task = { ...complaint, body, askedOn: dayOfHappening(fact.data), dueOn };
      return { ...tasks, open: { ...tasks.open, [ref]: task } };
    }
    case 'ComplaintVerified':
    case 'ComplaintNotFound': {
      const { [fact.data.ref]: _, ...open } = tasks.open;
      return { ...tasks, open };
    }
    // Nobody is asked any longer what the request turned on.
    case 'RequestWithdrawn':
      return { ...tasks, open: {} };
    default:
      return tasks;
  }
};

/** By the day it is due, then by the case, then by the complaint in the order cited: one text, in which every task has its place. */
export const TASK_KEY = 'sort_key';
const sortKey = (caseId: string, { dueOn, ref }: Task): string => `${dueOn} ${caseId} ${ref.slice(1).padStart(4, '0')}`;

export const agencyTasks: Projection<State> = {
  name: 'agency-tasks',
  version: 1,
  streamPrefixes: ['case-'],
  tables: {
    tasks: {
      columns: {
        body: 'text not null',
        kind: 'text not null',
        case_id: 'uuid not null',
        reference: 'text not null',
        area: 'text not null',
        complaint: 'text not null',
        agency_reference: 'text',
        complained_on: 'text collate "C" not null',
        asked_on: 'text collate "C" not null',
        due_on: 'text collate "C" not null',
        [TASK_KEY]: 'text collate "C" not null',
      },
      indexes: [`(body, ${TASK_KEY})`, `(body, area, ${TASK_KEY})`],
    },
  },
  evolve: (before, { type, data, stored }) => {
    const fact = { type, data } as CaseFact;
    if (fact.type !== 'ReviewRequested') return before?.of === undefined ? {} : { of: after(before.of, fact) };
    const { reference, area, complaints } = fact.data;
    return {
      of: { caseId: recordOf(stored.stream), reference, area, complaints: complaints.map(sought), open: {} },
    };
  },
  rows: ({ of }) => ({ tasks: of === undefined ? [] : Object.values(of.open).map((task) => rowOf(of, task)) }),
};

const rowOf = ({ caseId, reference, area }: TasksOfCase, task: Task): Row => ({
  body: task.body,
  kind: 'verification',
  case_id: caseId,
  reference,
  area,
  complaint: task.ref,
  agency_reference: task.agencyReference ?? null,
  complained_on: task.complainedOn,
  asked_on: task.askedOn,
  due_on: task.dueOn,
  [TASK_KEY]: sortKey(caseId, task),
});
