/** From what was sent to what is asked of a review. */
import { invalid } from '../../../web/problems/problem.js';
import type { Unsaid } from '../../http/case-door.js';
import { leftOut } from '../../http/left-out.js';
import type {
  AppointChair,
  ArrangeMeeting,
  ConcludeReview,
  DeclareConflict,
  InviteBody,
  InviteVictim,
  LeaveVictimUninvited,
  OpenReview,
  RearrangeMeeting,
  RecordFinding,
  RecordMeeting,
  RecordViews,
  ReplaceChair,
} from '../commands.js';
import type {
  ArrangeMeetingBody,
  AskVictimBody,
  RearrangeMeetingBody,
  RecordMeetingBody,
  RecordViewsBody,
} from './meeting-bodies.js';
import type {
  AppointChairBody,
  ConcludeReviewBody,
  DeclareConflictBody,
  InviteToReviewBody,
  OpenReviewBody,
  RecordFindingBody,
  ReplaceChairBody,
} from './review-bodies.js';

export const openReview = ({ reasons }: OpenReviewBody): Unsaid<OpenReview> => ({ type: 'OpenReview', reasons });

export const appointChair = ({ chair, body }: AppointChairBody): Unsaid<AppointChair> => ({
  type: 'AppointChair',
  chair,
  body,
});

export const replaceChair = ({ chair, body, reason }: ReplaceChairBody): Unsaid<ReplaceChair> => ({
  type: 'ReplaceChair',
  chair,
  body,
  reason,
});

export const declareConflict = ({ reason }: DeclareConflictBody): Unsaid<DeclareConflict> => ({
  type: 'DeclareConflict',
  reason,
});

export const inviteBody = ({ body, disclosed = [] }: InviteToReviewBody): Unsaid<InviteBody> => ({
  type: 'InviteBody',
  body,
  disclosed: disclosed.map(({ person, fields }) => ({ person, fields })),
});

export const arrangeMeeting = ({ meetingOn, mode, place }: ArrangeMeetingBody): Unsaid<ArrangeMeeting> => ({
  type: 'ArrangeMeeting',
  meetingOn,
  mode,
  place,
});

export const rearrangeMeeting = ({
  meetingOn,
  mode,
  place,
  reason,
}: RearrangeMeetingBody): Unsaid<RearrangeMeeting> => ({ type: 'RearrangeMeeting', meetingOn, mode, place, reason });

/** Throws the problem `request/invalid` where what is said does not belong to the answer. */
export function askVictim(body: AskVictimBody): Unsaid<InviteVictim> | Unsaid<LeaveVictimUninvited> {
  const { victim, invited, because, reason } = body;
  if (invited) {
    leftOut(body, ['because', 'reason'], 'the victim is invited');
    return { type: 'InviteVictim', victim };
  }
  if (because === undefined) throw invalid({ path: 'because', message: 'is missing' });
  return { type: 'LeaveVictimUninvited', victim, because, reason };
}

export const recordViews = ({ victim, views, documents = [] }: RecordViewsBody): Unsaid<RecordViews> => ({
  type: 'RecordViews',
  victim,
  views,
  documents,
});

export const recordMeeting = ({
  present,
  apologies = [],
  victimsPresent = [],
  documents = [],
}: RecordMeetingBody): Unsaid<RecordMeeting> => ({
  type: 'RecordMeeting',
  present,
  apologies,
  victimsPresent,
  documents,
});

export const recordFinding = ({ text }: RecordFindingBody): Unsaid<RecordFinding> => ({ type: 'RecordFinding', text });

export const concludeReview = ({
  outcome,
  reasons,
  reasonsToApplicant,
}: ConcludeReviewBody): Unsaid<ConcludeReview> => ({ type: 'ConcludeReview', outcome, reasons, reasonsToApplicant });
