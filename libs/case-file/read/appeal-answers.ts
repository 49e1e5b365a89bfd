/** What is answered of an appeal: its reasons are public. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Shown } from '../../access/shown.js';
import { APPEAL_OUTCOMES, APPEAL_SUBJECTS, LODGED_GROUNDS, SET_ASIDE } from '../appeal/facts.js';
import { APPEAL_STATUSES } from '../appeal/state.js';
import { One, OptionalOne, OptionalShownText, OptionalUuid, ShownText, WhenAnswer } from './answer-fields.js';

/** Whether a late one was admitted is in its status. */
export class AdmissionAnswer extends WhenAnswer {
  @ApiProperty() reasons!: string;
  @ApiProperty() decidedBy!: string;
}

/** When it happened is when they were appointed. */
export class ReviewerAnswer extends WhenAnswer {
  @ApiProperty({ description: "the subject of that person's token" }) reviewer!: string;
  @ApiPropertyOptional() body?: string;
}

export class AppealDecisionAnswer extends WhenAnswer {
  @One(APPEAL_OUTCOMES) outcome!: string;
  @ApiProperty() reasons!: string;
  @OptionalShownText() reasonsToApplicant?: Shown;
  @OptionalOne(SET_ASIDE) setsAside?: string;
  @ApiProperty() decidedBy!: string;
}

/** When it happened is when it was lodged. */
export class AppealAnswer extends WhenAnswer {
  @ApiProperty({ pattern: '^p[1-9][0-9]*$' }) appeal!: string;
  @One(LODGED_GROUNDS) ground!: string;
  @One(APPEAL_SUBJECTS) concerns!: string;
  @OptionalUuid() by?: string;
  @ShownText() text!: Shown;
  @ApiProperty() late!: boolean;
  @ApiPropertyOptional({ format: 'date', description: 'the last day of the window it had to be lodged in' })
  windowEndedOn?: string;
  @One(APPEAL_STATUSES) status!: string;
  @ApiPropertyOptional({ type: AdmissionAnswer }) admission?: AdmissionAnswer;
  @ApiPropertyOptional({ type: ReviewerAnswer }) reviewer?: ReviewerAnswer;
  @ApiPropertyOptional({ type: AppealDecisionAnswer }) decided?: AppealDecisionAnswer;
}
