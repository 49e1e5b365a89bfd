import { addDays, type Day } from '../calendar/day.js';
import { addWorkingDays } from '../calendar/working-days.js';
import type { Deadline } from './facts.js';

/**
 * The London day at whose end a deadline falls due. The anchor's day is not counted: 7 days from 1 June is due on 8 June.
 * Nothing rolls off a weekend: only working days skip weekends and the bank holidays of England and Wales.
 */
export const dueOn = ({ length, unit }: Deadline, anchor: Day): Day => {
  switch (unit) {
    case 'days':
      return addDays(anchor, length);
    case 'weeks':
      return addDays(anchor, 7 * length);
    case 'working-days':
      return addWorkingDays(anchor, length);
  }
};
