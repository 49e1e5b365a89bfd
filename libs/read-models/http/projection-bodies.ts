import { ApiProperty } from '@nestjs/swagger';
import { Truth } from '../../web/fields/choices.js';
import { Matching } from '../../web/fields/texts.js';

export class RebuildBody {
  @Truth({ optional: true, description: 'take over even where rows differ from the live ones' }) accept?: boolean;
}

export class RetryBody {
  @Matching({
    pattern: '^[a-z]+-[A-Za-z0-9-]+$',
    max: 200,
    says: 'the name of a stream',
    description: 'as `setAside` names it',
  })
  stream!: string;
}

export class RetryAnswer {
  @ApiProperty({ enum: ['folded', 'set-aside', 'not-set-aside'] }) outcome!: string;
  @ApiProperty({ required: false, description: 'facts folded' }) facts?: number;
  @ApiProperty({ required: false, description: 'why the stream stays set aside' }) code?: string;
}

export class ProjectionAnswer {
  @ApiProperty() name!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'of the rows that queries read' }) version?: number;
  @ApiProperty({ description: 'of this program' }) programVersion!: number;
  @ApiProperty({ required: false }) position?: string;
  @ApiProperty({ type: Object, required: false, description: '`facts` and `seconds`' }) lag?: object;
  @ApiProperty({ type: Object, description: '`count`, and the `first` of them with their reasons' }) setAside!: object;
  @ApiProperty({ required: false, description: 'why it stands still' }) standsStill?: string;
  @ApiProperty() needsRebuild!: boolean;
  @ApiProperty({ type: Object, required: false }) rebuilding?: object;
}

export class ProjectionsAnswer {
  @ApiProperty({ type: [ProjectionAnswer] }) items!: ProjectionAnswer[];
}

/** One line of a rebuild's answer; a stage has further numbers of its own. */
export class RebuildLine {
  @ApiProperty({
    enum: ['begun', 'folding', 'indexing', 'comparing', 'compared', 'switched', 'declined', 'failed'],
  })
  stage!: string;
  @ApiProperty({ description: 'the same for a person' }) says!: string;
}
