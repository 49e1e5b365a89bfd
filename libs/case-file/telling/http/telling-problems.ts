/** What a client is told of each refusal to record that somebody was told. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';
import type { TellingRefusal } from '../rules.js';

export const TELLING_PROBLEMS: ProblemsOf<Extract<TellingRefusal, `telling/${string}`>> = {
  'telling/nothing-to-tell': {
    title: 'Nothing to tell',
    explanation: 'What the applicant is to be told of has not happened on this case.',
  },
  'telling/not-to-them': {
    title: 'Not to them',
    explanation: 'Notices of a case go to its applicant and its victims, and to nobody else.',
  },
  'telling/no-recommendations': {
    title: 'No recommendations',
    explanation:
      'Recommendations are told with the outcome of a review that made some (s.104(8)), and with nothing else.',
  },
  'telling/recommendations-untold': {
    title: 'With the recommendations or without',
    explanation:
      'The applicant is told the outcome and the recommendations (s.104(8)). Say in `recommendationsTold` whether they were told with it: where they were not, the applicant is still owed them.',
  },
};
