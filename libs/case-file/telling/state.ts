import type { ApplicantInformed, TellingFact } from './facts.js';

/** What the applicant was told, in order. */
export interface TellingState {
  readonly told: readonly ApplicantInformed['data'][];
}

export const evolveTelling = (state: TellingState, fact: TellingFact): TellingState => {
  switch (fact.type) {
    case 'ApplicantInformed':
      return { told: [...state.told, fact.data] };
  }
};
