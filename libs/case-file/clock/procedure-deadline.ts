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

/** How the procedure of the case counts a deadline; of information it was asked for there always is one. */
export const deadlineOf = ({ procedure }: Known, name: Deadline['name']): Deadline | undefined =>
  procedure?.procedure.deadlines.find((deadline) => deadline.name === name) ??
  (name === 'information' ? IN_TEN_WORKING_DAYS : undefined);
