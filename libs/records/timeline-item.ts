/** What a timeline answers: the same of every kind of record. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Shown, shownTextSchema } from '../access/shown.js';
import { ACTOR_ROLES, RECEIVED_BY } from '../decider/actor.js';

export class TimelineActor {
  @ApiPropertyOptional({ description: 'left out where the reader is not told who it was' }) id?: string;
  @ApiProperty({ enum: ACTOR_ROLES }) role!: string;
  @ApiPropertyOptional() body?: string;
  @ApiPropertyOptional() area?: string;
  @ApiPropertyOptional() onBehalfOf?: string;
  @ApiPropertyOptional({ enum: RECEIVED_BY }) receivedBy?: string;
}

/** One fact of a record: what happened, who says so, why, and when. */
export class TimelineItem {
  @ApiProperty() position!: string;
  @ApiProperty({ type: 'integer', minimum: 0 }) revision!: number;
  @ApiProperty() type!: string;
  @ApiProperty({ description: 'one plain sentence with nothing personal in it' }) sentence!: string;
  @ApiProperty({ type: TimelineActor }) actor!: TimelineActor;
  @ApiProperty({
    oneOf: [...shownTextSchema.oneOf, { type: 'null' }],
    description: 'null where none is given',
  } as object)
  reason!: Shown | null;
  @ApiPropertyOptional({ format: 'date-time' }) occurredAt?: string;
  @ApiPropertyOptional({ format: 'date' }) occurredOn?: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}
