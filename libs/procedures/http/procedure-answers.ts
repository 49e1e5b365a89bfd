import { ApiProperty } from '@nestjs/swagger';
import { ProcedureFields } from './procedure-fields.js';

/** A published version, as it stands for ever. */
export class ProcedureAnswer extends ProcedureFields {
  @ApiProperty() area!: string;
  @ApiProperty({ description: 'beside those of s.104(5)' }) ownGrounds!: string[];
}

export class ProcedurePublishedAnswer {
  @ApiProperty({ description: 'the area' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty() revision!: number;
}

export class ProcedureVersionAnswer {
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'date' }) effectiveFrom!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}
