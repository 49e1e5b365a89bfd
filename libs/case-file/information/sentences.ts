import type { Personal } from '../../decider/personal.js';
import type { InformationFact } from './facts.js';

/** One plain sentence for the timeline; it holds nothing personal. */
export const informationSentence = ({ type }: InformationFact): string => type;

export const informationReason = (_: InformationFact): Personal | string | undefined => undefined;
