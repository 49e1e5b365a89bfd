import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OnDay, One, OptionalDay, Uuid } from './answer-fields.js';
import { TASK_KINDS } from './tasks-of-case.js';

/** Something a body is asked for. */
export class TaskAnswer {
  @One(TASK_KINDS) kind!: string;
  @Uuid() caseId!: string;
  @ApiProperty({ examples: ['ACR-7K3Q-9XFA'] }) reference!: string;
  @ApiProperty({ description: 'of the complaint, the question, the recommendation or the action', examples: ['c1'] })
  ref!: string;
  @ApiPropertyOptional({ description: "of a complaint the body's own reference, as claimed" }) agencyReference?: string;
  @ApiPropertyOptional({ format: 'date', description: 'the day a complaint was made, as claimed' })
  complainedOn?: string;
  @OnDay() askedOn!: string;
  @ApiPropertyOptional({ format: 'date', description: 'left out where no day was set' }) dueOn?: string;
  @ApiPropertyOptional({ type: 'integer', description: 'negative once it is breached' }) daysLeft?: number;
  @OptionalDay() pausedOn?: string;
  @ApiProperty() breached!: boolean;
}
