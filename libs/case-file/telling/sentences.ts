import { readableDay } from '../../calendar/readable.js';
import type { Personal } from '../../decider/personal.js';
import type { Recipient, TellingFact, ToldHow, ToldOf } from './facts.js';

const OF: Readonly<Record<ToldOf, string>> = {
  acknowledgement: 'that the request was received',
  threshold: 'the decision on whether the threshold is met',
  meeting: 'of the review meeting',
  delay: 'of a delay',
  outcome: 'the outcome of the review',
  appeal: 'what became of the appeal',
  closure: 'that the case is closed',
};
const HOW: Readonly<Record<ToldHow, string>> = {
  letter: 'by letter',
  email: 'by email',
  phone: 'by telephone',
  'text-message': 'by text message',
  'in-person': 'in person',
};
const WHO: Readonly<Record<Recipient, string>> = { applicant: 'The applicant', victim: 'A victim' };

const recommendations = ({ of, recommendationsTold }: TellingFact['data']): string => {
  if (of !== 'outcome' || recommendationsTold === undefined) return '';
  return recommendationsTold ? ', with its recommendations' : ', without its recommendations';
};

const mayAppeal = ({ deadlines = [] }: TellingFact['data']): string =>
  deadlines.map(({ dueOn }) => `, and may appeal until ${readableDay(dueOn)}`).join('');

/** One plain sentence for the timeline; it holds nothing personal. */
export const tellingSentence = ({ data }: TellingFact): string =>
  `${WHO[data.recipient]} was told ${OF[data.of]}${recommendations(data)}, ${HOW[data.how]}${mayAppeal(data)}.`;

/** Telling somebody needs no reason. */
export const tellingReason = (_: TellingFact): Personal | undefined => undefined;
