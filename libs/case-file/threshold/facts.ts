import type { Day } from '../../calendar/day.js';
import type { Happened } from '../../calendar/happened.js';
import type { Fact } from '../../decider/decider.js';
import type { Personal } from '../../decider/personal.js';
import type { AssessedComplaint, ThresholdAssessment } from '../../procedures/threshold/assessment.js';

export const THRESHOLD_OUTCOMES = ['met', 'not-met'] as const;
export type ThresholdOutcome = (typeof THRESHOLD_OUTCOMES)[number];

/** Who tells a complaint's days: the body when it verified, the report as the register holds it; each alone, or all together. */
export const TELLERS = ['body', 'report'] as const;
export type Teller = (typeof TELLERS)[number];

/** What the assessment would come to by somebody else's dates; kept only where the conclusion would be another. */
export interface OtherResult {
  readonly teller: Teller;
  /** The complaints taken at this teller's dates. */
  readonly refs: readonly string[];
  readonly working: Omit<ThresholdAssessment, 'sentences'>;
}

/** A complaint that is not used, and why: of a representative's request only consenting victims' complaints are. */
export interface WithheldComplaint {
  readonly ref: string;
  readonly reason: 'no-consent';
}

/** Everything the conclusion follows from, so that anybody can check it by hand. */
export interface CaseAssessment {
  readonly appliedOn: Day;
  readonly ongoing: 'yes' | 'no' | 'unknown';
  /** Who says whether it goes on. */
  readonly ongoingFrom: 'applicant' | 'officer';
  readonly complaints: readonly AssessedComplaint[];
  readonly withheld: readonly WithheldComplaint[];
  readonly working: ThresholdAssessment;
  readonly otherwise: readonly OtherResult[];
  /** Complaints whose dates must be settled before anybody decides, because the result depends on whose are taken. */
  readonly unsettled: readonly string[];
  /** Every report read, with the revision of its stream. */
  readonly reports: readonly { readonly id: string; readonly revision: number }[];
}

export type ThresholdAssessed = Fact<
  'ThresholdAssessed',
  Happened &
    CaseAssessment & {
      /** `a1`, `a2`… in order. */
      readonly assessment: string;
      readonly procedureVersion: number;
      /** The last revision of the case that it saw. */
      readonly caseRevision: number;
    }
>;
export type ThresholdDecided = Fact<
  'ThresholdDecided',
  Happened & {
    readonly assessment: string;
    readonly outcome: ThresholdOutcome;
    /** The conclusion of the assessment it rests on. */
    readonly route: ThresholdAssessment['conclusion'];
    /** s.104(5): what moved the bodies where nothing obliged them. */
    readonly ground?: string;
    /** For the public trail: they name nobody. */
    readonly reasons: string;
    /** What is written to the applicant beside them. */
    readonly reasonsToApplicant?: Personal;
    /** The relevant bodies whose decision it is (s.104(1)). */
    readonly madeFor: readonly string[];
    readonly delegation: string;
    /** Bodies consulted before it. */
    readonly consulted: readonly string[];
    readonly decidedBy: string;
  }
>;
export type ThresholdFact = ThresholdAssessed | ThresholdDecided;
