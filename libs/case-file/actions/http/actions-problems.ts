/** What a client is told of each refusal of this chapter. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';

export const ACTION_PROBLEMS: ProblemsOf<'action/unknown'> = {
  'action/unknown': { title: 'Not yet', explanation: 'Not yet.' },
};
