/** What a client is told of each refusal of this chapter. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';

export const REVIEW_PROBLEMS: ProblemsOf<'review/not-open'> = {
  'review/not-open': { title: 'Not yet', explanation: 'Not yet.' },
};
