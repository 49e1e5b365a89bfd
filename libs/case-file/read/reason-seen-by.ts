import type { Shown } from '../../access/shown.js';
import type { Personal } from '../../decider/personal.js';
import type { CaseFile } from '../case-state.js';
import type { CaseFact } from '../facts.js';
import type { Sight } from './sight.js';

/** A reason in somebody's own words: why a deadline moves is told to the applicant, and a body reads again what it said itself. */
export const reasonSeenBy = (reason: Personal, fact: CaseFact, { actions }: CaseFile, sight: Sight): Shown => {
  switch (fact.type) {
    case 'ClockPaused':
    case 'ClockResumed':
    case 'DeadlineExtended':
      return sight.letter(reason);
    case 'InformationRefused':
      return sight.fromBody(reason, fact.data.body);
    case 'ActionAbandoned': {
      const { by } = actions.actions[fact.data.action] ?? {};
      return by === undefined ? sight.text(reason) : sight.fromBody(reason, by);
    }
    default:
      return sight.text(reason);
  }
};
