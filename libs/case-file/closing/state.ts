import { type Happened, happenedOf } from '../../calendar/happened.js';
import type { CaseClosed, ClosingFact } from './facts.js';

export interface ClosingState {
  /** The closure that stands. */
  readonly closed?: CaseClosed['data'];
  /** When the applicant last gave up, in writing, what was left of a window to appeal. It holds for what had been decided by then. */
  readonly waived?: Happened;
  readonly reopened?: Happened;
}

export const neverClosed: ClosingState = {};

export const evolveClosing = (state: ClosingState, fact: ClosingFact): ClosingState => {
  switch (fact.type) {
    case 'CaseClosed':
      return {
        ...state,
        closed: fact.data,
        ...(fact.data.waiver !== undefined && { waived: happenedOf(fact.data) }),
      };
    case 'CaseReopened': {
      const { closed: _, ...open } = state;
      return { ...open, reopened: happenedOf(fact.data) };
    }
  }
};
