import { type Refusal, refuse } from '../../decider/decider.js';
import { refuseNames } from '../shared-refusals.js';
import type { Told } from '../told.js';

export type ReasonsRefusal = 'complaint/no-reasons' | 'text/names-a-person';

/** The reasons of a ruling as they are published, or why they cannot be. */
export const publicReasons = (said: string | undefined, told: Told): string | Refusal<ReasonsRefusal> => {
  const reasons = said?.trim() ?? '';
  return reasons === ''
    ? refuse('complaint/no-reasons', 'A ruling on a complaint gives its reasons.')
    : (refuseNames(reasons, told) ?? reasons);
};
