/** What a client is told of each refusal of this chapter. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';

export const APPEAL_PROBLEMS: ProblemsOf<'appeal/unknown'> = {
  'appeal/unknown': { title: 'Not yet', explanation: 'Not yet.' },
};
