/** What a client is told of each refusal of this chapter. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';

export const CLOSING_PROBLEMS: ProblemsOf<'closing/not-closed'> = {
  'closing/not-closed': { title: 'Not yet', explanation: 'Not yet.' },
};
