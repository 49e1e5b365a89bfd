/** What one case adds to the four counts of s.104(9), each by the day of the event that is counted. */
import type { Day } from '../calendar/day.js';
import { dayOfHappening } from '../calendar/happened.js';
import type { CaseFact } from '../case-file/facts.js';
import type { Figure } from './facts.js';

interface Concluded {
  readonly on: Day;
  /** Whether a recommendation had been made by then. */
  readonly recommended: boolean;
}

/** A case as it is counted: its area is the one it has now, as it was amended. */
export interface Counting {
  readonly reference: string;
  readonly area: string;
  readonly localGovernmentArea: string;
  readonly requestedOn: Day;
  /** Each decision that the threshold is not met, whatever became of it: a second one after an appeal counts again. */
  readonly notMetOn: readonly Day[];
  /** Each review once, on its first conclusion. */
  readonly reviews: readonly Concluded[];
  /** The review that is open and was never concluded. */
  readonly underReview?: { readonly recommended: boolean };
}

/** Undefined until the case is requested. */
export const evolveCounting = (before: Counting | undefined, fact: CaseFact): Counting | undefined => {
  if (fact.type === 'ReviewRequested') {
    const { reference, area, localGovernmentArea, requestedOn } = fact.data;
    return { reference, area, localGovernmentArea, requestedOn, notMetOn: [], reviews: [] };
  }
  return before === undefined ? undefined : changed(before, fact);
};

const changed = (counting: Counting, fact: CaseFact): Counting => {
  switch (fact.type) {
    case 'RequestAmended': {
      const { requestedOn = counting.requestedOn, localGovernmentArea = counting.localGovernmentArea } =
        fact.data.changes;
      return { ...counting, requestedOn, localGovernmentArea };
    }
    case 'ThresholdDecided':
      return fact.data.outcome === 'not-met'
        ? { ...counting, notMetOn: [...counting.notMetOn, dayOfHappening(fact.data)] }
        : counting;
    case 'ReviewOpened':
      return { ...counting, underReview: { recommended: false } };
    case 'RecommendationMade':
      return counting.underReview === undefined ? counting : { ...counting, underReview: { recommended: true } };
    case 'ReviewConcluded': {
      const { underReview, ...concluded } = counting;
      // Referred back after an appeal it is concluded once more: the same review.
      if (underReview === undefined) return counting;
      const review = { on: dayOfHappening(fact.data), recommended: underReview.recommended };
      return { ...concluded, reviews: [...counting.reviews, review] };
    }
    default:
      return counting;
  }
};

/** What is counted of it, and the day by which it is counted. */
export const countedOf = ({ requestedOn, notMetOn, reviews }: Counting): readonly (readonly [Figure, Day])[] => [
  ['applications', requestedOn],
  ...notMetOn.map((on) => ['thresholdNotMet', on] as const),
  ...reviews.map(({ on }) => ['reviewsCarriedOut', on] as const),
  ...reviews.filter(({ recommended }) => recommended).map(({ on }) => ['reviewsWithRecommendations', on] as const),
];
