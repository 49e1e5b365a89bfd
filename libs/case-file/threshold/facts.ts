import type { Day } from '../../calendar/day.js';
import type { Happened } from '../../calendar/happened.js';
import type { Fact } from '../../decider/decider.js';
import type { Personal } from '../../decider/personal.js';
import type { AssessedComplaint, ThresholdAssessment } from '../../procedures/threshold/assessment.js';
import type { SetDeadline } from '../clock/set-deadline.js';
import type { ComplaintDates } from '../complaints/facts.js';

export const THRESHOLD_OUTCOMES = ['met', 'not-met'] as const;
export type ThresholdOutcome = (typeof THRESHOLD_OUTCOMES)[number];

/** Who tells a complaint's dates beside the case: the body when it verified it, the report as the register holds it. */
export const TELLERS = ['body', 'report'] as const;
export type Teller = (typeof TELLERS)[number];

/** Dates of a complaint that somebody tells otherwise than the case does; where they are silent, the case's own. */
export interface ToldDates extends ComplaintDates {
  readonly ref: string;
  readonly teller: Teller;
}

/** The working as the law's own rule gives it; what it says in words is in the explanation. */
export type Working = Omit<ThresholdAssessment, 'sentences'>;

/** What the assessment would come to by somebody else's dates; kept only where its conclusion or its trigger would be another. */
export interface OtherResult {
  /** Whose dates are taken of which complaint: no fewer would do. All other dates are the case's. */
  readonly taken: readonly Pick<ToldDates, 'ref' | 'teller'>[];
  readonly working: Working;
}

export const REASONS_WITHHELD = ['no-consent'] as const;

/** A complaint that is not used, and why: of a representative's request only consenting victims' complaints are. */
export interface WithheldComplaint {
  readonly ref: string;
  readonly reason: (typeof REASONS_WITHHELD)[number];
}

/** Who says whether the behaviour goes on: the applicant, until an officer found it. */
export const ONGOING_FROM = ['applicant', 'officer'] as const;

/** Everything the conclusion follows from, so that anybody can check it by hand. */
export interface CaseAssessment {
  readonly procedureVersion: number;
  readonly appliedOn: Day;
  readonly ongoing: 'yes' | 'no' | 'unknown';
  readonly ongoingFrom: (typeof ONGOING_FROM)[number];
  /** Those that are used, by the dates of the case. */
  readonly complaints: readonly AssessedComplaint[];
  readonly withheld: readonly WithheldComplaint[];
  readonly working: Working;
  /** Of the complaints used, what is told otherwise. */
  readonly toldOtherwise: readonly ToldDates[];
  /** Those that take the dates of the fewest complaints first, five at most. */
  readonly otherwise: readonly OtherResult[];
  /** Complaints whose dates must be settled before anybody decides, because the result depends on whose are taken. */
  readonly unsettled: readonly string[];
  /** Every report read, with the revision of its stream. */
  readonly reports: readonly { readonly id: string; readonly revision: number }[];
  /** All of it in plain English, as it was told then: names nobody. */
  readonly explanation: readonly string[];
}

export type ThresholdAssessed = Fact<
  'ThresholdAssessed',
  Happened &
    CaseAssessment & {
      /** `a1`, `a2`… in order. */
      readonly assessment: string;
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
    /** Of a threshold that is met: until when the bodies are to meet. */
    readonly deadlines?: readonly SetDeadline[];
  }
>;
export type ThresholdFact = ThresholdAssessed | ThresholdDecided;
