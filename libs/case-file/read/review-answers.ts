/** What is answered of the review: what is not known, or not this reader's, is left out. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Shown } from '../../access/shown.js';
import {
  CHAIR_CONFLICTS,
  MEETING_MODES,
  NOT_INVITED_BECAUSE,
  REVIEW_OUTCOMES,
  REVIEW_ROUTES,
} from '../review/facts.js';
import { OnDay, One, OptionalOne, OptionalShownText, ShownText, Texts, Uuid, WhenAnswer } from './answer-fields.js';
import { DisclosureAnswer } from './request-answers.js';

/** When it happened is when they were appointed. */
export class ChairAnswer extends WhenAnswer {
  @ApiProperty({ description: "the subject of that person's token" }) chair!: string;
  @ApiPropertyOptional({ description: 'the body they belong to, where they belong to one' }) body?: string;
  @ApiPropertyOptional({ enum: CHAIR_CONFLICTS, description: 'why another must take over before the review goes on' })
  conflict?: string;
}

export class InvitedBodyAnswer extends WhenAnswer {
  @ApiProperty() body!: string;
  @ApiPropertyOptional({ type: [DisclosureAnswer] }) disclosed?: readonly DisclosureAnswer[];
}

/** When it happened is when it was arranged. */
export class MeetingAnswer extends WhenAnswer {
  @OnDay() meetingOn!: string;
  @One(MEETING_MODES) mode!: string;
  @OptionalShownText() place?: Shown;
}

export class VictimAskedAnswer extends WhenAnswer {
  @Uuid() victim!: string;
  @ApiProperty() invited!: boolean;
  @OptionalOne(NOT_INVITED_BECAUSE) because?: string;
}

export class ViewsAnswer {
  @Uuid() victim!: string;
  @ShownText() views!: Shown;
  @ApiPropertyOptional({ type: [String], description: 'digests of what was given with them' })
  documents?: readonly string[];
}

export class MeetingHeldAnswer extends WhenAnswer {
  @ApiProperty() chair!: string;
  @ApiProperty({ type: [String], description: 'bodies that came' }) present!: readonly string[];
  @ApiProperty({ type: [String], description: 'bodies that sent apologies' }) apologies!: readonly string[];
  @Texts() victimsPresent!: readonly string[];
  @ApiPropertyOptional({ type: [String], description: 'digests of the minutes' }) documents?: readonly string[];
}

export class FindingAnswer extends WhenAnswer {
  @ApiProperty({ examples: ['f1'] }) finding!: string;
  @ShownText() text!: Shown;
}

/** A conclusion with its reasons: they are public. */
export class ConclusionAnswer extends WhenAnswer {
  @One(REVIEW_OUTCOMES) outcome!: string;
  @ApiProperty() reasons!: string;
  @OptionalShownText() reasonsToApplicant?: Shown;
  @ApiProperty({ type: [String], description: 'refs of the recommendations made by then' })
  recommendations!: readonly string[];
  @ApiProperty() concludedBy!: string;
}

/** The review, from its opening: that is when it happened. */
export class ReviewAnswer extends WhenAnswer {
  @One(REVIEW_ROUTES) route!: string;
  @ApiPropertyOptional({ description: 'why one is held although the threshold is not met; public' }) reasons?: string;
  @ApiProperty() openedBy!: string;
  @ApiPropertyOptional({ type: ChairAnswer }) chair?: ChairAnswer;
  @ApiProperty({ type: [InvitedBodyAnswer] }) invited!: readonly InvitedBodyAnswer[];
  @ApiPropertyOptional({ type: MeetingAnswer, description: 'that is to be held' }) meeting?: MeetingAnswer;
  @ApiProperty({ type: [VictimAskedAnswer] }) victims!: readonly VictimAskedAnswer[];
  @ApiProperty({ type: [ViewsAnswer] }) views!: readonly ViewsAnswer[];
  @ApiProperty({ type: [MeetingHeldAnswer] }) held!: readonly MeetingHeldAnswer[];
  @ApiProperty({ type: [FindingAnswer] }) findings!: readonly FindingAnswer[];
  @ApiPropertyOptional({ type: ConclusionAnswer, description: 'the one that stands' }) concluded?: ConclusionAnswer;
  @ApiProperty({ type: [ConclusionAnswer], description: 'conclusions that an appeal set aside, in order' })
  setAside!: readonly ConclusionAnswer[];
  @ApiPropertyOptional({ type: WhenAnswer, description: 'when an appeal last set its conclusion aside' })
  referredBack?: WhenAnswer;
}
