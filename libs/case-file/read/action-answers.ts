/** What is answered of recommendations and of the actions agreed. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Shown } from '../../access/shown.js';
import { OnDay, OptionalDay, OptionalOne, OptionalShownText, ShownText, WhenAnswer } from './answer-fields.js';

/** What the addressee answered; nothing while it has not. */
export const RECOMMENDATION_ANSWERS = ['accepted', 'declined'] as const;
/** How an action ended; nothing while it goes on. */
export const ACTION_ENDS = ['completed', 'abandoned'] as const;

export class RecommendationAnswer {
  @ApiProperty({ pattern: '^r[1-9][0-9]*$' }) recommendation!: string;
  @ApiProperty({ description: 'the body it is addressed to' }) to!: string;
  @ShownText() text!: Shown;
  @OptionalDay() byWhen?: string;
  @ApiProperty({ type: WhenAnswer }) made!: WhenAnswer;
  @ApiPropertyOptional({ type: WhenAnswer }) sent?: WhenAnswer;
  @OptionalOne(RECOMMENDATION_ANSWERS) answer?: string;
  @ApiPropertyOptional({ type: WhenAnswer }) answered?: WhenAnswer;
  @OptionalShownText() comment?: Shown;
  @ApiPropertyOptional({ description: 'why it is declined; public' }) reasons?: string;
}

export class ProgressAnswer extends WhenAnswer {
  @ShownText() note!: Shown;
}

export class ActionAnswer {
  @ApiProperty({ pattern: '^x[1-9][0-9]*$' }) action!: string;
  @ApiProperty({ description: 'the body that owns it' }) by!: string;
  @ShownText() what!: Shown;
  @OnDay() byWhen!: string;
  @ApiPropertyOptional({ description: 'ref of the recommendation it carries out' }) recommendation?: string;
  @ApiProperty({ type: WhenAnswer }) agreed!: WhenAnswer;
  @ApiProperty({ type: [ProgressAnswer] }) progress!: readonly ProgressAnswer[];
  @OptionalOne(ACTION_ENDS) ended?: string;
  @ApiPropertyOptional({ type: WhenAnswer }) endedAt?: WhenAnswer;
  @OptionalShownText() note?: Shown;
}
