import type { ThresholdAssessed, ThresholdDecided, ThresholdFact } from './facts.js';

export interface ThresholdState {
  /** By their ids, in order. */
  readonly assessments: Readonly<Record<string, ThresholdAssessed['data']>>;
  /** The decision that stands. */
  readonly decided?: ThresholdDecided['data'];
}

export const evolveThreshold = (state: ThresholdState, fact: ThresholdFact): ThresholdState => {
  switch (fact.type) {
    case 'ThresholdAssessed':
      return { ...state, assessments: { ...state.assessments, [fact.data.assessment]: fact.data } };
    case 'ThresholdDecided':
      return { ...state, decided: fact.data };
  }
};
