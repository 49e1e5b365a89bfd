import { type Happened, happenedOf } from '../../calendar/happened.js';
import { type Refusal, refuse } from '../../decider/decider.js';
import { latest } from '../complaints/on-case.js';
import type { Review } from './state.js';

export type NoMeetingHeld = 'review/no-meeting-held';

/** When the bodies last met, in whatever order their meetings were recorded. */
export const lastMeeting = ({ held }: Review): Happened | Refusal<NoMeetingHeld> => {
  const [first, ...others] = held.map((meeting) => happenedOf(meeting));
  return first === undefined
    ? refuse('review/no-meeting-held', 'No meeting of the review was held yet.')
    : latest(first, others);
};
