/** The returns of an area, out of its own stream: never older than the last one published. */
import { Inject, Injectable } from '@nestjs/common';
import { RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import { returnDecider } from '../return-decider.js';
import type { Published } from '../return-rules.js';

export interface PublishedReturn {
  readonly published: Published;
  readonly revision: number;
  readonly recordedAt: string;
  /** The return that took its place. */
  readonly correctedBy?: string;
}

export const streamOfReturns = (localGovernmentArea: string): string => streamOf('returns', localGovernmentArea);

@Injectable()
export class PublishedReturns {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  /** The oldest first; empty where the area has published none. */
  async of(localGovernmentArea: string): Promise<readonly PublishedReturn[]> {
    const { state, facts } = await this.records.readSealed(returnDecider, streamOfReturns(localGovernmentArea));
    return facts.map(({ fact: { data }, stored: { revision, recordedAt } }) => {
      const correction = state.find(({ corrects }) => corrects?.return === data.return);
      return { published: data, revision, recordedAt, ...(correction && { correctedBy: correction.return }) };
    });
  }
}
