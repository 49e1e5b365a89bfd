import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { conflictOfChair } from '../independence.js';
import type { Told } from '../told.js';
import { currentReview, type OpenReviewRefusal, refuseOnceConcluded } from './open-review.js';
import type { Review } from './state.js';

export type ChairRefusal = 'review/not-the-chair' | 'review/chair-not-independent';

/** The meeting, the findings, the recommendations and the conclusion are those of the chair, while nothing stands against them. */
export const refuseOtherThanChair = (
  { chair }: Review,
  file: CaseFile,
  { actor }: Told,
): Refusal<ChairRefusal> | undefined => {
  if (actor.role !== 'chair' || chair?.chair !== actor.id)
    return refuse('review/not-the-chair', 'Only the chair appointed for this review does this.');
  return chair.conflict === undefined && conflictOfChair(file, actor) === undefined
    ? undefined
    : refuse(
        'review/chair-not-independent',
        'The chair is not independent, or a conflict was declared: another is needed.',
      );
};

/** The review that goes on, where whoever acts is its chair and nothing stands against them. */
export const chairedReview = (file: CaseFile, told: Told): Review | Refusal<OpenReviewRefusal | ChairRefusal> => {
  const review = currentReview(file);
  if (isRefusal(review)) return review;
  return refuseOtherThanChair(review, file, told) ?? refuseOnceConcluded(review) ?? review;
};
