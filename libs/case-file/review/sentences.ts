import type { Personal } from '../../decider/personal.js';
import type { ReviewFact } from './facts.js';

/** One plain sentence for the timeline; it holds nothing personal. */
export const reviewSentence = ({ type }: ReviewFact): string => type;

export const reviewReason = (_: ReviewFact): Personal | string | undefined => undefined;
