import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CASE_STATUSES } from '../case-status.js';
import { CAPACITIES, RISK_LEVELS } from '../request/facts.js';
import { AtInstant, OnDay, One, OptionalOne, Texts, Uuid, Whole } from './answer-fields.js';
import { NextDeadline } from './clock-answers.js';

/** One row of the work queue: no name, and no text. */
export class QueuedCaseAnswer {
  @Uuid() id!: string;
  @ApiProperty() reference!: string;
  @One(CASE_STATUSES) status!: string;
  @ApiProperty() area!: string;
  @ApiProperty({ description: 'ONS code' }) localGovernmentArea!: string;
  @ApiProperty({ enum: CAPACITIES, description: 'of the applicant' }) capacity!: string;
  @ApiPropertyOptional({
    description: 'an appeal waits to be admitted or decided; told to no body that is not relevant',
  })
  appealOpen?: boolean;
  @OptionalOne(RISK_LEVELS) risk?: string;
  @ApiPropertyOptional({
    type: NextDeadline,
    description: 'of what is owed, the open deadline that is due first; left out where a body is not told of it',
  })
  next?: NextDeadline;
  @Texts() relevantBodies!: readonly string[];
  @OnDay() requestedOn!: string;
  @AtInstant() recordedAt!: string;
  @Whole() revision!: number;
}
