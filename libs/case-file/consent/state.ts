import { type Happened, happenedOf } from '../../calendar/happened.js';
import type { ConsentFact, ConsentGiven, ConsentScope } from './facts.js';

/** What a consent covers, from when on. */
export interface ConsentTerms {
  readonly from: Happened;
  readonly scope: readonly ConsentScope[];
  readonly bodies?: readonly string[];
}
/** One consent with its whole history: what stood at a past moment stays known after it ended. */
export interface ConsentState {
  readonly given: ConsentGiven['data'];
  /** As given, then each time as limited; the last stands until it is withdrawn. */
  readonly terms: readonly ConsentTerms[];
  readonly withdrawn?: Happened;
}
/** By the id of the consent, in the order they were given. */
export type ConsentsState = Readonly<Record<string, ConsentState>>;

export const evolveConsents = (state: ConsentsState, fact: ConsentFact): ConsentsState => {
  const { data } = fact;
  const before = state[data.consent];
  if (fact.type === 'ConsentGiven') {
    const { scope, bodies } = fact.data;
    return { ...state, [data.consent]: { given: fact.data, terms: [{ from: happenedOf(data), scope, bodies }] } };
  }
  if (before === undefined) return state;
  switch (fact.type) {
    case 'ConsentLimited': {
      const { scope, bodies } = fact.data;
      return {
        ...state,
        [data.consent]: { ...before, terms: [...before.terms, { from: happenedOf(data), scope, bodies }] },
      };
    }
    case 'ConsentWithdrawn':
      return { ...state, [data.consent]: { ...before, withdrawn: happenedOf(data) } };
  }
};
