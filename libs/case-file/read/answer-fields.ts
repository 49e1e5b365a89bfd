/** The fields that answers about cases are made of. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { shownTextSchema } from '../../access/shown.js';

export const Uuid = (): PropertyDecorator => ApiProperty({ format: 'uuid' });
export const OptionalUuid = (): PropertyDecorator => ApiPropertyOptional({ format: 'uuid' });
export const Whole = (): PropertyDecorator => ApiProperty({ type: 'integer', minimum: 0 });
export const OnDay = (): PropertyDecorator => ApiProperty({ format: 'date' });
export const OptionalDay = (): PropertyDecorator => ApiPropertyOptional({ format: 'date' });
export const AtInstant = (): PropertyDecorator => ApiProperty({ format: 'date-time' });
export const OptionalMonth = (): PropertyDecorator => ApiPropertyOptional({ pattern: '^[0-9]{4}-[0-9]{2}$' });
export const Texts = (): PropertyDecorator => ApiProperty({ type: [String] });
/** A personal text as the reader is shown it. */
export const ShownText = (): PropertyDecorator => ApiProperty(shownTextSchema as object);
export const OptionalShownText = (): PropertyDecorator => ApiPropertyOptional(shownTextSchema as object);
export const One = (list: readonly string[]): PropertyDecorator => ApiProperty({ enum: list });
export const OptionalOne = (list: readonly string[]): PropertyDecorator => ApiPropertyOptional({ enum: list });

/** When it happened: an instant, or the London day where only that is known. */
export class WhenAnswer {
  @ApiPropertyOptional({ format: 'date-time' }) occurredAt?: string;
  @OptionalDay() occurredOn?: string;
}
