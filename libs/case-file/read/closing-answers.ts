import { ApiPropertyOptional } from '@nestjs/swagger';
import type { Shown } from '../../access/shown.js';
import { CLOSING_REASONS } from '../closing/facts.js';
import { One, OptionalShownText, WhenAnswer } from './answer-fields.js';

/** The closure that stands. */
export class ClosureAnswer extends WhenAnswer {
  @One(CLOSING_REASONS) why!: string;
  @OptionalShownText() reason?: Shown;
  @ApiPropertyOptional({ description: 'digest of the letter that waives what was left of the window to appeal' })
  waiver?: string;
}
