/** What is answered of a cited complaint: as claimed, and all that was said and ruled of it since. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Shown, shownTextSchema } from '../../access/shown.js';
import { DISALLOWANCE_GROUNDS } from '../complaints/facts.js';
import {
  OnDay,
  One,
  OptionalDay,
  OptionalMonth,
  OptionalOne,
  OptionalShownText,
  OptionalUuid,
  Uuid,
  WhenAnswer,
  Whole,
} from './answer-fields.js';
import { DisclosureAnswer } from './request-answers.js';

/** What the body answered; nothing while it has not. */
export const VERIFICATION_ANSWERS = ['verified', 'not-found'] as const;
/** The national kinds: anti-social behaviour, or hate. */
const KINDS = ['asb', 'hate'] as const;

export class HeldDates {
  @OptionalDay() incidentOn?: string;
  @OptionalMonth() incidentMonth?: string;
  @OptionalDay() complainedOn?: string;
}

export class VerificationAnswer {
  @ApiProperty() body!: string;
  @ApiProperty({ type: WhenAnswer }) asked!: WhenAnswer;
  @OnDay() dueOn!: string;
  @ApiPropertyOptional({ type: [DisclosureAnswer] }) disclosed?: readonly DisclosureAnswer[];
  @OptionalOne(VERIFICATION_ANSWERS) answer?: string;
  @ApiPropertyOptional({ type: WhenAnswer }) answered?: WhenAnswer;
  @ApiPropertyOptional({ type: HeldDates, description: 'the dates as the body holds them' }) held?: HeldDates;
  @OptionalShownText() searched?: Shown;
}

export class CitedReportAnswer {
  @Uuid() id!: string;
  @Whole() revision!: number;
}

export class ComplaintAnswer {
  @ApiProperty({ pattern: '^c[1-9][0-9]*$' }) ref!: string;
  @ApiPropertyOptional({ type: CitedReportAnswer, description: 'with the revision at which it was cited' })
  report?: CitedReportAnswer;
  @ApiProperty() agency!: string;
  @ApiPropertyOptional() agencyReference?: string;
  @OptionalDay() incidentOn?: string;
  @OptionalMonth() incidentMonth?: string;
  @OnDay() complainedOn!: string;
  @One(KINDS) kind!: string;
  @OptionalUuid() complainant?: string;
  @ApiPropertyOptional() incident?: string;
  @ApiProperty({ type: WhenAnswer }) cited!: WhenAnswer;
  @ApiPropertyOptional({ type: VerificationAnswer }) verification?: VerificationAnswer;
  @ApiPropertyOptional({ type: [String], description: 'digests of the documents given as evidence of it' })
  evidence?: readonly string[];
  @ApiPropertyOptional({ type: 'array', items: shownTextSchema, description: 'what was told of it in words' } as object)
  accounts?: readonly Shown[];
  @OptionalOne(DISALLOWANCE_GROUNDS) disallowed?: string;
  @ApiPropertyOptional({ type: HeldDates, description: 'the dates the office settled on' }) settled?: HeldDates;
  @ApiPropertyOptional({ format: 'uuid', description: 'complaints of one group are about one incident' })
  group?: string;
  @ApiProperty({ description: 'the cited report has changed since it was last read for this case' })
  evidenceChanged!: boolean;
}
