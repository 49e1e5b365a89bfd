import type { Personal } from '../../decider/personal.js';
import type { Recipient, TellingFact, ToldHow, ToldOf } from './facts.js';

const OF: Readonly<Record<ToldOf, string>> = {
  acknowledgement: 'that the request was received',
  threshold: 'the decision on whether the threshold is met',
  meeting: 'of the review meeting',
  delay: 'of a delay',
  outcome: 'the outcome of the review',
  appeal: 'of the appeal',
  closure: 'that the case is closed',
};
const HOW: Readonly<Record<ToldHow, string>> = {
  letter: 'by letter',
  email: 'by email',
  phone: 'by phone',
  'text-message': 'by text message',
  'in-person': 'in person',
};
const WHO: Readonly<Record<Recipient, string>> = { applicant: 'The applicant', victim: 'A victim' };

/** One plain sentence for the timeline; it holds nothing personal. */
export const tellingSentence = ({ data: { of, recipient, how, recommendationsTold } }: TellingFact): string => {
  const recommendations = recommendationsTold === true ? ', with its recommendations' : '';
  return `${WHO[recipient]} was told ${OF[of]}${recommendations}, ${HOW[how]}.`;
};

/** Telling somebody needs no reason. */
export const tellingReason = (_: TellingFact): Personal | undefined => undefined;
