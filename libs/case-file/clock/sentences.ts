import type { Personal } from '../../decider/personal.js';
import type { ClockFact } from './facts.js';

/** One plain sentence for the timeline; it holds nothing personal. */
export const clockSentence = ({ type }: ClockFact): string => type;

export const clockReason = (_: ClockFact): Personal | string | undefined => undefined;
