import { type Happened, happenedBefore, happenedOf } from '../../calendar/happened.js';
import type { CaseFact } from '../facts.js';
import type { ApplicantInformed, ToldOf } from './facts.js';

/** Something the applicant must still be told of, and since when. */
export interface Duty {
  readonly of: ToldOf;
  readonly since: Happened;
}
export interface TellingState {
  /** What the applicant, or a victim, was told, in order. */
  readonly told: readonly ApplicantInformed['data'][];
  /** What the applicant is still owed, in the order it came. */
  readonly owed: readonly Duty[];
}

export const nothingTold: TellingState = { told: [], owed: [] };

const without = (owed: readonly Duty[], of: ToldOf): readonly Duty[] => owed.filter((duty) => duty.of !== of);

/** What is owed of the same twice is told at once, and not before the later of the two, in whatever order they were recorded. */
const owing = (state: TellingState, of: ToldOf, data: Happened): TellingState => {
  const before = state.owed.find((duty) => duty.of === of)?.since;
  const since = before !== undefined && happenedBefore(data, before) ? before : happenedOf(data);
  return { ...state, owed: [...without(state.owed, of), { of, since }] };
};

/** s.104(8): the outcome is told with its recommendations, or it is not told. */
export const tells = (told: ApplicantInformed['data'], { of, since }: Duty): boolean =>
  told.of === of && !happenedBefore(told, since) && !(of === 'outcome' && told.recommendationsTold === false);

/** Which facts the applicant is owed word of, and which give it (s.104(6), s.104(8), and domain section 4: of a pause or an extension). */
export const evolveTelling = (state: TellingState, fact: CaseFact): TellingState => {
  switch (fact.type) {
    case 'ThresholdDecided':
      return owing(state, 'threshold', fact.data);
    case 'ReviewConcluded':
      return owing(state, 'outcome', fact.data);
    // Whoever was told when the bodies meet is told when that changes.
    case 'MeetingRearranged':
      return state.told.some(({ of, recipient }) => of === 'meeting' && recipient === 'applicant')
        ? owing(state, 'meeting', fact.data)
        : state;
    case 'MeetingHeld':
      return { ...state, owed: without(state.owed, 'meeting') };
    case 'AppealNotAdmitted':
      return owing(state, 'appeal', fact.data);
    case 'AppealDecided': {
      const { setsAside } = fact.data;
      // Nobody is told a decision that stands no more: they are told of the appeal instead.
      const moot = { 'threshold-decision': 'threshold', 'review-conclusion': 'outcome' } as const;
      const owed = setsAside === undefined ? state.owed : without(state.owed, moot[setsAside]);
      return owing({ ...state, owed }, 'appeal', fact.data);
    }
    case 'ClockPaused':
    case 'DeadlineExtended':
      return owing(state, 'delay', fact.data);
    case 'CaseClosed':
      return owing(state, 'closure', fact.data);
    case 'CaseReopened':
      return { ...state, owed: without(state.owed, 'closure') };
    case 'ApplicantInformed':
      return {
        told: [...state.told, fact.data],
        owed: fact.data.recipient === 'applicant' ? state.owed.filter((duty) => !tells(fact.data, duty)) : state.owed,
      };
    default:
      return state;
  }
};
