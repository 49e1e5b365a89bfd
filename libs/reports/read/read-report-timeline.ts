/** The timeline of one report. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { shown } from '../../access/shown.js';
import type { Visibility } from '../../access/visibility.js';
import { RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import { readTimeline, type Telling, type TimelineQuery } from '../../records/timeline.js';
import type { TimelineItem } from '../../records/timeline-item.js';
import type { Page } from '../../web/input/page.js';
import type { ReportFact } from '../facts.js';
import { reasonOf, reportSentence } from '../report-sentences.js';

/** Undefined where there is no such report, or was none at the instant asked for. */
export class ReadReportTimeline extends Query<Page<TimelineItem> | undefined> {
  constructor(
    readonly id: string,
    readonly query: TimelineQuery,
    readonly visibility: Visibility,
  ) {
    super();
  }
}

const telling: Telling<ReportFact> = { sentence: reportSentence, reason: reasonOf };

@QueryHandler(ReadReportTimeline)
export class ReadReportTimelineHandler implements IQueryHandler<ReadReportTimeline> {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  execute({ id, query, visibility }: ReadReportTimeline): Promise<Page<TimelineItem> | undefined> {
    const { opensPersonalData } = visibility;
    return readTimeline(this.records, streamOf('report', id), query, telling, {
      opensPersonalData,
      shownTo: (reason) => shown(reason, visibility),
    });
  }
}
