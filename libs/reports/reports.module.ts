import { Inject, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ProblemCatalogue } from '../web/problems/catalogue.js';
import { ChangeReportHandler } from './http/change-report.js';
import { ReportCommandRoutes } from './http/report-command-routes.js';
import { REPORT_PROBLEMS } from './http/report-problems.js';
import { ReportQueryRoutes } from './http/report-query-routes.js';
import { FindReportsHandler } from './read/find-reports.js';
import { ReadReportHandler } from './read/read-report.js';
import { ReadReportTimelineHandler } from './read/read-report-timeline.js';

@Module({
  imports: [CqrsModule],
  controllers: [ReportCommandRoutes, ReportQueryRoutes],
  providers: [ChangeReportHandler, FindReportsHandler, ReadReportHandler, ReadReportTimelineHandler],
})
export class ReportsModule {
  constructor(@Inject(ProblemCatalogue) catalogue: ProblemCatalogue) {
    catalogue.register(REPORT_PROBLEMS);
  }
}
