/** What is answered about reports. What is not known is left out. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Shown, shownTextSchema } from '../../access/shown.js';
import { HATE_STRANDS, REPORT_CATEGORIES, REPORT_KINDS, REPORT_SOURCES, type SnappedPlace } from '../facts.js';

const Uuid = () => ApiProperty({ format: 'uuid' });
const Revision = () => ApiProperty({ type: 'integer', minimum: 0 });
const OptionalDay = () => ApiPropertyOptional({ format: 'date' });
const Instant = () => ApiProperty({ format: 'date-time' });
const ShownText = () => ApiProperty(shownTextSchema as object);
const OptionalShownText = () => ApiPropertyOptional(shownTextSchema as object);

const snappedPlaceSchema = {
  type: 'object',
  description: 'a place moved to the middle of a street or an area: not personal',
  required: ['kind', 'longitude', 'latitude'],
  properties: {
    kind: { type: 'string', enum: ['snapped'] },
    longitude: { type: 'number' },
    latitude: { type: 'number' },
    near: { type: 'string' },
    lsoaCode: { type: 'string' },
    lsoaName: { type: 'string' },
  },
};

export class ChangedReport {
  @Uuid() id!: string;
  @Revision() revision!: number;
}

/** What a row of the register and a single report both say: no text about anybody. */
class ReportOutline {
  @Uuid() id!: string;
  @ApiProperty({ enum: REPORT_SOURCES }) source!: string;
  @ApiProperty() agency!: string;
  @ApiPropertyOptional() agencyReference?: string;
  @ApiProperty({ enum: REPORT_KINDS }) kind!: string;
  @ApiPropertyOptional({ enum: REPORT_CATEGORIES }) category?: string;
  @ApiPropertyOptional({ enum: HATE_STRANDS, isArray: true }) hateStrands?: readonly string[];
  @OptionalDay() incidentOn?: string;
  @ApiPropertyOptional({ pattern: '^[0-9]{4}-[0-9]{2}$' }) incidentMonth?: string;
  @OptionalDay() reportedOn?: string;
  @ApiPropertyOptional() localGovernmentArea?: string;
  @ApiPropertyOptional({ format: 'uuid' }) complainant?: string;
}

/** One row of the register. */
export class RegisteredReport extends ReportOutline {
  @ApiProperty() retracted!: boolean;
  @ApiProperty({ type: 'integer', description: 'how many times the agency responded' }) responses!: number;
  @Instant() recordedAt!: string;
  @Revision() revision!: number;
}

export class GivenResponse {
  @ApiProperty({ format: 'date' }) respondedOn!: string;
  @ShownText() whatWasDone!: Shown;
}

/** One report as it stands. */
export class ReportAnswer extends ReportOutline {
  @ApiPropertyOptional({ oneOf: [...shownTextSchema.oneOf, snappedPlaceSchema] } as object) place?:
    | Shown
    | SnappedPlace;
  @ApiPropertyOptional({ type: [String] }) about?: readonly string[];
  @OptionalShownText() summary?: Shown;
  @ApiProperty() retracted!: boolean;
  @ApiProperty({ type: [GivenResponse], description: 'in the order they were recorded' })
  responses!: readonly GivenResponse[];
  @ApiPropertyOptional({ format: 'date-time', description: 'when it was told, if the instant is known' })
  occurredAt?: string;
  @OptionalDay() occurredOn?: string;
  @Instant() recordedAt!: string;
  @Revision() revision!: number;
}
