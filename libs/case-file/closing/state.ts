import { type Happened, happenedOf } from '../../calendar/happened.js';
import type { CaseClosed, ClosingFact } from './facts.js';

export interface ClosingState {
  /** The closure that stands. */
  readonly closed?: CaseClosed['data'];
  /** When the applicant last gave up, in writing, what was left of a window to appeal. It holds for what had been decided by then. */
  readonly waived?: Happened;
  /** The same as it was before the last closure: one made in error takes its waiver with it. */
  readonly waivedBefore?: Happened;
  readonly reopened?: Happened;
  /** Who closed the case although nothing had been decided; each once. */
  readonly closedUndecidedBy: readonly string[];
}

export const neverClosed: ClosingState = { closedUndecidedBy: [] };

/** `decided`: whether a decision on the threshold stood. */
export const evolveClosing = (state: ClosingState, fact: ClosingFact, decided: boolean): ClosingState => {
  switch (fact.type) {
    case 'CaseClosed':
      return {
        ...state,
        closed: fact.data,
        waivedBefore: state.waived,
        closedUndecidedBy: decided
          ? state.closedUndecidedBy
          : [...new Set([...state.closedUndecidedBy, fact.data.closedBy])],
        ...(fact.data.waiver !== undefined && { waived: happenedOf(fact.data) }),
      };
    case 'CaseReopened': {
      const { closed: _, waived, waivedBefore, ...open } = state;
      const stands = fact.data.why === 'closed-in-error' ? waivedBefore : waived;
      return { ...open, ...(stands !== undefined && { waived: stands }), reopened: happenedOf(fact.data) };
    }
  }
};
