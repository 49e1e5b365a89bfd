import type { Personal } from '../../decider/personal.js';
import type { ActionFact } from './facts.js';

/** One plain sentence for the timeline; it holds nothing personal. */
export const actionSentence = ({ type }: ActionFact): string => type;

export const actionReason = (_: ActionFact): Personal | string | undefined => undefined;
