/** What a client is told of each refusal of this chapter. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';

export const CLOCK_PROBLEMS: ProblemsOf<'clock/unknown-deadline'> = {
  'clock/unknown-deadline': { title: 'Not yet', explanation: 'Not yet.' },
};
