import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { conflictOfChair } from '../independence.js';
import type { Told } from '../told.js';
import type { Review } from './state.js';

export type ChairRefusal = 'review/not-the-chair' | 'review/chair-not-independent';

/** The meeting, the findings, the recommendations and the conclusion are those of the chair, while nothing stands against them. */
export const refuseOtherThanChair = (
  { chair }: Review,
  file: CaseFile,
  { actor }: Told,
): Refusal<ChairRefusal> | undefined => {
  if (chair?.chair !== actor.id)
    return refuse('review/not-the-chair', 'Only the chair appointed for this review does this.');
  return chair.conflict === undefined && conflictOfChair(file, actor) === undefined
    ? undefined
    : refuse('review/chair-not-independent', 'The chair is not independent of a body under review: another is needed.');
};
