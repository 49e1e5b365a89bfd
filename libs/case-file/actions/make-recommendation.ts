import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import { readableBody } from '../../sentences/readable-body.js';
import { bodiesKnown } from '../bodies-known.js';
import type { CaseFile } from '../case-state.js';
import { latest } from '../complaints/on-case.js';
import { textIsAbout } from '../people-on-case.js';
import { nextRef } from '../refs.js';
import { lastMeeting, type NoMeetingHeld } from '../review/last-meeting.js';
import { goesOnSince, type OpenReviewRefusal } from '../review/open-review.js';
import { type ChairRefusal, chairedReview } from '../review/the-chair.js';
import { happening, refuseNamesToBodies } from '../shared-refusals.js';
import type { Told } from '../told.js';
import { refuseByWhen } from './by-when.js';
import type { MakeRecommendation } from './commands.js';
import type { RecommendationMade } from './facts.js';

export type RecommendingRefusal =
  | TimeRefusal
  | OpenReviewRefusal
  | ChairRefusal
  | NoMeetingHeld
  | 'action/in-the-past'
  | 'text/names-a-person';

/** A body that nothing is known of here may be anybody: its name is no person's either. */
const refuseNamedBody = (body: string, file: CaseFile, told: Told): Refusal<'text/names-a-person'> | undefined =>
  bodiesKnown(file, told.known).includes(body) ? undefined : refuseNamesToBodies(readableBody(body), told);

/** s.104(7): to anybody with public functions, by the chair, once the bodies have met and before the review is concluded. */
export const makeRecommendation = (
  command: MakeRecommendation,
  file: CaseFile,
  told: Told,
): readonly RecommendationMade[] | Refusal<RecommendingRefusal> => {
  const { to, text, byWhen } = command;
  const review = chairedReview(file, told);
  if (isRefusal(review)) return review;
  const meeting = lastMeeting(review);
  if (isRefusal(meeting)) return meeting;
  const happened = happening(command, told, latest(meeting, [goesOnSince(review)]));
  if (isRefusal(happened)) return happened;
  return (
    refuseByWhen(byWhen, happened) ??
    refuseNamedBody(to, file, told) ??
    refuseNamesToBodies(text, told) ?? [
      {
        type: 'RecommendationMade',
        data: {
          ...happened,
          recommendation: nextRef('recommendation', Object.keys(file.actions.recommendations).length),
          to,
          text: aboutOr(text, textIsAbout(file, told.known.people.erased)),
          ...(byWhen !== undefined && { byWhen }),
        },
      },
    ]
  );
};
