import type { Happened } from '../../calendar/happened.js';
import type { ThresholdAssessed, ThresholdDecided, ThresholdFact } from './facts.js';

export interface ThresholdState {
  /** By their ids, in order. */
  readonly assessments: Readonly<Record<string, ThresholdAssessed['data']>>;
  /** The decision that stands. */
  readonly decided?: ThresholdDecided['data'];
  /** Decisions that an appeal set aside, in order: they stand no more, and were made all the same. */
  readonly setAside: readonly ThresholdDecided['data'][];
  /** When an appeal last referred the decision back. */
  readonly referredBack?: Happened;
  /** Assessments from before that, by their ids: kept, but nothing is decided on them any more. */
  readonly outdated: readonly string[];
}

export const undecided: ThresholdState = { assessments: {}, setAside: [], outdated: [] };

export const evolveThreshold = (state: ThresholdState, fact: ThresholdFact): ThresholdState => {
  switch (fact.type) {
    case 'ThresholdAssessed':
      return { ...state, assessments: { ...state.assessments, [fact.data.assessment]: fact.data } };
    case 'ThresholdDecided':
      return { ...state, decided: fact.data };
  }
};

/** An appeal sent the decision back: it stands no more, and the threshold accepts its commands once more. */
export const referThresholdBack = ({ decided, ...state }: ThresholdState, at: Happened): ThresholdState => ({
  ...state,
  setAside: decided === undefined ? state.setAside : [...state.setAside, decided],
  referredBack: at,
  outdated: Object.keys(state.assessments),
});
