import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Shown } from '../../access/shown.js';
import { CASE_STATUSES } from '../case-status.js';
import { REQUEST_CHANNELS } from '../request/facts.js';
import {
  AtInstant,
  OnDay,
  One,
  OptionalShownText,
  ShownText,
  Texts,
  Uuid,
  WhenAnswer,
  Whole,
} from './answer-fields.js';
import { AssessmentAnswer } from './assessment-answer.js';
import { DeadlineAnswer, OwedAnswer, ToldAnswer } from './clock-answers.js';
import { ComplaintAnswer } from './complaint-answers.js';
import { ConsentAnswer } from './consent-answers.js';
import { DecisionAnswer } from './decision-answer.js';
import { DisclosedPerson } from './disclosed-people.js';
import {
  AcknowledgementAnswer,
  ApplicantAnswer,
  LinkAnswer,
  OngoingStanding,
  ProcedureReadAnswer,
  RelevantBodyAnswer,
  RiskAnswer,
} from './request-answers.js';

/** A case as it stands, or stood at an instant, as far as it is this reader's to see. What is not known is left out. */
export class CaseAnswer extends WhenAnswer {
  @Uuid() id!: string;
  @ApiProperty({ description: 'what people say on the telephone', examples: ['ACR-7K3Q-9XFA'] }) reference!: string;
  @One(CASE_STATUSES) status!: string;
  @ApiProperty() area!: string;
  @ApiProperty({ description: 'ONS code' }) localGovernmentArea!: string;
  @OnDay() requestedOn!: string;
  @One(REQUEST_CHANNELS) channel!: string;
  @ApiProperty({ type: ProcedureReadAnswer, description: 'the version it is judged by, to its end' })
  procedure!: ProcedureReadAnswer;
  @ApiProperty({ type: [RelevantBodyAnswer] }) relevantBodies!: readonly RelevantBodyAnswer[];
  @ApiProperty({ type: ApplicantAnswer }) applicant!: ApplicantAnswer;
  @Texts() victims!: readonly string[];
  @ApiPropertyOptional({ type: [DisclosedPerson], description: 'for a body: of whom it was told, and what' })
  disclosed?: readonly DisclosedPerson[];
  @ShownText() behaviour!: Shown;
  @OptionalShownText() impact?: Shown;
  @ApiProperty({ type: OngoingStanding }) ongoing!: OngoingStanding;
  @ApiPropertyOptional({ type: AcknowledgementAnswer }) acknowledgement?: AcknowledgementAnswer;
  @ApiProperty({ type: [ComplaintAnswer] }) complaints!: readonly ComplaintAnswer[];
  @ApiProperty({ type: [ConsentAnswer] }) consents!: readonly ConsentAnswer[];
  @ApiPropertyOptional({ type: RiskAnswer, description: 'the last assessment of risk' }) risk?: RiskAnswer;
  @ApiProperty({ type: [LinkAnswer] }) links!: readonly LinkAnswer[];
  @ApiPropertyOptional({ type: AssessmentAnswer, description: 'the last' }) assessment?: AssessmentAnswer;
  @ApiPropertyOptional({ type: DecisionAnswer }) decision?: DecisionAnswer;
  @ApiProperty({ type: [ToldAnswer] }) told!: readonly ToldAnswer[];
  @ApiProperty({ type: [OwedAnswer], description: 'what the applicant must still be told of' })
  owed!: readonly OwedAnswer[];
  @ApiProperty({ type: [DeadlineAnswer], description: 'the earliest due first' }) deadlines!: readonly DeadlineAnswer[];
  @ApiPropertyOptional({ type: WhenAnswer }) withdrawn?: WhenAnswer;
  @AtInstant() recordedAt!: string;
  @Whole() revision!: number;
}
