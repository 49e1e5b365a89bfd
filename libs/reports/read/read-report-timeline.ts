/** The timeline of one report, opened as it is answered for a reader who may see what is personal in it. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { shown } from '../../access/shown.js';
import type { Visibility } from '../../access/visibility.js';
import { happenedOf } from '../../calendar/happened.js';
import type { Actor } from '../../decider/actor.js';
import type { Sql } from '../../postgres/connection.js';
import { RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import { READ_MODEL_CONNECTION, SEALER } from '../../records/tokens.js';
import type { Sealer } from '../../sealing/sealing.js';
import { wholeShape } from '../../web/fields/choices.js';
import { cursorsOf } from '../../web/input/cursor.js';
import { type Page, type PageQuery, pageOf } from '../../web/input/page.js';
import type { ReportFact } from '../facts.js';
import { reasonOf, reportSentence } from '../report-sentences.js';
import type { TimelineItem } from './report-answers.js';

/** Undefined where there is no such report. */
export class ReadReportTimeline extends Query<Page<TimelineItem> | undefined> {
  constructor(
    readonly id: string,
    readonly page: PageQuery,
    readonly visibility: Visibility,
  ) {
    super();
  }
}

interface TimelineRow {
  readonly position: string;
  readonly revision: number;
  readonly fact: string;
  readonly type: string;
  readonly data: string;
  readonly actor: string;
  readonly recorded_at: string;
}

const cursors = cursorsOf<[revision: number]>('report timeline', [
  wholeShape({ min: 0, max: Number.MAX_SAFE_INTEGER }),
]);

@QueryHandler(ReadReportTimeline)
export class ReadReportTimelineHandler implements IQueryHandler<ReadReportTimeline> {
  constructor(
    @Inject(READ_MODEL_CONNECTION) private readonly sql: Sql,
    @Inject(SEALER) private readonly sealer: Sealer,
    @Inject(RecordReader) private readonly records: RecordReader,
  ) {}

  async execute({ id, page: { limit, cursor }, visibility }: ReadReportTimeline) {
    const stream = streamOf('report', id);
    const [after] = cursors.decode(cursor) ?? [-1];
    const rows = await this.sql<TimelineRow[]>`
      select position, revision, fact, type, data, actor, recorded_at from report_timeline.facts
      where stream = ${stream} and revision > ${after} order by revision limit ${limit + 1}`;
    // None folded yet is not the same as none there.
    if (rows.length === 0 && !(await this.records.exists([stream]))[0]) return undefined;
    const { items, next } = pageOf(rows, limit, ({ revision }) => cursors.encode([revision]));
    return { items: await this.opened(id, items, visibility), next };
  }

  private async opened(record: string, rows: readonly TimelineRow[], visibility: Visibility): Promise<TimelineItem[]> {
    const sealed = rows.map(({ fact, data }) => ({
      place: { factId: fact, record },
      tree: JSON.parse(data) as object,
    }));
    const trees = visibility.opensPersonalData ? await this.sealer.open(sealed) : sealed.map(({ tree }) => tree);
    return rows.map((row, index) => {
      const fact = { type: row.type, data: trees[index] } as ReportFact;
      const reason = reasonOf(fact);
      return {
        position: row.position,
        revision: row.revision,
        type: row.type,
        sentence: reportSentence(fact),
        actor: JSON.parse(row.actor) as Actor,
        reason: reason === undefined ? null : shown(reason, visibility),
        ...happenedOf(fact.data),
        recordedAt: row.recorded_at,
      };
    });
  }
}
