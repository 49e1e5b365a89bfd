import type { Day } from '../../calendar/day.js';
import { dayOfHappening, type Happened } from '../../calendar/happened.js';
import { type Refusal, refuse } from '../../decider/decider.js';

/** Nobody is asked to have done something before they were asked. */
export const refuseByWhen = (byWhen: Day | undefined, happened: Happened): Refusal<'action/in-the-past'> | undefined =>
  byWhen !== undefined && byWhen < dayOfHappening(happened)
    ? refuse('action/in-the-past', 'The day by which it is to be done lies before the day it was put to the body.')
    : undefined;
