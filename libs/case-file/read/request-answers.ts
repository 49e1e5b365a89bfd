/** What is answered of the request, and of what the office did with it. What is not known, or not this reader's, is left out. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Shown } from '../../access/shown.js';
import { DISCLOSABLE_FIELDS } from '../consent/disclosure.js';
import {
  CAPACITIES,
  CASE_LINKS,
  ONGOING_ANSWERS,
  RISK_LEVELS,
  RISK_METHODS,
  SUPPORT_ANSWERS,
} from '../request/facts.js';
import {
  One,
  OptionalOne,
  OptionalShownText,
  OptionalUuid,
  ShownText,
  Texts,
  Uuid,
  WhenAnswer,
  Whole,
} from './answer-fields.js';

export class ApplicantAnswer {
  @OptionalUuid() personId?: string;
  @One(CAPACITIES) capacity!: string;
}

export class ProcedureReadAnswer {
  @Whole() version!: number;
  @Whole() revision!: number;
}

export class DisclosureAnswer {
  @Uuid() person!: string;
  @ApiProperty({ enum: DISCLOSABLE_FIELDS, isArray: true }) fields!: readonly string[];
}

/** One of the relevant bodies (s.105), and when it was passed the request (s.104(3)). */
export class RelevantBodyAnswer extends WhenAnswer {
  @ApiProperty() body!: string;
  @ApiProperty() passedOn!: boolean;
  @ApiPropertyOptional({ type: [DisclosureAnswer] }) disclosed?: readonly DisclosureAnswer[];
}

export class OngoingStanding {
  @One(ONGOING_ANSWERS) said!: string;
  @ApiPropertyOptional({
    enum: ONGOING_ANSWERS,
    description: 'as an officer found; until then the word of the applicant stands',
  })
  found?: string;
}

export class AcknowledgementAnswer extends WhenAnswer {
  @ApiProperty({ description: 'the single point of contact' }) coordinator!: string;
  @ShownText() namedContact!: Shown;
  @ApiProperty() supportOffered!: boolean;
  @OptionalOne(SUPPORT_ANSWERS) supportAnswer?: string;
  @OptionalShownText() adjustments?: Shown;
  @ApiProperty({ type: [String], description: 'victims whose written consent was asked for' })
  consentAskedOf!: readonly string[];
}

export class RiskAnswer extends WhenAnswer {
  @One(RISK_LEVELS) level!: string;
  @One(RISK_METHODS) method!: string;
  @OptionalShownText() vulnerabilities?: Shown;
  @OptionalShownText() immediateSafety?: Shown;
  @Texts() referrals!: readonly string[];
}

export class LinkAnswer {
  @Uuid() caseId!: string;
  @One(CASE_LINKS) link!: string;
}
