import type { Day } from '../../calendar/day.js';
import { dayOfHappening, type Happened, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr, type Wording } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { latest } from '../complaints/on-case.js';
import { textIsAbout } from '../people-on-case.js';
import { happening, refuseNames } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { ArrangeMeeting, RearrangeMeeting } from './commands.js';
import type { Meeting, MeetingArranged, MeetingRearranged } from './facts.js';
import { goesOnSince, type OpenReviewRefusal, reviewGoingOn } from './open-review.js';

export type ArrangingRefusal =
  | TimeRefusal
  | OpenReviewRefusal
  | 'review/meeting-already-arranged'
  | 'review/meeting-in-the-past'
  | 'text/names-a-person';
export type RearrangingRefusal =
  | TimeRefusal
  | OpenReviewRefusal
  | 'review/no-meeting-arranged'
  | 'review/meeting-in-the-past'
  | 'review/changes-nothing'
  | 'text/names-a-person';

const refusePast = (meetingOn: Day, arranged: Happened): Refusal<'review/meeting-in-the-past'> | undefined =>
  meetingOn < dayOfHappening(arranged)
    ? refuse('review/meeting-in-the-past', 'A meeting is arranged for the day it is arranged on, or a later one.')
    : undefined;

/** Where they meet is written to all who may come, so it tells nobody's address; unless it says so, it is about nobody. */
const refuseSomebodysPlace = (place: Wording | undefined, told: Told): Refusal<'text/names-a-person'> | undefined => {
  if (place === undefined) return undefined;
  return refuseNames(typeof place === 'string' ? place : place.clear, told);
};

const meetingOf = ({ meetingOn, mode, place }: ArrangeMeeting | RearrangeMeeting): Meeting => ({
  meetingOn,
  mode,
  ...(place !== undefined && { place: aboutOr(place, []) }),
});

/** One at a time: another once the last one was held. */
export const arrangeMeeting = (
  command: ArrangeMeeting,
  file: CaseFile,
  told: Told,
): readonly MeetingArranged[] | Refusal<ArrangingRefusal> => {
  const review = reviewGoingOn(file);
  if (isRefusal(review)) return review;
  if (review.meeting !== undefined)
    return refuse('review/meeting-already-arranged', 'A meeting is arranged: it is rearranged, or held first.');
  const happened = happening(command, told, goesOnSince(review));
  if (isRefusal(happened)) return happened;
  return (
    refusePast(command.meetingOn, happened) ??
    refuseSomebodysPlace(command.place, told) ?? [
      { type: 'MeetingArranged', data: { ...happened, ...meetingOf(command) } },
    ]
  );
};

/** What a place said again says cannot be compared once it is sealed, so it counts as another. */
const changesNothing = ({ meetingOn, mode, place }: RearrangeMeeting, standing: Meeting): boolean =>
  meetingOn === standing.meetingOn && mode === standing.mode && place === undefined;

export const rearrangeMeeting = (
  command: RearrangeMeeting,
  file: CaseFile,
  told: Told,
): readonly MeetingRearranged[] | Refusal<RearrangingRefusal> => {
  const review = reviewGoingOn(file);
  if (isRefusal(review)) return review;
  const { meeting } = review;
  if (meeting === undefined) return refuse('review/no-meeting-arranged', 'No meeting is arranged.');
  const happened = happening(command, told, latest(meeting.arranged, [goesOnSince(review)]));
  if (isRefusal(happened)) return happened;
  const past = refusePast(command.meetingOn, happened);
  if (past) return past;
  if (changesNothing(command, meeting))
    return refuse('review/changes-nothing', 'The meeting is arranged for that day, in that way.');
  const named = refuseSomebodysPlace(command.place, told);
  if (named) return named;
  const reason = aboutOr(command.reason, textIsAbout(file, told.known.people.erased));
  return [{ type: 'MeetingRearranged', data: { ...happened, ...meetingOf(command), reason } }];
};
