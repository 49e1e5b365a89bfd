/** The whole working of a threshold check. */
import { ApiProperty } from '@nestjs/swagger';
import {
  CONCLUSIONS,
  type ComplaintRow,
  REASONS_NOT_COUNTED,
  type ReasonNotCounted,
  type ThresholdAssessment,
} from '../threshold/assessment.js';
import { TRIGGER_KINDS, type Trigger } from '../threshold/threshold.js';

class ComplaintRowAnswer implements ComplaintRow {
  @ApiProperty() ref!: string;
  @ApiProperty() counts!: boolean;
  @ApiProperty({ enum: REASONS_NOT_COUNTED, required: false }) reason?: ReasonNotCounted;
  @ApiProperty({ format: 'date', required: false }) reportBy?: string;
  @ApiProperty({ format: 'date', required: false }) applyBy?: string;
}
class CriteriaAnswer {
  @ApiProperty() count!: boolean;
  @ApiProperty() window!: boolean;
  @ApiProperty({ type: ['boolean', 'null'], description: 'null where nobody knows' } as object) ongoing!:
    | boolean
    | null;
}

export class ThresholdCheckAnswer implements ThresholdAssessment {
  @ApiProperty() qualifying!: number;
  @ApiProperty() required!: number;
  @ApiProperty({ type: [ComplaintRowAnswer] }) complaints!: ComplaintRowAnswer[];
  @ApiProperty({ description: 's.104(4) obliges the bodies to decide that the threshold is met' }) statutory!: boolean;
  @ApiProperty({ type: CriteriaAnswer }) criteria!: CriteriaAnswer;
  @ApiProperty({ enum: [...TRIGGER_KINDS, null], type: ['string', 'null'] } as object) trigger!: Trigger['kind'] | null;
  @ApiProperty({ enum: CONCLUSIONS }) conclusion!: (typeof CONCLUSIONS)[number];
  @ApiProperty({ type: [String] }) sentences!: string[];
}
