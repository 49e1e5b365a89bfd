import type { Day } from '../../calendar/day.js';
import { dueOn } from '../../procedures/due-day.js';
import type { Deadline } from '../../procedures/facts.js';
import type { Known } from '../told.js';
import { deadlineOf } from './procedure-deadline.js';

/** The London day by which a body answers what it was asked on a day (Sch.4 para 7), as the procedure of the case has it. */
export const informationDueOn = (known: Known, askedOn: Day): Day =>
  dueOn(deadlineOf(known, 'information') as Deadline, askedOn);
