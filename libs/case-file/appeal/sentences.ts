import type { Personal } from '../../decider/personal.js';
import type { AppealFact } from './facts.js';

/** One plain sentence for the timeline; it holds nothing personal. */
export const appealSentence = ({ type }: AppealFact): string => type;

export const appealReason = (_: AppealFact): Personal | string | undefined => undefined;
