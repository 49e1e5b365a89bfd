import { type Happened, happenedOf } from '../../calendar/happened.js';
import type { CaseClosed, ClosingFact } from './facts.js';

export interface ClosingState {
  /** The closure that stands. */
  readonly closed?: CaseClosed['data'];
  /** The last day of the window to appeal does not matter any more: the applicant gave it up in writing. */
  readonly waived: boolean;
  readonly reopened?: Happened;
}

export const neverClosed: ClosingState = { waived: false };

export const evolveClosing = (state: ClosingState, fact: ClosingFact): ClosingState => {
  switch (fact.type) {
    case 'CaseClosed':
      return { ...state, closed: fact.data, waived: state.waived || fact.data.waiver !== undefined };
    case 'CaseReopened':
      return { waived: state.waived, reopened: happenedOf(fact.data) };
  }
};
