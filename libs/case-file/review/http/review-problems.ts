/** What a client is told of each refusal of this chapter. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';

export const REVIEW_PROBLEMS: ProblemsOf<
  | 'review/not-open'
  | 'review/concluded'
  | 'review/not-concluded'
  | 'review/no-meeting-held'
  | 'review/not-the-chair'
  | 'review/chair-not-independent'
> = {
  'review/not-open': { title: 'No review', explanation: 'No review was opened on this case.' },
  'review/concluded': {
    title: 'Concluded',
    explanation: 'The review is concluded: nothing more is done in it unless an appeal sends it back.',
  },
  'review/not-concluded': { title: 'Not concluded', explanation: 'The review is not concluded yet.' },
  'review/no-meeting-held': { title: 'No meeting', explanation: 'No meeting of the review was held yet.' },
  'review/not-the-chair': {
    title: 'Not the chair',
    explanation:
      'The meeting, the findings, the recommendations and the conclusion are those of the chair appointed for this review.',
  },
  'review/chair-not-independent': {
    title: 'Chair not independent',
    explanation: 'The chair may not belong to, nor have answered for, a body under review: replace them first.',
  },
};
