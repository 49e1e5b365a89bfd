import { Inject, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ProblemCatalogue } from '../web/problems/catalogue.js';
import { ChangeReportHandler } from './http/change-report.js';
import { ReportCommandRoutes } from './http/report-command-routes.js';
import { ReportImportRoute } from './http/report-import-route.js';
import { REPORT_PROBLEMS } from './http/report-problems.js';
import { ReportQueryRoutes } from './http/report-query-routes.js';
import { IMPORT_PROBLEMS } from './import/import-problems.js';
import { ReportImports } from './import/report-imports.js';
import { FindReportsHandler } from './read/find-reports.js';
import { ReadReportHandler } from './read/read-report.js';
import { ReadReportTimelineHandler } from './read/read-report-timeline.js';
import { ReportsAsReadHandler } from './read/reports-as-read.js';

@Module({
  imports: [CqrsModule],
  controllers: [ReportCommandRoutes, ReportImportRoute, ReportQueryRoutes],
  providers: [
    ChangeReportHandler,
    FindReportsHandler,
    ReadReportHandler,
    ReadReportTimelineHandler,
    ReportsAsReadHandler,
    ReportImports,
  ],
})
export class ReportsModule {
  constructor(@Inject(ProblemCatalogue) catalogue: ProblemCatalogue) {
    catalogue.register(REPORT_PROBLEMS);
    catalogue.register(IMPORT_PROBLEMS);
  }
}
