/** What the bodies of one case have to do, folded from its facts: no text of it is kept. */
import type { Day } from '../../calendar/day.js';
import { dayOfHappening } from '../../calendar/happened.js';
import { evolveSoFar, isOver, nothingSoFar, type SoFar } from '../case-status.js';
import { type ClockState, evolveClock } from '../clock/clock-state.js';
import { deadlineKey } from '../clock/set-deadline.js';
import type { CitedComplaint } from '../complaints/facts.js';
import type { CaseFact } from '../facts.js';

/** To verify a complaint, to give information, to say whether a recommendation is followed, to carry out an action. */
export const TASK_KINDS = ['verification', 'information', 'recommendation-response', 'action'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** What a body needs to find a complaint that was made to it. */
type Sought = Partial<Pick<CitedComplaint, 'agencyReference' | 'complainedOn'>>;

export interface Task extends Sought {
  readonly kind: TaskKind;
  /** Of the complaint, the question, the recommendation or the action. */
  readonly ref: string;
  readonly body: string;
  readonly askedOn: Day;
  /** Absent where no day was set, or none stands. */
  readonly dueOn?: Day;
  /** The clock stands still for it since that day. */
  readonly pausedOn?: Day;
}
export interface TasksOfCase {
  readonly caseId: string;
  readonly reference: string;
  readonly area: string;
  /** The complaints cited, by their refs. */
  readonly complaints: Readonly<Record<string, Sought>>;
  /** By ref, when each recommendation is to be carried out by. */
  readonly byWhen: Readonly<Record<string, Day>>;
  /** What was neither answered nor done, by ref. */
  readonly open: Readonly<Record<string, Task>>;
  readonly clock: ClockState;
  readonly soFar: SoFar;
}

const sought = (complaints: readonly CitedComplaint[]): TasksOfCase['complaints'] =>
  Object.fromEntries(
    complaints.map(({ ref, agencyReference, complainedOn }) => [
      ref,
      { ...(agencyReference !== undefined && { agencyReference }), complainedOn },
    ]),
  );

export const tasksBegun = (caseId: string, fact: Extract<CaseFact, { type: 'ReviewRequested' }>): TasksOfCase => {
  const { reference, area, complaints } = fact.data;
  const clock = evolveClock({}, fact);
  return { caseId, reference, area, complaints: sought(complaints), byWhen: {}, open: {}, clock, soFar: nothingSoFar };
};

export const evolveTasks = (tasks: TasksOfCase, fact: CaseFact): TasksOfCase => ({
  ...changedBy(fact, tasks),
  clock: evolveClock(tasks.clock, fact),
  soFar: evolveSoFar(tasks.soFar, fact),
});

const asked = (tasks: TasksOfCase, task: Task): TasksOfCase => ({
  ...tasks,
  open: { ...tasks.open, [task.ref]: task },
});

const ended = (tasks: TasksOfCase, ref: string): TasksOfCase => {
  const { [ref]: _, ...open } = tasks.open;
  return { ...tasks, open };
};

const changedBy = (fact: CaseFact, tasks: TasksOfCase): TasksOfCase => {
  const askedOn = dayOfHappening(fact.data);
  switch (fact.type) {
    case 'ComplaintCited':
      return { ...tasks, complaints: { ...tasks.complaints, ...sought([fact.data.complaint]) } };
    case 'VerificationAsked': {
      const { ref, body } = fact.data;
      const complaint = tasks.complaints[ref];
      return complaint === undefined ? tasks : asked(tasks, { ...complaint, kind: 'verification', ref, body, askedOn });
    }
    case 'InformationRequested': {
      const { request: ref, body } = fact.data;
      return asked(tasks, { kind: 'information', ref, body, askedOn });
    }
    case 'RecommendationMade': {
      const { recommendation, byWhen } = fact.data;
      return byWhen === undefined ? tasks : { ...tasks, byWhen: { ...tasks.byWhen, [recommendation]: byWhen } };
    }
    case 'RecommendationSent': {
      const { recommendation: ref, to: body } = fact.data;
      return asked(tasks, { kind: 'recommendation-response', ref, body, askedOn, dueOn: tasks.byWhen[ref] });
    }
    case 'ActionAgreed': {
      const { action: ref, by: body, byWhen } = fact.data;
      return asked(tasks, { kind: 'action', ref, body, askedOn, dueOn: byWhen });
    }
    case 'ComplaintVerified':
    case 'ComplaintNotFound':
      return ended(tasks, fact.data.ref);
    case 'InformationSupplied':
    case 'InformationRefused':
      return ended(tasks, fact.data.request);
    case 'RecommendationAccepted':
    case 'RecommendationDeclined':
      return ended(tasks, fact.data.recommendation);
    case 'ActionCompleted':
    case 'ActionAbandoned':
      return ended(tasks, fact.data.action);
    default:
      return tasks;
  }
};

/** What serves the decision and the review: nobody waits for it once the case is over. What came of the review is done all the same. */
const SERVES_THE_CASE: readonly TaskKind[] = ['verification', 'information'];

/** What is still to be done as the case stands, each with the day it is due now: a deadline may have been moved, or stand still. */
export const standingTasks = ({ open, clock, soFar }: TasksOfCase): readonly Task[] => {
  // Of a request that was withdrawn nothing more is recorded, so nothing more is asked.
  if (soFar.withdrawn) return [];
  return Object.values(open)
    .filter(({ kind }) => !isOver(soFar) || !SERVES_THE_CASE.includes(kind))
    .map((task) => (SERVES_THE_CASE.includes(task.kind) ? dueNow(task, clock) : task));
};

const dueNow = (task: Task, clock: ClockState): Task => {
  const deadline = clock[deadlineKey({ name: 'information', of: task.ref })];
  if (deadline === undefined) return task;
  return { ...task, dueOn: deadline.dueOn, ...(deadline.pausedOn !== undefined && { pausedOn: deadline.pausedOn }) };
};
