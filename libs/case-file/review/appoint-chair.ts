/** Who chairs the review: nobody of a body under review, and nobody who reviews an appeal on the case (domain section 2). */
import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { latest } from '../complaints/on-case.js';
import { conflictOfChair } from '../independence.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { AppointChair, ReplaceChair } from './commands.js';
import type { ChairAppointed, ChairReplaced } from './facts.js';
import { goesOnSince, type OpenReviewRefusal, reviewGoingOn } from './open-review.js';

type ChoosingRefusal =
  | TimeRefusal
  | OpenReviewRefusal
  | 'review/chair-not-independent'
  | 'review/chair-reviews-an-appeal';
export type AppointingRefusal = ChoosingRefusal | 'review/chair-already-appointed';
export type ReplacingRefusal = ChoosingRefusal | 'review/no-chair' | 'review/same-chair';

/** A conflict that was once found of somebody does not end with another's taking their place. */
const refuseChair = (
  { chair, body }: Pick<AppointChair, 'chair' | 'body'>,
  file: CaseFile,
): Refusal<'review/chair-not-independent' | 'review/chair-reviews-an-appeal'> | undefined => {
  if (conflictOfChair(file, { id: chair, body }) !== undefined || file.review.involved.conflicted.includes(chair))
    return refuse('review/chair-not-independent', 'This person is not independent of a body under review.');
  return Object.values(file.appeals).some(({ reviewer }) => reviewer?.reviewer === chair)
    ? refuse('review/chair-reviews-an-appeal', 'This person reviews an appeal on this case.')
    : undefined;
};

const chosen = ({ chair, body }: Pick<AppointChair, 'chair' | 'body'>, { actor }: Told) => ({
  chair,
  ...(body !== undefined && { body }),
  appointedBy: actor.id,
});

export const appointChair = (
  command: AppointChair,
  file: CaseFile,
  told: Told,
): readonly ChairAppointed[] | Refusal<AppointingRefusal> => {
  const review = reviewGoingOn(file);
  if (isRefusal(review)) return review;
  if (review.chair !== undefined)
    return refuse('review/chair-already-appointed', 'The review has a chair: it is replaced, not appointed twice.');
  const happened = happening(command, told, goesOnSince(review));
  if (isRefusal(happened)) return happened;
  return refuseChair(command, file) ?? [{ type: 'ChairAppointed', data: { ...happened, ...chosen(command, told) } }];
};

/** For whatever reason; after a conflict was found, before anything more is done that is the chair's. */
export const replaceChair = (
  command: ReplaceChair,
  file: CaseFile,
  told: Told,
): readonly ChairReplaced[] | Refusal<ReplacingRefusal> => {
  const review = reviewGoingOn(file);
  if (isRefusal(review)) return review;
  const { chair: before } = review;
  if (before === undefined) return refuse('review/no-chair', 'The review has no chair yet: one is appointed first.');
  if (before.chair === command.chair) return refuse('review/same-chair', 'This person is the chair of the review.');
  const happened = happening(command, told, latest(before.appointed, [goesOnSince(review)]));
  if (isRefusal(happened)) return happened;
  const { reason } = command;
  const about = textIsAbout(file, told.known.people.erased);
  return (
    refuseChair(command, file) ?? [
      {
        type: 'ChairReplaced',
        data: {
          ...happened,
          ...chosen(command, told),
          replaced: before.chair,
          ...(reason !== undefined && { reason: aboutOr(reason, about) }),
        },
      },
    ]
  );
};
