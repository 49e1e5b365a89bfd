/** Reports for the rules of other slices: from their own streams, as they rest, since no rule reads a text. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { aFewAtATime } from '../../records/a-few-at-a-time.js';
import { RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import type { ReportAsRead } from '../facts.js';
import { ReportsAsRead } from '../questions.js';
import { reportDecider } from '../report-decider.js';

const MOST_AT_ONCE = 8;

@QueryHandler(ReportsAsRead)
export class ReportsAsReadHandler implements IQueryHandler<ReportsAsRead> {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  async execute({ ids }: ReportsAsRead): Promise<readonly ReportAsRead[]> {
    const read = await aFewAtATime([...new Set(ids)], MOST_AT_ONCE, (id) => this.#read(id));
    return read.filter((report) => report !== undefined);
  }

  async #read(id: string): Promise<ReportAsRead | undefined> {
    const { state, revision } = await this.records.readSealed(reportDecider, streamOf('report', id));
    if (state.status === 'unknown') return undefined;
    const { agency, agencyReference, kind, incidentOn, incidentMonth, reportedOn, complainant, about } = state.report;
    return {
      id,
      revision,
      retracted: state.status === 'retracted',
      agency,
      kind,
      ...(agencyReference !== undefined && { agencyReference }),
      ...(incidentOn !== undefined && { incidentOn }),
      ...(incidentMonth !== undefined && { incidentMonth }),
      ...(reportedOn !== undefined && { reportedOn }),
      ...(complainant !== undefined && { complainant }),
      ...(about !== undefined && { about }),
    };
  }
}
