import { londonDay } from '../../calendar/day.js';
import { dayOfHappening, type Happened, type SaidToHaveHappened, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { type SetDeadline, setDeadlines } from '../clock/set-deadline.js';
import { latest } from '../complaints/on-case.js';
import { happening, refuseDocuments } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { RecordMeeting } from './commands.js';
import type { Meeting, MeetingHeld } from './facts.js';
import { goesOnSince, type OpenReviewRefusal } from './open-review.js';
import type { Chair, Review } from './state.js';
import { type ChairRefusal, chairedReview } from './the-chair.js';

type AttendanceRefusal =
  | 'review/not-invited'
  | 'review/victim-not-invited'
  | 'review/nobody-present'
  | 'review/present-and-absent';
export type MeetingRefusal =
  | TimeRefusal
  | OpenReviewRefusal
  | ChairRefusal
  | AttendanceRefusal
  | 'document/unknown'
  | 'review/no-meeting-arranged'
  | 'review/victim-not-considered';

/** Each victim was asked, or it is on record why not; whose data was erased is nobody's to ask any more. */
const everyVictimConsidered = ({ victims }: Review, { request }: CaseFile, { known }: Told): boolean =>
  request.victims.every((victim) => Object.hasOwn(victims, victim) || known.people.erased.includes(victim));

const refuseAttendance = (
  { present, apologies, victimsPresent }: RecordMeeting,
  { invited, victims }: Review,
  { request }: CaseFile,
): Refusal<AttendanceRefusal> | undefined => {
  const wasAsked = (body: string) => Object.hasOwn(invited, body) || request.relevantBodies.includes(body);
  if (![...present, ...apologies].every(wasAsked))
    return refuse('review/not-invited', 'A body that came, or sent apologies, is relevant to the case or was invited.');
  if (!victimsPresent.every((victim) => victims[victim]?.invited === true))
    return refuse('review/victim-not-invited', 'A victim named as present was not invited to this meeting.');
  if (present.length === 0) return refuse('review/nobody-present', 'A meeting is held by at least one body.');
  return present.some((body) => apologies.includes(body))
    ? refuse('review/present-and-absent', 'A body came, or it sent apologies.')
    : undefined;
};

const deadlinesAfter = (happened: Happened, { known }: Told): readonly SetDeadline[] =>
  setDeadlines(known.procedure?.procedure ?? { deadlines: [] }, 'meeting-held', dayOfHappening(happened), ['outcome']);

/** Where nobody says when it was held: on the day it was arranged for, if that has passed. */
const asArranged = (
  { happened }: RecordMeeting,
  { meetingOn }: Meeting,
  { now }: Told,
): SaidToHaveHappened | undefined =>
  happened?.occurredAt === undefined && happened?.occurredOn === undefined && meetingOn < londonDay(now)
    ? { occurredOn: meetingOn }
    : happened;

/** The chair's own word of it; from its day the days count until the applicant is told the outcome. */
export const recordMeeting = (
  command: RecordMeeting,
  file: CaseFile,
  told: Told,
): readonly MeetingHeld[] | Refusal<MeetingRefusal> => {
  const { present, apologies, victimsPresent, documents } = command;
  const review = chairedReview(file, told);
  if (isRefusal(review)) return review;
  const { meeting } = review;
  if (meeting === undefined)
    return refuse('review/no-meeting-arranged', 'No meeting is arranged that could have been held.');
  if (!everyVictimConsidered(review, file, told))
    return refuse('review/victim-not-considered', 'Each victim is invited first, or it is said why they are not.');
  const { chair, appointed } = review.chair as Chair;
  const said = { happened: asArranged(command, meeting, told) };
  const happened = happening(said, told, latest(meeting.arranged, [appointed, goesOnSince(review)]));
  if (isRefusal(happened)) return happened;
  const deadlines = deadlinesAfter(happened, told);
  return (
    refuseDocuments(documents, told) ??
    refuseAttendance(command, review, file) ?? [
      { type: 'MeetingHeld', data: { ...happened, chair, present, apologies, victimsPresent, documents, deadlines } },
    ]
  );
};
