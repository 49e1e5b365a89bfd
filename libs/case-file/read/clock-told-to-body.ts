/** How the clock was stopped and went on, as a body is told: for the deadlines it knows of, and no other. */
import type { CaseFile } from '../case-state.js';
import type { CaseFact } from '../facts.js';
import type { Sight } from './sight.js';
import { seesDeadline } from './told-as-seen.js';

export const seesKey = (key: string, standing: CaseFile, sight: Sight): boolean => {
  const deadline = standing.clock[key];
  return deadline !== undefined && seesDeadline(deadline, standing, { role: 'agency' }, sight);
};

/** A fact with what it says of other deadlines left out; every other fact as it is. */
export const clockToldToBody = (fact: CaseFact, standing: CaseFile, sight: Sight): CaseFact => {
  switch (fact.type) {
    case 'ClockPaused': {
      const deadlines = fact.data.deadlines.filter((key) => seesKey(key, standing, sight));
      return { ...fact, data: { ...fact.data, deadlines } };
    }
    case 'ClockResumed': {
      const moved = fact.data.moved.filter(({ deadline }) => seesKey(deadline, standing, sight));
      return { ...fact, data: { ...fact.data, moved } };
    }
    default:
      return fact;
  }
};
