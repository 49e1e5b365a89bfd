import type { Day } from '../calendar/day.js';
import type { Happened } from '../calendar/happened.js';
import type { Fact } from '../decider/decider.js';

/** What s.104(9) has published of an area and a period, in the order of its paragraphs (a) to (d). */
export const FIGURES = ['applications', 'thresholdNotMet', 'reviewsCarriedOut', 'reviewsWithRecommendations'] as const;
export type Figure = (typeof FIGURES)[number];

/** London days, the first and the last included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export type Counts = Readonly<Record<Figure, number>>;

/** One that a figure counts: a case decided not met twice stands behind that figure twice. */
export interface CountedCase {
  readonly caseId: string;
  readonly reference: string;
  readonly happenedOn: Day;
}
export type CountedCases = Readonly<Record<Figure, readonly CountedCase[]>>;

/** Why a return that was published is not the last word: it was right when it was made. */
export const CORRECTION_REASONS = [
  'recorded-later',
  'recorded-in-error',
  'another-area',
  'decided-again',
  'other',
] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** What an area published of a period (s.104(9)): it never changes, a correction is another one that names it. */
export type ReturnPublished = Fact<
  'ReturnPublished',
  Happened &
    Span & {
      /** `n1`, `n2`… in the order in which the local government area published them. */
      readonly return: string;
      /** ONS code, and the area's name as the procedure had it. */
      readonly localGovernmentArea: string;
      readonly name: string;
      readonly figures: Counts;
      readonly cases: CountedCases;
      readonly corrects?: { readonly return: string; readonly reason: CorrectionReason };
    }
>;
export type ReturnFact = ReturnPublished;
