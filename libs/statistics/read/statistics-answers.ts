/** What is answered of the four counts of s.104(9), and of the returns that were published. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CORRECTION_REASONS, type CountedCases, type Counts } from '../facts.js';

const Count = (description: string) => ApiProperty({ type: 'integer', minimum: 0, description });

export class FiguresAnswer implements Counts {
  @Count('(a) applications made, by the day the review was asked for') applications!: number;
  @Count('(b) times the threshold was decided not met') thresholdNotMet!: number;
  @Count('(c) reviews carried out, each on its first conclusion') reviewsCarriedOut!: number;
  @Count('(d) those of (c) that resulted in recommendations') reviewsWithRecommendations!: number;
}

export class CountedCaseAnswer {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ examples: ['ACR-7K3Q-9XFA'] }) reference!: string;
  @ApiProperty({ format: 'date', description: 'the day it is counted by' }) happenedOn!: string;
}

const Behind = () => ApiProperty({ type: [CountedCaseAnswer] });

export class CountedCasesAnswer implements CountedCases {
  @Behind() applications!: readonly CountedCaseAnswer[];
  @Behind() thresholdNotMet!: readonly CountedCaseAnswer[];
  @Behind() reviewsCarriedOut!: readonly CountedCaseAnswer[];
  @Behind() reviewsWithRecommendations!: readonly CountedCaseAnswer[];
}

export class StatisticsAnswer {
  @ApiProperty({ description: 'ONS code' }) localGovernmentArea!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'date', description: 'included' }) from!: string;
  @ApiProperty({ format: 'date', description: 'included' }) to!: string;
  @ApiProperty({ type: FiguresAnswer }) figures!: FiguresAnswer;
  @ApiPropertyOptional({ type: CountedCasesAnswer, description: 'with `open=true`: the cases behind each figure' })
  cases?: CountedCasesAnswer;
}

export class Correction {
  @ApiProperty({ examples: ['n1'] }) return!: string;
  @ApiProperty({ enum: CORRECTION_REASONS }) reason!: string;
}

export class ReturnAnswer extends StatisticsAnswer {
  @ApiProperty({ examples: ['n1'] }) id!: string;
  @ApiPropertyOptional({ type: Correction, description: 'the return it takes the place of, and why' })
  corrects?: Correction;
  @ApiPropertyOptional({ description: 'the return that took its place' }) correctedBy?: string;
  @ApiPropertyOptional({ format: 'date-time' }) occurredAt?: string;
  @ApiPropertyOptional({ format: 'date' }) occurredOn?: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
}

export class ReturnPublishedAnswer {
  @ApiProperty({ examples: ['n1'] }) id!: string;
  @ApiProperty() localGovernmentArea!: string;
  @ApiProperty({ type: 'integer', minimum: 0 }) revision!: number;
}
