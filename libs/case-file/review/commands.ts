import type { Day } from '../../calendar/day.js';
import type { Wording } from '../../decider/wording.js';
import type { Disclosure } from '../consent/disclosure.js';
import type { Command } from '../told.js';
import type { MeetingMode, NotInvitedBecause, ReviewOutcome } from './facts.js';

export interface OpenReview extends Command<'OpenReview'> {
  /** Only, and always, where the threshold was decided not met. */
  readonly reasons?: string;
}
export interface AppointChair extends Command<'AppointChair'> {
  readonly chair: string;
  readonly body?: string;
}
/** Whoever knows of a conflict that no rule can see declares it. */
export interface DeclareConflict extends Command<'DeclareConflict'> {
  readonly reason: Wording;
}
export interface ReplaceChair extends Command<'ReplaceChair'> {
  readonly chair: string;
  readonly body?: string;
  readonly reason?: Wording;
}
export interface InviteBody extends Command<'InviteBody'> {
  readonly body: string;
  readonly disclosed: readonly Disclosure[];
}
export interface ArrangeMeeting extends Command<'ArrangeMeeting'> {
  readonly meetingOn: Day;
  readonly mode: MeetingMode;
  readonly place?: Wording;
}
export interface RearrangeMeeting extends Command<'RearrangeMeeting'> {
  readonly meetingOn: Day;
  readonly mode: MeetingMode;
  readonly place?: Wording;
  readonly reason: Wording;
}
export interface InviteVictim extends Command<'InviteVictim'> {
  readonly victim: string;
}
export interface LeaveVictimUninvited extends Command<'LeaveVictimUninvited'> {
  readonly victim: string;
  readonly because: NotInvitedBecause;
  readonly reason?: Wording;
}
export interface RecordViews extends Command<'RecordViews'> {
  readonly victim: string;
  readonly views: Wording;
  readonly documents: readonly string[];
}
export interface RecordMeeting extends Command<'RecordMeeting'> {
  readonly present: readonly string[];
  readonly apologies: readonly string[];
  readonly victimsPresent: readonly string[];
  readonly documents: readonly string[];
}
export interface RecordFinding extends Command<'RecordFinding'> {
  readonly text: Wording;
}
export interface ConcludeReview extends Command<'ConcludeReview'> {
  readonly outcome: ReviewOutcome;
  readonly reasons?: string;
  readonly reasonsToApplicant?: Wording;
}
export type ReviewCommand =
  | OpenReview
  | AppointChair
  | DeclareConflict
  | ReplaceChair
  | InviteBody
  | ArrangeMeeting
  | RearrangeMeeting
  | InviteVictim
  | LeaveVictimUninvited
  | RecordViews
  | RecordMeeting
  | RecordFinding
  | ConcludeReview;
