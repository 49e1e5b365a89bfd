import type { Day } from '../../calendar/day.js';
import { dueOn } from '../../procedures/due-day.js';
import type { Deadline } from '../../procedures/facts.js';
import type { Known } from '../told.js';

/** The office's default, where a procedure gives none: no figure is published for it. */
const IN_TEN_WORKING_DAYS: Deadline = {
  name: 'information',
  anchor: 'asked-for',
  length: 10,
  unit: 'working-days',
  calendar: 'england-and-wales',
};

/** The London day by which a body answers what it was asked on a day (Sch.4 para 7), as the procedure of the case has it. */
export const informationDueOn = ({ procedure }: Known, askedOn: Day): Day => {
  const deadlines = procedure?.procedure.deadlines ?? [];
  return dueOn(deadlines.find(({ name }) => name === 'information') ?? IN_TEN_WORKING_DAYS, askedOn);
};
