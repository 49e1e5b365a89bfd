import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Shown } from '../../access/shown.js';
import { CASE_STATUSES } from '../case-status.js';
import { REQUEST_CHANNELS } from '../request/facts.js';
import { ActionAnswer, RecommendationAnswer } from './action-answers.js';
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
import { AppealAnswer } from './appeal-answers.js';
import { AssessmentAnswer } from './assessment-answer.js';
import { DeadlineAnswer, OwedAnswer, ToldAnswer } from './clock-answers.js';
import { ClosureAnswer } from './closing-answers.js';
import { ComplaintAnswer } from './complaint-answers.js';
import { ConsentAnswer } from './consent-answers.js';
import { DecisionAnswer } from './decision-answer.js';
import { DisclosedPerson } from './disclosed-people.js';
import { InformationRequestAnswer } from './information-answers.js';
import {
  AcknowledgementAnswer,
  ApplicantAnswer,
  LinkAnswer,
  OngoingStanding,
  ProcedureReadAnswer,
  RelevantBodyAnswer,
  RiskAnswer,
} from './request-answers.js';
import { ReviewAnswer } from './review-answers.js';

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
  @ApiPropertyOptional({ type: DecisionAnswer, description: 'the one that stands' }) decision?: DecisionAnswer;
  @ApiProperty({ type: [DecisionAnswer], description: 'decisions that an appeal set aside, in order' })
  setAside!: readonly DecisionAnswer[];
  @ApiPropertyOptional({ type: WhenAnswer, description: 'when an appeal last set the decision aside' })
  referredBack?: WhenAnswer;
  @ApiPropertyOptional({ type: ReviewAnswer, description: 'the last' }) review?: ReviewAnswer;
  @ApiProperty({ type: [ReviewAnswer], description: 'reviews before it, in order' })
  earlierReviews!: readonly ReviewAnswer[];
  @ApiProperty({ type: [InformationRequestAnswer] }) information!: readonly InformationRequestAnswer[];
  @ApiProperty({ type: [RecommendationAnswer] }) recommendations!: readonly RecommendationAnswer[];
  @ApiProperty({ type: [ActionAnswer] }) actions!: readonly ActionAnswer[];
  @ApiProperty({ type: [AppealAnswer] }) appeals!: readonly AppealAnswer[];
  @ApiProperty({ type: [ToldAnswer] }) told!: readonly ToldAnswer[];
  @ApiProperty({ type: [OwedAnswer], description: 'what the applicant must still be told of' })
  owed!: readonly OwedAnswer[];
  @ApiProperty({ type: [DeadlineAnswer], description: 'the earliest due first' }) deadlines!: readonly DeadlineAnswer[];
  @ApiPropertyOptional({ type: WhenAnswer }) withdrawn?: WhenAnswer;
  @ApiPropertyOptional({ type: ClosureAnswer }) closed?: ClosureAnswer;
  @ApiPropertyOptional({ type: WhenAnswer, description: 'when it was last reopened' }) reopened?: WhenAnswer;
  @AtInstant() recordedAt!: string;
  @Whole() revision!: number;
}
