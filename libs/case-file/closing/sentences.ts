import type { Personal } from '../../decider/personal.js';
import type { ClosingFact } from './facts.js';

/** One plain sentence for the timeline; it holds nothing personal. */
export const closingSentence = ({ type }: ClosingFact): string => type;

export const closingReason = (_: ClosingFact): Personal | string | undefined => undefined;
