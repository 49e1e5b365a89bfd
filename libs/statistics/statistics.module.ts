import { Inject, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ProblemCatalogue } from '../web/problems/catalogue.js';
import { PublishReturnHandler } from './http/publish-return.js';
import { ReturnRoutes } from './http/return-routes.js';
import { STATISTICS_PROBLEMS } from './http/statistics-problems.js';
import { StatisticsRoutes } from './http/statistics-routes.js';
import { CountNow } from './read/counted-now.js';
import { StatutoryCounts } from './read/counts.js';
import { PublishedReturns } from './read/published-returns.js';
import { FindReturnsHandler, ReadReturnHandler } from './read/read-returns.js';
import { ReadStatisticsHandler } from './read/read-statistics.js';

/** The four counts of s.104(9), and the returns in which an area publishes them. */
@Module({
  imports: [CqrsModule],
  controllers: [StatisticsRoutes, ReturnRoutes],
  providers: [
    StatutoryCounts,
    CountNow,
    PublishedReturns,
    PublishReturnHandler,
    ReadStatisticsHandler,
    FindReturnsHandler,
    ReadReturnHandler,
  ],
})
export class StatisticsModule {
  constructor(@Inject(ProblemCatalogue) catalogue: ProblemCatalogue) {
    catalogue.register(STATISTICS_PROBLEMS);
  }
}
