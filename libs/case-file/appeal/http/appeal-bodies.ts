/** What the commands about appeals are sent: the fields of their facts. */
import { Said } from '../../../records/said.js';
import { OneOf } from '../../../web/fields/choices.js';
import { Id, Slug } from '../../../web/fields/identifiers.js';
import { Matching, matchingShape, Text } from '../../../web/fields/texts.js';
import { refPattern } from '../../refs.js';
import { APPEAL_OUTCOMES, type AppealOutcome, LODGED_GROUNDS, type LodgedGround } from '../facts.js';

/** Characters at most; with the seal around it far below what one fact may hold. */
const LONGEST_TEXT = 10_000;
const PUBLIC = {
  max: LONGEST_TEXT,
  optional: true,
  description: 'for the public trail: they name nobody; needed',
} as const;
const TO_APPLICANT = {
  max: LONGEST_TEXT,
  optional: true,
  description: 'what is written to the applicant; personal',
} as const;

export const refShape = matchingShape({
  pattern: refPattern('appeal').source,
  max: 5,
  says: 'the ref of an appeal, as p1',
  example: 'p1',
});

export class LodgeAppealBody extends Said {
  @OneOf(LODGED_GROUNDS, {
    description:
      '`pcc-review` from the day on which the procedure switches it on; the others where the procedure has them',
  })
  ground!: LodgedGround;

  @Id({ optional: true, description: 'who appeals: the applicant or a victim; left out, the applicant' })
  by?: string;

  @Text({ max: LONGEST_TEXT, description: 'what they are dissatisfied with; personal' })
  text!: string;
}

export const ADMISSIONS = ['admitted', 'not-admitted'] as const;

export class DecideAdmissionBody extends Said {
  @OneOf(ADMISSIONS, { description: 'whether an appeal that came late goes ahead all the same' })
  outcome!: (typeof ADMISSIONS)[number];

  @Text(PUBLIC) reasons?: string;

  @Text({ ...TO_APPLICANT, description: 'what is written to the applicant: of `not-admitted` only; personal' })
  reasonsToApplicant?: string;
}

export class AppointReviewerBody extends Said {
  @Matching({
    pattern: '^[!-~]+$',
    max: 200,
    says: 'the subject of a token, without blanks',
    example: 'rita@office',
    description: 'who is to review it',
  })
  reviewer!: string;

  @Slug({ optional: true, description: 'the body they belong to, where they belong to one' })
  body?: string;

  @Text({ max: LONGEST_TEXT, optional: true, description: 'why another takes over: then always, else never; personal' })
  reason?: string;
}

export class WithdrawAppealBody extends Said {
  @Text({ max: LONGEST_TEXT, optional: true, description: 'personal' })
  reason?: string;
}

export class DecideAppealBody extends Said {
  @OneOf(APPEAL_OUTCOMES)
  outcome!: AppealOutcome;

  @Text(PUBLIC) reasons?: string;

  @Text(TO_APPLICANT) reasonsToApplicant?: string;
}
