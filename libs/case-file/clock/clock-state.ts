import type { Day } from '../../calendar/day.js';
import { dayOfHappening } from '../../calendar/happened.js';
import type { CaseFact } from '../facts.js';
import { deadlineKey, type SetDeadline } from './set-deadline.js';

/** A deadline with what became of it: done, or no longer needed, or neither and so still open. */
export interface DeadlineState extends SetDeadline {
  readonly doneOn?: Day;
  /** What it was for fell away. */
  readonly lapsedOn?: Day;
  /** The clock stands still for it since that day. */
  readonly pausedOn?: Day;
  /** That its due day passed is on record. */
  readonly missed?: true;
}
/** By its key. */
export type ClockState = Readonly<Record<string, DeadlineState>>;

export const isOpen = ({ doneOn, lapsedOn }: DeadlineState): boolean => doneOn === undefined && lapsedOn === undefined;

/** The window to appeal is the applicant's: nobody owes anything by its end. */
export const isOwed = ({ name }: Pick<SetDeadline, 'name'>): boolean => name !== 'appeal';

const keyed = (deadlines: readonly DeadlineState[]): ClockState =>
  Object.fromEntries(deadlines.map((deadline) => [deadlineKey(deadline), deadline]));

/** A deadline that is set again keeps what became of it: an amended day moves the due date, not what was done. */
const set = (state: ClockState, deadlines: readonly SetDeadline[] = []): ClockState => ({
  ...state,
  ...keyed(deadlines.map((deadline) => ({ ...state[deadlineKey(deadline)], ...deadline, missed: undefined }))),
});

/** What was done is to be done once more. */
const restart = (state: ClockState, deadlines: readonly SetDeadline[]): ClockState => ({
  ...state,
  ...keyed(deadlines),
});

const changed = (state: ClockState, key: string, change: Partial<DeadlineState>): ClockState => {
  const deadline = state[key];
  return deadline !== undefined && isOpen(deadline) ? { ...state, [key]: { ...deadline, ...change } } : state;
};

const done = (state: ClockState, key: string, doneOn: Day): ClockState =>
  changed(state, key, { doneOn, pausedOn: undefined });

const lapsed = (state: ClockState, keys: readonly string[], lapsedOn: Day): ClockState =>
  keys.reduce((before, key) => changed(before, key, { lapsedOn, pausedOn: undefined }), state);

const allLapsed = (state: ClockState, on: Day): ClockState => lapsed(state, Object.keys(state), on);

const told = (state: ClockState, { data }: Extract<CaseFact, { type: 'ApplicantInformed' }>, on: Day): ClockState => {
  if (data.recipient !== 'applicant') return state;
  const begun = set(state, data.deadlines);
  switch (data.of) {
    // Once the decision is told nobody waits for an acknowledgement or a consent any more.
    case 'threshold':
      return lapsed(done(begun, 'threshold-decision', on), ['acknowledgement', 'consent'], on);
    case 'outcome':
      return done(begun, 'outcome', on);
    default:
      return begun;
  }
};

/** Which facts set deadlines and which meet them (domain: the table of deadlines). */
export const evolveClock = (state: ClockState, fact: CaseFact): ClockState => {
  const on = dayOfHappening(fact.data);
  switch (fact.type) {
    case 'ReviewRequested':
    case 'RequestAmended':
    case 'ThresholdDecided':
    case 'ReviewOpened':
      return set(state, fact.data.deadlines);
    case 'RequestAcknowledged':
      return set(done(state, 'acknowledgement', on), fact.data.deadlines);
    case 'VerificationAsked': {
      const { ref, dueOn } = fact.data;
      return set(state, [{ name: 'information', of: ref, anchoredOn: on, dueOn }]);
    }
    case 'ComplaintVerified':
    case 'ComplaintNotFound':
      return done(state, deadlineKey({ name: 'information', of: fact.data.ref }), on);
    case 'InformationRequested': {
      const { request, dueOn } = fact.data;
      return set(state, [{ name: 'information', of: request, anchoredOn: on, dueOn }]);
    }
    case 'InformationSupplied':
    case 'InformationRefused':
      return done(state, deadlineKey({ name: 'information', of: fact.data.request }), on);
    case 'ConsentGiven':
      return fact.data.scope.includes('apply') ? done(state, 'consent', on) : state;
    case 'ApplicantInformed':
      return told(state, fact, on);
    case 'MeetingHeld':
      return set(done(state, 'meeting', on), fact.data.deadlines);
    case 'AppealDecided':
      return restart(
        fact.data.setsAside === undefined ? state : lapsed(state, [windowOf(fact.data.setsAside)], on),
        fact.data.deadlines,
      );
    case 'ClockPaused':
      return fact.data.deadlines.reduce((before, key) => changed(before, key, { pausedOn: on }), state);
    case 'ClockResumed':
      return resumed(state, fact.data.moved);
    case 'DeadlineExtended':
      return changed(state, fact.data.deadline, { dueOn: fact.data.dueOn, missed: undefined });
    case 'DeadlineMissed':
      return changed(state, fact.data.deadline, { missed: true });
    case 'RequestWithdrawn':
    case 'CaseClosed':
      return allLapsed(state, on);
    case 'CaseReopened':
      return restart(state, fact.data.deadlines);
    default:
      return state;
  }
};

/** Nobody appeals against what stands no more. */
const windowOf = (setAside: 'threshold-decision' | 'review-conclusion'): string =>
  deadlineKey({ name: 'appeal', of: setAside === 'threshold-decision' ? 'threshold' : 'outcome' });

const resumed = (state: ClockState, moved: readonly { readonly deadline: string; readonly dueOn: Day }[]): ClockState =>
  moved.reduce(
    (before, { deadline, dueOn }) => changed(before, deadline, { dueOn, missed: undefined }),
    Object.fromEntries(Object.entries(state).map(([key, { pausedOn: _, ...deadline }]) => [key, deadline])),
  );
