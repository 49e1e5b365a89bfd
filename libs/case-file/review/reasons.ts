import { type Refusal, refuse } from '../../decider/decider.js';
import { refuseNames } from '../shared-refusals.js';
import type { Told } from '../told.js';

export type ReasonsRefusal = 'review/no-reasons' | 'text/names-a-person';

/** The reasons of a decision on the review as they are published, or why they cannot be. */
export const publicReasons = (said: string | undefined, told: Told): string | Refusal<ReasonsRefusal> => {
  const reasons = said?.trim() ?? '';
  return reasons === ''
    ? refuse('review/no-reasons', 'This is decided for reasons that anybody can read.')
    : (refuseNames(reasons, told) ?? reasons);
};
