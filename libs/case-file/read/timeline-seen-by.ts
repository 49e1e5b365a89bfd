/** Which facts of a case's history somebody is told of. */
import type { Actor } from '../../decider/actor.js';
import type { CaseFile } from '../case-state.js';
import type { CaseFact } from '../facts.js';
import { concernsApplicant } from './concerns-applicant.js';
import { concernsBody } from './concerns-body.js';
import type { Sight } from './sight.js';

export type Sees = (fact: CaseFact) => boolean;

/** The office, and who reads without names, all of it; an applicant and a body what concerns them. `standing` is the case as it stands now. */
export function timelineSeenBy(actor: Actor, standing: CaseFile, sight: Sight): Sees {
  if (sight.wholeFile) return () => true;
  return actor.role === 'applicant'
    ? (fact) => concernsApplicant(fact, standing, sight)
    : (fact) => concernsBody(fact, standing, sight);
}
