import { Inject, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ProblemCatalogue } from '../web/problems/catalogue.js';
import { ActionRoutes } from './actions/http/action-routes.js';
import { RecommendationRoutes } from './actions/http/recommendation-routes.js';
import { AppealRoutes } from './appeal/http/appeal-routes.js';
import { ClockRoutes } from './clock/http/clock-routes.js';
import { ClosingRoutes } from './closing/http/closing-routes.js';
import { ComplaintRoutes } from './complaints/http/complaint-routes.js';
import { ConsentRoutes } from './consent/http/consent-routes.js';
import { BodyTaskRoutes } from './http/body-task-routes.js';
import { CaseDoor } from './http/case-door.js';
import { CASE_REFUSALS } from './http/case-problems.js';
import { CaseQueryRoutes } from './http/case-query-routes.js';
import { ChangeCaseHandler } from './http/change-case.js';
import { KnownRecords } from './http/known-records.js';
import { InformationRoutes } from './information/http/information-routes.js';
import { CaseReader } from './read/case-reader.js';
import { CaseSight } from './read/case-sight.js';
import { FindCasesHandler } from './read/find-cases.js';
import { FindDueDeadlinesHandler } from './read/find-due-deadlines.js';
import { FindTasksHandler } from './read/find-tasks.js';
import { PossibleDuplicateCases } from './read/possible-duplicate-cases.js';
import { ReadCaseHandler } from './read/read-case.js';
import { ReadCaseTimelineHandler } from './read/read-case-timeline.js';
import { RequestReviewRoute } from './request/http/request-review-route.js';
import { RequestRoutes } from './request/http/request-routes.js';
import { MeetingRoutes } from './review/http/meeting-routes.js';
import { ReviewRoutes } from './review/http/review-routes.js';
import { TellingRoutes } from './telling/http/telling-routes.js';
import { ThresholdPreviewRoute } from './threshold/http/threshold-preview-route.js';
import { ThresholdRoutes } from './threshold/http/threshold-routes.js';
import { PreviewThresholdHandler } from './threshold/read/preview-threshold.js';

/** A case from the request to the threshold's decision: one stream each, a folder a chapter. */
@Module({
  imports: [CqrsModule],
  controllers: [
    CaseQueryRoutes,
    RequestReviewRoute,
    RequestRoutes,
    ComplaintRoutes,
    ConsentRoutes,
    ThresholdPreviewRoute,
    ThresholdRoutes,
    TellingRoutes,
    ReviewRoutes,
    MeetingRoutes,
    AppealRoutes,
    InformationRoutes,
    RecommendationRoutes,
    ActionRoutes,
    ClockRoutes,
    ClosingRoutes,
    BodyTaskRoutes,
  ],
  providers: [
    ChangeCaseHandler,
    KnownRecords,
    CaseDoor,
    CaseReader,
    CaseSight,
    PossibleDuplicateCases,
    ReadCaseHandler,
    ReadCaseTimelineHandler,
    FindCasesHandler,
    FindDueDeadlinesHandler,
    FindTasksHandler,
    PreviewThresholdHandler,
  ],
})
export class CaseFileModule {
  constructor(@Inject(ProblemCatalogue) catalogue: ProblemCatalogue) {
    catalogue.register(CASE_REFUSALS);
  }
}
