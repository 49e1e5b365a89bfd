/** What a client is told of each refusal of this chapter. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';

export const INFORMATION_PROBLEMS: ProblemsOf<'information/unknown'> = {
  'information/unknown': { title: 'Not yet', explanation: 'Not yet.' },
};
