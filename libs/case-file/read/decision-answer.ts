import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Shown } from '../../access/shown.js';
import { CONCLUSIONS } from '../../procedures/threshold/assessment.js';
import { THRESHOLD_OUTCOMES } from '../threshold/facts.js';
import { One, OptionalShownText, Texts, WhenAnswer } from './answer-fields.js';

/** The decision that stands, with its reasons: they are public. */
export class DecisionAnswer extends WhenAnswer {
  @ApiProperty({ description: 'the assessment it rests on' }) assessment!: string;
  @One(THRESHOLD_OUTCOMES) outcome!: string;
  @ApiProperty({ enum: CONCLUSIONS, description: 'the conclusion of the assessment it rests on' }) route!: string;
  @ApiPropertyOptional({ description: 's.104(5)' }) ground?: string;
  @ApiProperty() reasons!: string;
  @OptionalShownText() reasonsToApplicant?: Shown;
  @ApiProperty({ type: [String], description: 'the relevant bodies whose decision it is' }) madeFor!: readonly string[];
  @ApiProperty() delegation!: string;
  @Texts() consulted!: readonly string[];
  @ApiProperty() decidedBy!: string;
}
