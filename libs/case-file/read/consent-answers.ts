import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CONSENT_AUTHORITIES, CONSENT_SCOPES } from '../consent/facts.js';
import { OnDay, One, Uuid, WhenAnswer } from './answer-fields.js';

/** One consent as it stands, or as it stood last. */
export class ConsentAnswer extends WhenAnswer {
  @Uuid() consent!: string;
  @Uuid() victim!: string;
  @Uuid() givenBy!: string;
  @One(CONSENT_AUTHORITIES) authority!: string;
  @Uuid() to!: string;
  @ApiProperty() stands!: boolean;
  @ApiProperty({ enum: CONSENT_SCOPES, isArray: true, description: 'what is left of it, once it was limited' })
  scope!: readonly string[];
  @ApiPropertyOptional({ type: [String], description: 'sharing is limited to these' }) bodies?: readonly string[];
  @ApiProperty({ description: 'digest of the written evidence' }) document!: string;
  @OnDay() signedOn!: string;
  @ApiPropertyOptional({ type: WhenAnswer }) withdrawn?: WhenAnswer;
}
