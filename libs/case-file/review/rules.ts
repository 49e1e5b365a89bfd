/** What can be asked of the review of a case: each command by a rule of its own. */
import type { Refusal } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { Told } from '../told.js';
import { type AppointingRefusal, appointChair, type ReplacingRefusal, replaceChair } from './appoint-chair.js';
import { type ArrangingRefusal, arrangeMeeting, type RearrangingRefusal, rearrangeMeeting } from './arrange-meeting.js';
import type { ReviewCommand } from './commands.js';
import { type ConcludingRefusal, concludeReview } from './conclude.js';
import { type ConflictRefusal, declareConflict } from './declare-conflict.js';
import type { ReviewFact } from './facts.js';
import { type InvitingRefusal, inviteBody } from './invite-body.js';
import {
  type InvitingVictimRefusal,
  inviteVictim,
  type LeavingUninvitedRefusal,
  leaveVictimUninvited,
} from './invite-victim.js';
import { type OpeningRefusal, openReview } from './opening.js';
import { type FindingRefusal, recordFinding } from './record-finding.js';
import { type MeetingRefusal, recordMeeting } from './record-meeting.js';
import { recordViews, type ViewsRefusal } from './record-views.js';

export type ReviewRefusal =
  | OpeningRefusal
  | AppointingRefusal
  | ReplacingRefusal
  | ConflictRefusal
  | InvitingRefusal
  | ArrangingRefusal
  | RearrangingRefusal
  | InvitingVictimRefusal
  | LeavingUninvitedRefusal
  | ViewsRefusal
  | MeetingRefusal
  | FindingRefusal
  | ConcludingRefusal;

export const decideReview = (
  command: ReviewCommand,
  file: CaseFile,
  told: Told,
): readonly ReviewFact[] | Refusal<ReviewRefusal> => {
  switch (command.type) {
    case 'OpenReview':
      return openReview(command, file, told);
    case 'AppointChair':
      return appointChair(command, file, told);
    case 'ReplaceChair':
      return replaceChair(command, file, told);
    case 'DeclareConflict':
      return declareConflict(command, file, told);
    case 'InviteBody':
      return inviteBody(command, file, told);
    case 'ArrangeMeeting':
      return arrangeMeeting(command, file, told);
    case 'RearrangeMeeting':
      return rearrangeMeeting(command, file, told);
    case 'InviteVictim':
      return inviteVictim(command, file, told);
    case 'LeaveVictimUninvited':
      return leaveVictimUninvited(command, file, told);
    case 'RecordViews':
      return recordViews(command, file, told);
    case 'RecordMeeting':
      return recordMeeting(command, file, told);
    case 'RecordFinding':
      return recordFinding(command, file, told);
    case 'ConcludeReview':
      return concludeReview(command, file, told);
  }
};
