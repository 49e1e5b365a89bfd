import { type Happened, happenedOf } from '../../calendar/happened.js';
import { type Refusal, refuse } from '../../decider/decider.js';
import type { Review } from './state.js';

export type NoMeetingHeld = 'review/no-meeting-held';

/** When the bodies last met. */
export const lastMeeting = ({ held }: Review): Happened | Refusal<NoMeetingHeld> => {
  const last = held.at(-1);
  return last === undefined
    ? refuse('review/no-meeting-held', 'No meeting of the review was held yet.')
    : happenedOf(last);
};
