/** What is due on a case, and what the applicant was told and is owed. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DEADLINE_NAMES } from '../../procedures/facts.js';
import { RECIPIENTS, TOLD_HOW, TOLD_OF } from '../telling/facts.js';
import { OnDay, One, OptionalDay, OptionalUuid, WhenAnswer } from './answer-fields.js';

const Key = (): PropertyDecorator =>
  ApiProperty({ description: 'by which it is moved', examples: ['meeting', 'information-i1', 'appeal-outcome'] });

export class DeadlineAnswer {
  @Key() deadline!: string;
  @One(DEADLINE_NAMES) name!: string;
  @ApiPropertyOptional({ description: 'the ref of the question it is for, or what the applicant was told' })
  of?: string;
  @ApiProperty({ format: 'date', description: 'the day it counts from, itself not counted' }) anchoredOn!: string;
  @ApiProperty({ format: 'date', description: 'due at the end of this London day' }) dueOn!: string;
  @ApiPropertyOptional({ type: 'integer', description: 'negative once it is breached; only while it is open' })
  daysLeft?: number;
  @ApiProperty() breached!: boolean;
  @OptionalDay() doneOn?: string;
  @ApiPropertyOptional({ description: 'done after the day it was due' }) late?: boolean;
  @ApiPropertyOptional({ format: 'date', description: 'when what it was for fell away' }) lapsedOn?: string;
  @ApiPropertyOptional({ format: 'date', description: 'the clock stands still for it since that day' })
  pausedOn?: string;
  @ApiPropertyOptional({ description: 'that its due day passed is on record' }) missed?: boolean;
}

export class ToldAnswer extends WhenAnswer {
  @One(TOLD_OF) of!: string;
  @OptionalUuid() to?: string;
  @One(RECIPIENTS) recipient!: string;
  @One(TOLD_HOW) how!: string;
  @ApiPropertyOptional({ description: 'digest of the letter' }) document?: string;
  @ApiPropertyOptional() recommendationsTold?: boolean;
}

export class OwedAnswer {
  @One(TOLD_OF) of!: string;
  @ApiProperty({ type: WhenAnswer }) since!: WhenAnswer;
}

/** What is due next on a case, in a list. */
export class NextDeadline {
  @Key() deadline!: string;
  @One(DEADLINE_NAMES) name!: string;
  @OnDay() dueOn!: string;
  @ApiProperty({ type: 'integer', description: 'negative once it is breached' }) daysLeft!: number;
  @ApiProperty() breached!: boolean;
}
