/** What a client is told of each refusal that is about a deadline. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';
import type { ClockRefusal } from '../rules.js';

export const CLOCK_PROBLEMS: ProblemsOf<Extract<ClockRefusal, `clock/${string}`>> = {
  'clock/unknown-deadline': {
    status: 404,
    title: 'Unknown deadline',
    explanation:
      'This case has no deadline of this name. They are named as the case shows them by `key`: `meeting`, `information-i1`.',
  },
  'clock/not-open': {
    title: 'Not open',
    explanation:
      'What the deadline was for is done, or fell away. It is neither paused nor extended, and was not missed.',
  },
  'clock/never-pauses': {
    title: 'Never pauses',
    explanation: 'The time an applicant has to appeal is theirs: it never pauses. It can be extended.',
  },
  'clock/already-paused': {
    title: 'Already paused',
    explanation: 'One pause at a time: each has a reason the applicant is told. Let the clock go on first.',
  },
  'clock/already-missed': {
    title: 'Already missed',
    explanation:
      'The last day of the deadline had passed when the pause began: no pause hides that. Extend it, with a reason.',
  },
  'clock/nothing-to-pause': {
    title: 'Nothing to pause',
    explanation: 'A pause names the deadlines it stops: at least one.',
  },
  'clock/not-paused': { title: 'Not paused', explanation: 'The clock of this case runs: there is no pause to end.' },
  'clock/not-later': {
    title: 'Not later',
    explanation: 'An extension ends later than the deadline was due, and not before the day it is given.',
  },
  'clock/too-far': { title: 'Too far', explanation: 'A deadline is extended to a day within a year of the extension.' },
  'clock/by-the-clock-alone': {
    title: 'By the clock alone',
    explanation: 'That a deadline was missed is recorded by the clock when its last day is over, and by nobody else.',
  },
  'clock/nobody-owes-it': {
    title: 'Nobody owes it',
    explanation: 'The time to appeal is for the applicant to use or not: nobody misses its end.',
  },
  'clock/moved': {
    title: 'Moved',
    explanation: 'The deadline was paused, extended or set anew in the meantime, and is due on another day.',
  },
  'clock/already-recorded': {
    title: 'Already recorded',
    explanation: 'That the deadline was missed is recorded once for each day it was due on.',
  },
  'clock/not-missed': {
    title: 'Not missed',
    explanation: 'The clock stands still for the deadline, or its last day is not over in London.',
  },
};
