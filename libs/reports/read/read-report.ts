/** One report as it stands: from its own stream, so never older than the reader's own last command. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Shown, shown } from '../../access/shown.js';
import type { Visibility } from '../../access/visibility.js';
import { type OpenedFact, RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import type { AgencyResponded, Report, ReportFact, SnappedPlace } from '../facts.js';
import { reportDecider } from '../report-decider.js';
import type { GivenResponse, ReportAnswer } from './report-answers.js';

export class ReadReport extends Query<ReportAnswer | undefined> {
  constructor(
    readonly id: string,
    readonly visibility: Visibility,
  ) {
    super();
  }
}

@QueryHandler(ReadReport)
export class ReadReportHandler implements IQueryHandler<ReadReport> {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  async execute({ id, visibility }: ReadReport): Promise<ReportAnswer | undefined> {
    const stream = streamOf('report', id);
    const { state, facts, revision } = visibility.opensPersonalData
      ? await this.records.read(reportDecider, stream)
      : await this.records.readSealed(reportDecider, stream);
    if (state.status === 'unknown') return undefined;
    const { place, summary, ...report } = state.report;
    return {
      id,
      ...report,
      ...(place !== undefined && { place: shownPlace(place, visibility) }),
      ...(summary !== undefined && { summary: shown(summary, visibility) }),
      retracted: state.status === 'retracted',
      responses: facts.filter(isResponse).map(({ fact }) => givenResponse(fact, visibility)),
      ...state.recorded,
      recordedAt: (facts[0] as OpenedFact).stored.recordedAt,
      revision,
    };
  }
}

function shownPlace(place: NonNullable<Report['place']>, visibility: Visibility): Shown | SnappedPlace {
  return place.kind === 'exact' ? shown(place.description, visibility) : place;
}

const isResponse = (opened: OpenedFact<ReportFact>): opened is OpenedFact<AgencyResponded> =>
  opened.fact.type === 'AgencyResponded';

const givenResponse = ({ data }: AgencyResponded, visibility: Visibility): GivenResponse => ({
  respondedOn: data.respondedOn,
  whatWasDone: shown(data.whatWasDone, visibility),
});
