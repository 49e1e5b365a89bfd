/** What is sent of the deadlines of a case, and of its end. */
import fc from 'fast-check';
import { ago } from '../case/over-http.js';
import type { Override } from './override.js';
import { RUNNING } from './prepared-clock.js';

export const OF_CLOCK: readonly Override[] = [
  { field: 'deadlines', of: /clock\/pause$/, send: fc.constant([RUNNING]), because: 'clock/unknown-deadline' },
  {
    field: 'dueOn',
    of: /extension$/,
    send: fc.constantFrom(ago(-60), ago(-300)),
    because: 'clock/not-later, and too-far',
  },
  { field: 'why', of: /closure$/, send: fc.constant('withdrawn'), because: 'closing/reason-does-not-hold' },
  { field: 'waiver', send: fc.constant(undefined), because: 'closing/nothing-to-waive' },
  { field: 'why', of: /reopening$/, send: fc.constant('request-resumed'), because: 'closing/not-the-reason' },
];
