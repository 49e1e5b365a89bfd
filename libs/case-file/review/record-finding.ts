import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { latest } from '../complaints/on-case.js';
import { textIsAbout } from '../people-on-case.js';
import { nextRef } from '../refs.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { RecordFinding } from './commands.js';
import type { FindingRecorded } from './facts.js';
import { lastMeeting, type NoMeetingHeld } from './last-meeting.js';
import { goesOnSince, type OpenReviewRefusal } from './open-review.js';
import type { ReviewState } from './state.js';
import { type ChairRefusal, chairedReview } from './the-chair.js';

export type FindingRefusal = TimeRefusal | OpenReviewRefusal | ChairRefusal | NoMeetingHeld;

/** Of all reviews of the case: a ref names one finding only. */
const soMany = ({ earlier, current }: ReviewState): number =>
  [...earlier, current].flatMap((review) => review?.findings ?? []).length;

/** What the review found of how the reports were handled; as many as there are, until it is concluded. */
export const recordFinding = (
  command: RecordFinding,
  file: CaseFile,
  told: Told,
): readonly FindingRecorded[] | Refusal<FindingRefusal> => {
  const review = chairedReview(file, told);
  if (isRefusal(review)) return review;
  const meeting = lastMeeting(review);
  if (isRefusal(meeting)) return meeting;
  const happened = happening(command, told, latest(meeting, [goesOnSince(review)]));
  if (isRefusal(happened)) return happened;
  const finding = nextRef('finding', soMany(file.review));
  const text = aboutOr(command.text, textIsAbout(file, told.known.people.erased));
  return [{ type: 'FindingRecorded', data: { ...happened, finding, text } }];
};
