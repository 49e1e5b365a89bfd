/** What nearly every rule about a review asks first. */
import type { Happened } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Review } from './state.js';

export type OpenReviewRefusal = 'review/not-open' | 'review/concluded';

/** The review of this case, concluded or not. */
export const currentReview = ({ review }: CaseFile): Review | Refusal<'review/not-open'> =>
  review.current ?? refuse('review/not-open', 'No review was opened on this case.');

/** What is done in a review is done before it is concluded, or after an appeal sent it back. */
export const refuseOnceConcluded = ({ concluded }: Review): Refusal<'review/concluded'> | undefined =>
  concluded === undefined
    ? undefined
    : refuse('review/concluded', 'The review is concluded: nothing more is done in it unless an appeal sends it back.');

/** The review that goes on. */
export const reviewGoingOn = (file: CaseFile): Review | Refusal<OpenReviewRefusal> => {
  const review = currentReview(file);
  return isRefusal(review) ? review : (refuseOnceConcluded(review) ?? review);
};

/** Since when it goes on: since it was opened, or since it was sent back. */
export const goesOnSince = ({ opened, referredBack }: Review): Happened => referredBack ?? opened;
