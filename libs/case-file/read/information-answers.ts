import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Shown } from '../../access/shown.js';
import { INFORMATION_DUTIES, REFUSAL_GROUNDS } from '../information/facts.js';
import { OnDay, One, OptionalOne, OptionalShownText, ShownText, WhenAnswer } from './answer-fields.js';
import { DisclosureAnswer } from './request-answers.js';

/** What the body answered last; nothing while it has not. */
export const INFORMATION_ANSWERS = ['supplied', 'refused'] as const;

export class ChronologyEntryAnswer {
  @OnDay() on!: string;
  @ShownText() what!: Shown;
}
export class NamedDocumentAnswer {
  @ApiProperty() digest!: string;
  @ApiProperty() mediaType!: string;
}

/** What a body was asked to tell, with what it answered: its chronology is read by the office and by itself. */
export class InformationRequestAnswer {
  @ApiProperty({ pattern: '^i[1-9][0-9]*$' }) request!: string;
  @ApiProperty() body!: string;
  @One(INFORMATION_DUTIES) duty!: string;
  @ShownText() what!: Shown;
  @ApiProperty({ type: WhenAnswer }) asked!: WhenAnswer;
  @ApiProperty({ format: 'date', description: 'as it stands, moved or extended' }) dueOn!: string;
  @ApiPropertyOptional({ type: [DisclosureAnswer] }) disclosed?: readonly DisclosureAnswer[];
  @ApiProperty({ type: [WhenAnswer] }) reminded!: readonly WhenAnswer[];
  @OptionalOne(INFORMATION_ANSWERS) answer?: string;
  @ApiPropertyOptional({ type: WhenAnswer }) answered?: WhenAnswer;
  @ApiPropertyOptional({ type: [ChronologyEntryAnswer] }) chronology?: readonly ChronologyEntryAnswer[];
  @ApiPropertyOptional({ type: [NamedDocumentAnswer] }) documents?: readonly NamedDocumentAnswer[];
  @OptionalOne(REFUSAL_GROUNDS) ground?: string;
  @OptionalShownText() reason?: Shown;
}
