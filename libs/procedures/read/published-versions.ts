import { Inject, Injectable } from '@nestjs/common';
import { RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import { procedureDecider } from '../procedure-decider.js';
import { publishedProcedure } from '../published-procedure.js';
import type { AsPublished } from '../questions.js';

export interface PublishedVersion extends AsPublished {
  readonly recordedAt: string;
}

/** Every version of an area's procedure as its stream has it: a handful of facts, and nothing in them is sealed. */
@Injectable()
export class PublishedVersions {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  /** The oldest first; empty where the area has published none. */
  async of(area: string): Promise<readonly PublishedVersion[]> {
    const { facts } = await this.records.readSealed(procedureDecider, streamOf('procedure', area));
    return facts.map(({ fact, stored: { revision, recordedAt } }) => ({
      procedure: publishedProcedure(fact.data),
      revision,
      recordedAt,
    }));
  }
}
