import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TASK_KINDS } from './agency-tasks.js';
import { OnDay, One, Uuid } from './answer-fields.js';

/** Something a body is asked for. */
export class TaskAnswer {
  @One(TASK_KINDS) kind!: string;
  @Uuid() caseId!: string;
  @ApiProperty({ examples: ['ACR-7K3Q-9XFA'] }) reference!: string;
  @ApiProperty({ description: 'the ref of the complaint on its case' }) complaint!: string;
  @ApiPropertyOptional({ description: "the body's own reference, as claimed" }) agencyReference?: string;
  @ApiProperty({ format: 'date', description: 'the day the complaint was made, as claimed' }) complainedOn!: string;
  @OnDay() askedOn!: string;
  @OnDay() dueOn!: string;
  @ApiProperty({ type: 'integer', description: 'negative once it is breached' }) daysLeft!: number;
  @ApiProperty() breached!: boolean;
}
