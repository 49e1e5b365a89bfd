/** The doors through which reports are read. */
import { Controller, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CurrentActor } from '../../access/current-actor.js';
import { visibleTo } from '../../access/visibility.js';
import type { Actor, Role } from '../../decider/actor.js';
import { TimelineQuery } from '../../records/timeline.js';
import { TimelineItem } from '../../records/timeline-item.js';
import { type Answer, answer } from '../../web/commands/answer.js';
import type { Page } from '../../web/input/page.js';
import { THE_LOG } from '../../web/positions/read-positions.js';
import { Problem } from '../../web/problems/problem.js';
import { PathId } from '../../web/routes/path-field.js';
import { QueryRoute } from '../../web/routes/query-route.js';
import { FindReports } from '../read/find-reports.js';
import { ReadReport } from '../read/read-report.js';
import { ReadReportTimeline } from '../read/read-report-timeline.js';
import { RegisterQuery } from '../read/register-query.js';
import { RegisteredReport, ReportAnswer } from '../read/report-answers.js';

const READING: readonly Role[] = ['coordinator', 'agency', 'data-protection', 'oversight', 'administrator'];

@Controller('v1/reports')
export class ReportQueryRoutes {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @QueryRoute('', {
    summary: 'The report register',
    roles: READING,
    answers: RegisteredReport,
    page: true,
    projection: 'report-register',
  })
  register(@Query() query: RegisterQuery, @CurrentActor() actor: Actor): Promise<Page<RegisteredReport>> {
    return this.queries.execute(new FindReports(query, visibleTo(actor)));
  }

  @QueryRoute(':id', {
    summary: 'A report as it stands',
    roles: READING,
    answers: ReportAnswer,
    resource: true,
    personal: true,
  })
  async one(@PathId() id: string, @CurrentActor() actor: Actor): Promise<Answer<ReportAnswer>> {
    const report = await this.queries.execute(new ReadReport(id, visibleTo(actor)));
    if (report === undefined) throw new Problem('report/unknown');
    return answer(report, { revision: report.revision });
  }

  @QueryRoute(':id/timeline', {
    summary: 'Every fact of a report in order, one sentence each',
    roles: READING,
    answers: TimelineItem,
    page: true,
    projection: THE_LOG,
    personal: true,
  })
  async timeline(
    @PathId() id: string,
    @Query() query: TimelineQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<TimelineItem>> {
    const page = await this.queries.execute(new ReadReportTimeline(id, query, visibleTo(actor)));
    if (page === undefined) throw new Problem('report/unknown');
    return page;
  }
}
