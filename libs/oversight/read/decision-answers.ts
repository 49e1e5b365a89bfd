/** What the decision trail answers. What is not known, or does not belong to a kind of decision, is left out. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ACTOR_ROLES } from '../../decider/actor.js';
import { ERASED_DATA, ERASURE_AUTHORITIES } from '../../people/facts.js';
import { CONCLUSIONS } from '../../procedures/threshold/assessment.js';
import { DECISION_KINDS, DECISION_OUTCOMES } from '../decision-kinds.js';

const Count = () => ApiProperty({ type: 'integer', minimum: 0 });

export class RestsOn {
  @ApiProperty() law!: string;
  @ApiProperty({ examples: ['s.104(4)'] }) section!: string;
  @ApiPropertyOptional({
    description: 's.104(5), why a complaint was ruled not to count, or on what an appeal was lodged',
  })
  ground?: string;
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    description: "of the area's procedure, where the law leaves it to that",
  })
  procedureVersion?: number;
}

export class ReportSeen {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @Count() revision!: number;
}

export class AssessmentSeenAnswer {
  @ApiProperty() assessment!: string;
  @ApiProperty({ enum: CONCLUSIONS }) conclusion!: string;
  @ApiProperty({ description: 'whether s.104(4) obliges' }) statutory!: boolean;
  @ApiProperty({ type: [String], description: 'refs of the complaints that counted' }) counted!: readonly string[];
  @Count() required!: number;
  @Count() procedureVersion!: number;
  @ApiProperty({ type: 'integer', minimum: 0, description: 'the last revision of the case that it saw' })
  caseRevision!: number;
  @ApiProperty({ type: [ReportSeen], description: 'every report read, at its revision' })
  reports!: readonly ReportSeen[];
}

export class SettledDates {
  @ApiPropertyOptional({ format: 'date' }) incidentOn?: string;
  @ApiPropertyOptional({ pattern: '^[0-9]{4}-[0-9]{2}$' }) incidentMonth?: string;
  @ApiProperty({ format: 'date' }) complainedOn!: string;
}

export class ReviewSeenAnswer {
  @ApiProperty({ type: [String], format: 'date' }) meetingsHeldOn!: readonly string[];
  @Count() findings!: number;
  @ApiProperty({ type: [String], description: 'refs of those made by then' }) recommendations!: readonly string[];
}

export class AppealSeenAnswer {
  @ApiProperty({ examples: ['p1'] }) appeal!: string;
  @ApiProperty({ examples: ['facts-not-considered'] }) ground!: string;
  @ApiProperty({ description: 'how the application was dealt with, or how the review was carried out' })
  concerns!: string;
  @ApiProperty({ format: 'date' }) lodgedOn!: string;
  @ApiProperty({ description: 'lodged after the window for it' }) late!: boolean;
  @ApiPropertyOptional({ format: 'date', description: 'the last day of that window' }) windowEndedOn?: string;
}

export class SetAsideAnswer {
  @ApiProperty({ description: 'ref of the appeal', examples: ['p1'] }) appeal!: string;
  @ApiProperty({ format: 'date' }) on!: string;
}

export class EvidenceAnswer {
  @ApiPropertyOptional({ type: AssessmentSeenAnswer }) assessment?: AssessmentSeenAnswer;
  @ApiPropertyOptional({ description: 'ref of the complaint a ruling is about' }) complaint?: string;
  @ApiPropertyOptional({ type: [String], description: 'refs of the complaints that were grouped, or no longer are' })
  complaints?: readonly string[];
  @ApiPropertyOptional({ type: [String] }) weighed?: readonly string[];
  @ApiPropertyOptional({ type: SettledDates }) settled?: SettledDates;
  @ApiPropertyOptional({ type: ReviewSeenAnswer, description: 'what a review had before it' })
  review?: ReviewSeenAnswer;
  @ApiPropertyOptional({ type: AppealSeenAnswer }) appeal?: AppealSeenAnswer;
  @ApiPropertyOptional({ description: 'what an upheld appeal set aside' }) setsAside?: string;
  @ApiPropertyOptional({ description: 'ref of the recommendation that is answered' }) recommendation?: string;
  @ApiPropertyOptional({ description: 'the body that answers' }) body?: string;
  @ApiPropertyOptional({ enum: ERASURE_AUTHORITIES }) authority?: string;
  @ApiPropertyOptional() authorityReference?: string;
  @ApiPropertyOptional({ enum: ERASED_DATA, isArray: true, description: 'what kinds of data; never what they were' })
  erased?: readonly string[];
}

export class Maker {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: ACTOR_ROLES }) role!: string;
  @ApiPropertyOptional() body?: string;
}

export class TrailedDecision {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: DECISION_KINDS }) kind!: string;
  @ApiProperty({ enum: DECISION_OUTCOMES }) outcome!: string;
  @ApiPropertyOptional({ format: 'uuid' }) caseId?: string;
  @ApiPropertyOptional({ description: 'of the case' }) reference?: string;
  @ApiPropertyOptional() area?: string;
  @ApiPropertyOptional({ description: 'ONS code, as it was then' }) localGovernmentArea?: string;
  @ApiPropertyOptional({ type: SetAsideAnswer, description: 'only of one that stands no more' })
  setAside?: SetAsideAnswer;
  @ApiProperty({ type: RestsOn }) rule!: RestsOn;
  @ApiProperty({ type: EvidenceAnswer }) evidence!: EvidenceAnswer;
  @ApiPropertyOptional({ description: 'as they were published' }) reasons?: string;
  @ApiProperty({ type: Maker }) maker!: Maker;
  @ApiPropertyOptional({ format: 'date-time' }) occurredAt?: string;
  @ApiPropertyOptional({ format: 'date' }) occurredOn?: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}
