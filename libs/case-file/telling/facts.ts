import type { Happened } from '../../calendar/happened.js';
import type { Fact } from '../../decider/decider.js';
import type { SetDeadline } from '../clock/set-deadline.js';

/** What an applicant is told of. */
export const TOLD_OF = ['acknowledgement', 'threshold', 'meeting', 'delay', 'outcome', 'appeal', 'closure'] as const;
export type ToldOf = (typeof TOLD_OF)[number];

export const TOLD_HOW = ['letter', 'email', 'phone', 'text-message', 'in-person'] as const;
export type ToldHow = (typeof TOLD_HOW)[number];

/** Who was told: the applicant, or a victim who is not the applicant. */
export const RECIPIENTS = ['applicant', 'victim'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

export type ApplicantInformed = Fact<
  'ApplicantInformed',
  Happened & {
    readonly of: ToldOf;
    /** Id of the applicant, or of a victim. */
    readonly to: string;
    /** What they are on the case: so that who reads this alone knows whether the duty to tell the applicant is done. */
    readonly recipient: Recipient;
    readonly how: ToldHow;
    /** The letter, by the digest of a stored document. */
    readonly document?: string;
    /** Whether the recommendations were told with it (s.104(8)). */
    readonly recommendationsTold?: boolean;
    /** The window to appeal that opens with it: only for the applicant, and only of what can be appealed. */
    readonly deadlines?: readonly SetDeadline[];
  }
>;
export type TellingFact = ApplicantInformed;
