import { type Refusal, refuse } from '../../decider/decider.js';
import { refuseNames } from '../shared-refusals.js';
import type { Told } from '../told.js';

export type ReasonsRefusal = 'appeal/no-reasons' | 'text/names-a-person';

/** The reasons as they are published, or why they cannot be. */
export const publicReasons = (said: string | undefined, told: Told): string | Refusal<ReasonsRefusal> => {
  const reasons = said?.trim() ?? '';
  return reasons === ''
    ? refuse('appeal/no-reasons', 'What is decided of an appeal has reasons.')
    : (refuseNames(reasons, told) ?? reasons);
};
