import type { Day } from '../../calendar/day.js';
import { dayOfHappening, type Happened, happenedOf } from '../../calendar/happened.js';
import type { CaseFact } from '../facts.js';
import type { MovedDeadline } from './facts.js';
import { deadlineKey, type SetDeadline } from './set-deadline.js';

/** A deadline with what became of it: done, or no longer needed, or neither and so still open. */
export interface DeadlineState extends SetDeadline {
  readonly doneOn?: Day;
  /** What it was for fell away. */
  readonly lapsedOn?: Day;
  /** It lapsed with the whole case, closed or withdrawn, and comes back with it. */
  readonly withCase?: true;
  /** A window that was given up in writing with the closure that stands: it comes back only where that was in error. */
  readonly waived?: true;
  /** The clock stands still for it since that day; `paused` is the moment itself. */
  readonly pausedOn?: Day;
  readonly paused?: Happened;
  /** When it last went on after a pause: the next one begins no earlier. */
  readonly resumed?: Happened;
  /** Counted afresh, extended, or paused for a while: it no longer follows the day of the request. */
  readonly moved?: true;
  /** That its due day passed is on record. */
  readonly missed?: true;
}
/** By its key. */
export type ClockState = Readonly<Record<string, DeadlineState>>;

export const isOpen = ({ doneOn, lapsedOn }: DeadlineState): boolean => doneOn === undefined && lapsedOn === undefined;

/** The window to appeal is the applicant's: nobody owes anything by its end. */
export const isOwed = ({ name }: Pick<SetDeadline, 'name'>): boolean => name !== 'appeal';

/** What became of one of the key before is over: it is set for the first time, or what was done is to be done once more. */
const begun = (state: ClockState, deadlines: readonly DeadlineState[] = []): ClockState => ({
  ...state,
  ...Object.fromEntries(deadlines.map((deadline) => [deadlineKey(deadline), deadline])),
});

const afresh = (state: ClockState, deadlines: readonly SetDeadline[]): ClockState =>
  begun(
    state,
    deadlines.map((deadline) => ({ ...deadline, moved: true })),
  );

/** What a deadline no longer is once it runs again, or has ended. */
const NOT_PAUSED = { pausedOn: undefined, paused: undefined } as const;

const changed = (state: ClockState, key: string, change: Partial<DeadlineState>): ClockState => {
  const deadline = state[key];
  return deadline !== undefined && isOpen(deadline) ? { ...state, [key]: { ...deadline, ...change } } : state;
};

/** One that lapsed with the case ends too: what was done meanwhile does not come back with it. */
const ended = (state: ClockState, key: string, how: Pick<DeadlineState, 'doneOn' | 'lapsedOn'>): ClockState => {
  const deadline = state[key];
  return deadline?.withCase
    ? { ...state, [key]: { ...deadline, withCase: undefined } }
    : changed(state, key, { ...how, ...NOT_PAUSED });
};

const done = (state: ClockState, key: string, doneOn: Day): ClockState => ended(state, key, { doneOn });

const lapsed = (state: ClockState, keys: readonly string[], lapsedOn: Day): ClockState =>
  keys.reduce((before, key) => ended(before, key, { lapsedOn }), state);

const lapsedWithCase = (state: ClockState, lapsedOn: Day): ClockState =>
  Object.keys(state).reduce((before, key) => changed(before, key, { lapsedOn, withCase: true, ...NOT_PAUSED }), state);

/** Due on another day; that it was missed is on record of the day before, and of no other. */
const dueAnew = (
  state: ClockState,
  { deadline, dueOn }: MovedDeadline,
  more: Partial<DeadlineState> = {},
): ClockState => changed(state, deadline, { dueOn, moved: true, missed: undefined, ...more });

/** An amended day of the request moves what is due, not what was done, nor what has been moved since for a reason of its own. */
const followed = (state: ClockState, deadlines: readonly SetDeadline[] = []): ClockState =>
  deadlines.reduce((before, deadline) => {
    const known = before[deadlineKey(deadline)];
    if (known?.moved) return before;
    const missed = known?.dueOn === deadline.dueOn ? known.missed : undefined;
    return begun(before, [{ ...known, ...deadline, missed }]);
  }, state);

const told = (state: ClockState, { data }: Extract<CaseFact, { type: 'ApplicantInformed' }>, on: Day): ClockState => {
  if (data.recipient !== 'applicant') return state;
  const opened = begun(state, data.deadlines);
  switch (data.of) {
    // Once the decision is told nobody waits for an acknowledgement or a consent any more.
    case 'threshold':
      return lapsed(done(opened, 'threshold-decision', on), ['acknowledgement', 'consent'], on);
    // s.104(8): the outcome is told with its recommendations, or it is not told.
    case 'outcome':
      return data.recommendationsTold === false ? opened : done(opened, 'outcome', on);
    default:
      return opened;
  }
};

/** Whoever is to be told what was set aside is told of the appeal instead, and nobody appeals against what stands no more. */
const setAside = (state: ClockState, { data }: Extract<CaseFact, { type: 'AppealDecided' }>, on: Day): ClockState => {
  switch (data.setsAside) {
    case 'threshold-decision':
      return lapsed(state, ['threshold-decision', windowOf('threshold')], on);
    case 'review-conclusion':
      return lapsed(state, ['outcome', windowOf('outcome')], on);
    case undefined:
      return state;
  }
};

/** The key of the window that opened when the applicant was told. */
const windowOf = (of: 'threshold' | 'outcome'): string => deadlineKey({ name: 'appeal', of });

const resumed = (state: ClockState, { data }: Extract<CaseFact, { type: 'ClockResumed' }>): ClockState =>
  data.moved.reduce((before, moved) => dueAnew(before, moved, { ...NOT_PAUSED, resumed: happenedOf(data) }), state);

const givenUp = (state: ClockState, lapsedOn: Day): ClockState =>
  [windowOf('threshold'), windowOf('outcome')].reduce(
    (before, key) => changed(before, key, { lapsedOn, waived: true }),
    state,
  );

const closed = (state: ClockState, { data }: Extract<CaseFact, { type: 'CaseClosed' }>, on: Day): ClockState =>
  lapsedWithCase(data.waiver === undefined ? state : givenUp(state, on), on);

/** Whatever was given up and did not come back with this reopening is over for good. */
const reopened = (state: ClockState, deadlines: readonly SetDeadline[]): ClockState =>
  afresh(
    Object.fromEntries(Object.entries(state).map(([key, { waived: _, ...deadline }]) => [key, deadline])),
    deadlines,
  );

/** Which facts set deadlines and which meet them (domain: the table of deadlines). */
export const evolveClock = (state: ClockState, fact: CaseFact): ClockState => {
  const on = dayOfHappening(fact.data);
  switch (fact.type) {
    case 'ReviewRequested':
    case 'ThresholdDecided':
    case 'ReviewOpened':
      return begun(state, fact.data.deadlines);
    case 'RequestAmended':
      return followed(state, fact.data.deadlines);
    case 'RequestAcknowledged':
      return begun(done(state, 'acknowledgement', on), fact.data.deadlines);
    case 'VerificationAsked': {
      const { ref, dueOn } = fact.data;
      return begun(state, [{ name: 'information', of: ref, anchoredOn: on, dueOn }]);
    }
    case 'ComplaintVerified':
    case 'ComplaintNotFound':
      return done(state, deadlineKey({ name: 'information', of: fact.data.ref }), on);
    case 'InformationRequested': {
      const { request, dueOn } = fact.data;
      return begun(state, [{ name: 'information', of: request, anchoredOn: on, dueOn }]);
    }
    case 'InformationSupplied':
    case 'InformationRefused':
      return done(state, deadlineKey({ name: 'information', of: fact.data.request }), on);
    case 'ConsentGiven':
      return fact.data.scope.includes('apply') ? done(state, 'consent', on) : state;
    case 'ApplicantInformed':
      return told(state, fact, on);
    case 'MeetingHeld':
      return begun(done(state, 'meeting', on), fact.data.deadlines);
    // After an appeal a review may come to its end without another meeting.
    case 'ReviewConcluded':
      return begun(lapsed(state, ['meeting'], on), fact.data.deadlines);
    case 'AppealDecided':
      return afresh(setAside(state, fact, on), fact.data.deadlines);
    case 'ClockPaused':
      return fact.data.deadlines.reduce(
        (before, key) => changed(before, key, { pausedOn: on, paused: happenedOf(fact.data) }),
        state,
      );
    case 'ClockResumed':
      return resumed(state, fact);
    case 'DeadlineExtended':
      return dueAnew(state, fact.data);
    case 'DeadlineMissed':
      return changed(state, fact.data.deadline, { missed: true });
    case 'RequestWithdrawn':
      return lapsedWithCase(state, on);
    case 'CaseClosed':
      return closed(state, fact, on);
    case 'CaseReopened':
      return reopened(state, fact.data.deadlines);
    default:
      return state;
  }
};
