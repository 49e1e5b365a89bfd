import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { CaseAssessmentAnswer } from '../threshold/read/threshold-answers.js';
import { WhenAnswer, Whole } from './answer-fields.js';

/** An assessment as it was made: what was known then stays, whatever becomes of the reports it read. */
export class AssessmentAnswer extends IntersectionType(WhenAnswer, CaseAssessmentAnswer) {
  @ApiProperty({ example: 'a1' }) assessment!: string;
  @Whole() caseRevision!: number;
}
