/** What the commands about recommendations and actions are sent: the fields of their facts. */
import { Said } from '../../../records/said.js';
import { OneOf } from '../../../web/fields/choices.js';
import { Day } from '../../../web/fields/dates.js';
import { Slug } from '../../../web/fields/identifiers.js';
import { Matching, matchingShape, Text } from '../../../web/fields/texts.js';
import { refPattern } from '../../refs.js';

/** Characters at most; with the seal around it far below what one fact may hold. */
const LONGEST_TEXT = 10_000;
const PERSONAL = { max: LONGEST_TEXT, description: 'personal' } as const;

const RECOMMENDATION_REF = {
  pattern: refPattern('recommendation').source,
  max: 5,
  says: 'the ref of a recommendation, as r1',
  example: 'r1',
} as const;
export const recommendationRefShape = matchingShape(RECOMMENDATION_REF);
export const actionRefShape = matchingShape({
  pattern: refPattern('action').source,
  max: 5,
  says: 'the ref of an action, as x1',
  example: 'x1',
});

export class MakeRecommendationBody extends Said {
  @Slug({ description: 'the body it is addressed to: anybody with public functions' })
  to!: string;

  @Text({ max: LONGEST_TEXT, description: 'bodies and the applicant read it, so it names nobody' })
  text!: string;

  @Day({ optional: true, description: 'the day by which it is to be carried out' })
  byWhen?: string;
}

export class SendRecommendationBody extends Said {}

export const REGARDS = ['accepted', 'declined'] as const;

export class RespondBody extends Said {
  @OneOf(REGARDS, { description: 'a body may give the other answer later' })
  answer!: (typeof REGARDS)[number];

  @Text({ ...PERSONAL, optional: true, description: 'in words: of `accepted` only; personal' })
  comment?: string;

  @Text({
    max: LONGEST_TEXT,
    optional: true,
    description: 'needed for `declined`, and for nothing else: for the public trail, they name nobody',
  })
  reasons?: string;
}

export class AgreeActionBody extends Said {
  @Slug({ description: 'the body that does it' })
  by!: string;

  @Text({ max: LONGEST_TEXT, description: 'bodies and the applicant read it, so it names nobody' })
  what!: string;

  @Day({ description: 'the day by which it is done' })
  byWhen!: string;

  @Matching({ ...RECOMMENDATION_REF, optional: true, description: 'the recommendation it carries out' })
  recommendation?: string;
}

export class ReportProgressBody extends Said {
  @Text(PERSONAL) note!: string;
}

export class CompleteActionBody extends Said {
  @Text({ ...PERSONAL, optional: true }) note?: string;
}

export class AbandonActionBody extends Said {
  @Text({ ...PERSONAL, description: 'why; personal' }) reason!: string;
}
