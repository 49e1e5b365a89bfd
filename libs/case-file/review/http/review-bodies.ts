/** What the commands about a review and its chair are sent: the fields of their facts, texts as plain strings. */
import { Said } from '../../../records/said.js';
import { OneOf } from '../../../web/fields/choices.js';
import { Slug } from '../../../web/fields/identifiers.js';
import { Matching, Text } from '../../../web/fields/texts.js';
import { Disclosed, type DisclosureFields } from '../../http/disclosure-fields.js';
import { REVIEW_OUTCOMES, type ReviewOutcome } from '../facts.js';

/** Characters at most; with the seal around it far below what one fact may hold. */
export const LONGEST_TEXT = 10_000;
const PUBLIC = { max: LONGEST_TEXT, optional: true } as const;

/** No blanks: no person's name slips in. */
const Subject = Matching({
  pattern: '^[!-~]+$',
  max: 200,
  says: 'the subject of a token, without blanks',
  example: 'chris@office',
  description: 'who is to chair the review',
});
const OfBody = Slug({ optional: true, description: 'the body they belong to, where they belong to one' });

export class OpenReviewBody extends Said {
  @Text({
    ...PUBLIC,
    description:
      'why a review is held although the threshold is not met, and only then; for the public trail: they name nobody',
  })
  reasons?: string;
}

export class AppointChairBody extends Said {
  @Subject chair!: string;
  @OfBody body?: string;
}

export class ReplaceChairBody extends Said {
  @Subject chair!: string;
  @OfBody body?: string;

  @Text({ max: LONGEST_TEXT, optional: true, description: 'why; personal' })
  reason?: string;
}

export class DeclareConflictBody extends Said {
  @Text({ max: LONGEST_TEXT, description: 'what stands against the chair; personal' })
  reason!: string;
}

export class InviteToReviewBody extends Said {
  @Slug({ description: 'a relevant body, a partner of the procedure, or one a complaint was made to' })
  body!: string;

  @Disclosed({ optional: true })
  disclosed?: DisclosureFields[];
}

export class RecordFindingBody extends Said {
  @Text({ max: LONGEST_TEXT, description: 'what the review found; personal' })
  text!: string;
}

export class ConcludeReviewBody extends Said {
  @OneOf(REVIEW_OUTCOMES)
  outcome!: ReviewOutcome;

  @Text({ ...PUBLIC, description: 'for the public trail: they name nobody' })
  reasons?: string;

  @Text({ max: LONGEST_TEXT, optional: true, description: 'what is written to the applicant; personal' })
  reasonsToApplicant?: string;
}
