import type { Day } from '../../calendar/day.js';
import { dayOfHappening } from '../../calendar/happened.js';
import type { Deadline } from '../../procedures/facts.js';
import type { CaseFact } from '../facts.js';
import type { SetDeadline } from './set-deadline.js';

/** A deadline with what became of it: done, or no longer needed, or neither and so still open. */
export interface DeadlineState extends SetDeadline {
  readonly doneOn?: Day;
  /** What it was for fell away: the request was withdrawn. */
  readonly lapsedOn?: Day;
}
export type ClockState = Partial<Readonly<Record<Deadline['name'], DeadlineState>>>;

export const isOpen = ({ doneOn, lapsedOn }: DeadlineState): boolean => doneOn === undefined && lapsedOn === undefined;

/** A deadline that is set again keeps what became of it: an amended day moves the due date, not what was done. */
const set = (state: ClockState, deadlines: readonly SetDeadline[] = []): ClockState => ({
  ...state,
  ...Object.fromEntries(deadlines.map((deadline) => [deadline.name, { ...state[deadline.name], ...deadline }])),
});

const done = (state: ClockState, name: Deadline['name'], doneOn: Day): ClockState => {
  const deadline = state[name];
  return deadline !== undefined && isOpen(deadline) ? { ...state, [name]: { ...deadline, doneOn } } : state;
};

const allLapsed = (state: ClockState, lapsedOn: Day): ClockState =>
  Object.fromEntries(
    Object.entries(state).map(([name, deadline]) => [name, isOpen(deadline) ? { ...deadline, lapsedOn } : deadline]),
  );

/** Once the decision is told nobody waits for an acknowledgement or a consent any more. */
const overtaken = (state: ClockState, on: Day): ClockState => {
  const { acknowledgement, consent, ...others } = state;
  return { ...others, ...allLapsed({ ...(acknowledgement && { acknowledgement }), ...(consent && { consent }) }, on) };
};

/** Which facts set deadlines and which meet them (domain: the table of deadlines). */
export const evolveClock = (state: ClockState, fact: CaseFact): ClockState => {
  switch (fact.type) {
    case 'ReviewRequested':
    case 'RequestAmended':
      return set(state, fact.data.deadlines);
    case 'RequestAcknowledged':
      return set(done(state, 'acknowledgement', dayOfHappening(fact.data)), fact.data.deadlines);
    case 'ConsentGiven':
      return fact.data.scope.includes('apply') ? done(state, 'consent', dayOfHappening(fact.data)) : state;
    case 'ApplicantInformed':
      return fact.data.of === 'threshold' && fact.data.recipient === 'applicant'
        ? overtaken(done(state, 'threshold-decision', dayOfHappening(fact.data)), dayOfHappening(fact.data))
        : state;
    case 'RequestWithdrawn':
      return allLapsed(state, dayOfHappening(fact.data));
    default:
      return state;
  }
};
