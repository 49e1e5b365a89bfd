import type { Day } from '../../calendar/day.js';
import type { Happened } from '../../calendar/happened.js';
import type { Fact } from '../../decider/decider.js';
import type { Personal } from '../../decider/personal.js';
import type { SetDeadline } from '../clock/set-deadline.js';
import type { Disclosure } from '../consent/disclosure.js';

/** Why there is a review: the threshold is met, or the bodies hold one at their discretion although it is not. */
export const REVIEW_ROUTES = ['threshold-met', 'discretion'] as const;
export type ReviewRoute = (typeof REVIEW_ROUTES)[number];

/** Why a chair is not independent: found by the rules, or declared by whoever knows of it. */
export const CHAIR_CONFLICTS = ['of-a-body-under-review', 'answered-for-a-body-under-review', 'declared'] as const;
export type ChairConflict = (typeof CHAIR_CONFLICTS)[number];

/** How a meeting is held. */
export const MEETING_MODES = ['in-person', 'online', 'hybrid'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

/** Why a victim is not asked to the meeting. */
export const NOT_INVITED_BECAUSE = ['victim-prefers-not', 'safety', 'represented', 'not-reachable', 'other'] as const;
export type NotInvitedBecause = (typeof NOT_INVITED_BECAUSE)[number];

/** What a review comes to. */
export const REVIEW_OUTCOMES = ['recommendations-made', 'actions-agreed', 'no-further-action'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export type ReviewOpened = Fact<
  'ReviewOpened',
  Happened & {
    readonly route: ReviewRoute;
    /** For the public trail, why one is held although the threshold is not met. */
    readonly reasons?: string;
    /** The subject of that person's token: who runs the review. */
    readonly openedBy: string;
    readonly deadlines: readonly SetDeadline[];
  }
>;
/** `chair` is the subject of that person's token; `body` the one they belong to, where they belong to one. */
export type ChairAppointed = Fact<
  'ChairAppointed',
  Happened & { readonly chair: string; readonly body?: string; readonly appointedBy: string }
>;
/** Recorded with whatever made the chair one who may not be: the meeting, the findings and the conclusion wait for another. */
export type ChairConflictFound = Fact<
  'ChairConflictFound',
  Happened & { readonly chair: string; readonly conflict: ChairConflict; readonly reason?: Personal }
>;
export type ChairReplaced = Fact<
  'ChairReplaced',
  Happened & {
    readonly chair: string;
    readonly body?: string;
    readonly appointedBy: string;
    /** Who was the chair until then. */
    readonly replaced: string;
    readonly reason?: Personal;
  }
>;
export type BodyInvited = Fact<
  'BodyInvited',
  Happened & { readonly body: string; readonly disclosed: readonly Disclosure[] }
>;
/** When and where the bodies are to meet. */
export interface Meeting {
  readonly meetingOn: Day;
  readonly mode: MeetingMode;
  readonly place?: Personal;
}
export type MeetingArranged = Fact<'MeetingArranged', Happened & Meeting>;
/** A place that is not said again stays what it was, while they meet in the same way. */
export type MeetingRearranged = Fact<'MeetingRearranged', Happened & Meeting & { readonly reason: Personal }>;
export type VictimInvited = Fact<'VictimInvited', Happened & { readonly victim: string }>;
export type VictimNotInvited = Fact<
  'VictimNotInvited',
  Happened & { readonly victim: string; readonly because: NotInvitedBecause; readonly reason?: Personal }
>;
export type VictimViewsRecorded = Fact<
  'VictimViewsRecorded',
  Happened & { readonly victim: string; readonly views: Personal; readonly documents: readonly string[] }
>;
export type MeetingHeld = Fact<
  'MeetingHeld',
  Happened & {
    readonly chair: string;
    /** Bodies that came, and those that sent apologies. */
    readonly present: readonly string[];
    readonly apologies: readonly string[];
    /** Ids of the victims who were there. */
    readonly victimsPresent: readonly string[];
    /** The minutes, by the digests of stored documents. */
    readonly documents: readonly string[];
    readonly deadlines: readonly SetDeadline[];
  }
>;
export type FindingRecorded = Fact<
  'FindingRecorded',
  /** `finding`: `f1`, `f2`… in order. */
  Happened & { readonly finding: string; readonly text: Personal }
>;
export type ReviewConcluded = Fact<
  'ReviewConcluded',
  Happened & {
    readonly outcome: ReviewOutcome;
    /** For the public trail: they name nobody. */
    readonly reasons: string;
    readonly reasonsToApplicant?: Personal;
    /** Refs of the recommendations made by then. */
    readonly recommendations: readonly string[];
    readonly concludedBy: string;
    /** Where the bodies did not meet again after an appeal: until when the outcome is to be told. */
    readonly deadlines?: readonly SetDeadline[];
  }
>;
export type ReviewFact =
  | ReviewOpened
  | ChairAppointed
  | ChairConflictFound
  | ChairReplaced
  | BodyInvited
  | MeetingArranged
  | MeetingRearranged
  | VictimInvited
  | VictimNotInvited
  | VictimViewsRecorded
  | MeetingHeld
  | FindingRecorded
  | ReviewConcluded;
