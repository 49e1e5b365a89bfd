import type { Day } from '../../calendar/day.js';
import type { Happened } from '../../calendar/happened.js';
import type { Fact } from '../../decider/decider.js';
import type { Personal } from '../../decider/personal.js';
import { APPEAL_GROUNDS } from '../../procedures/facts.js';
import type { SetDeadline } from '../clock/set-deadline.js';

/** What somebody appeals on: the grounds of the procedure, and the review by the Commissioner where a procedure dates it in. */
export const LODGED_GROUNDS = [...APPEAL_GROUNDS, 'pcc-review'] as const;
export type LodgedGround = (typeof LODGED_GROUNDS)[number];

/** Sch.4 para 3: how the application was dealt with, or how the review was carried out. */
export const APPEAL_SUBJECTS = ['application', 'review'] as const;
export type AppealSubject = (typeof APPEAL_SUBJECTS)[number];

/** What stood when it was lodged, and is appealed against; `closure`: the request was closed without a decision. */
export const APPEALED_AGAINST = ['threshold-decision', 'review-conclusion', 'closure'] as const;
export type AppealedAgainst = (typeof APPEALED_AGAINST)[number];

export const APPEAL_OUTCOMES = ['upheld', 'properly-reviewed'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** What an upheld appeal sets aside: it stands no more, and the chapter it belongs to accepts its commands once more. */
export const SET_ASIDE = ['threshold-decision', 'review-conclusion'] as const;
export type SetAside = (typeof SET_ASIDE)[number];

export type AppealLodged = Fact<
  'AppealLodged',
  Happened & {
    /** `p1`, `p2`… in order. */
    readonly appeal: string;
    readonly ground: LodgedGround;
    readonly concerns: AppealSubject;
    readonly against: AppealedAgainst;
    /** Who appeals: the applicant, or a victim. */
    readonly by: string;
    readonly text: Personal;
    /** Lodged after the last day of the window, or after it was waived: it goes ahead once it is admitted. */
    readonly late: boolean;
    /** The last day of the window it had to be lodged in: that of the waiver, where the rest was given up; absent where none had begun. */
    readonly windowEndedOn?: Day;
  }
>;
export type AppealAdmitted = Fact<
  'AppealAdmitted',
  Happened & { readonly appeal: string; readonly reasons: string; readonly decidedBy: string }
>;
export type AppealNotAdmitted = Fact<
  'AppealNotAdmitted',
  Happened & {
    readonly appeal: string;
    readonly reasons: string;
    readonly reasonsToApplicant?: Personal;
    readonly decidedBy: string;
  }
>;
export type AppealReviewerAppointed = Fact<
  'AppealReviewerAppointed',
  Happened & {
    readonly appeal: string;
    /** The subject of that person's token. */
    readonly reviewer: string;
    readonly body?: string;
    readonly appointedBy: string;
    /** Why another takes over. */
    readonly reason?: Personal;
  }
>;
export type AppealWithdrawn = Fact<
  'AppealWithdrawn',
  Happened & { readonly appeal: string; readonly reason?: Personal }
>;
export type AppealDecided = Fact<
  'AppealDecided',
  Happened & {
    readonly appeal: string;
    readonly outcome: AppealOutcome;
    /** For the public trail: they name nobody. */
    readonly reasons: string;
    readonly reasonsToApplicant?: Personal;
    /** Only of one that was upheld, where something stood that was not in the applicant's favour. */
    readonly setsAside?: SetAside;
    /** Those of the chapter that is open again, counted afresh. */
    readonly deadlines: readonly SetDeadline[];
    readonly decidedBy: string;
  }
>;
export type AppealFact =
  | AppealLodged
  | AppealAdmitted
  | AppealNotAdmitted
  | AppealReviewerAppointed
  | AppealWithdrawn
  | AppealDecided;
