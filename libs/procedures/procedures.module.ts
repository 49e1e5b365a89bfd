import { Inject, Module } from '@nestjs/common';
import { ProblemCatalogue } from '../web/problems/catalogue.js';
import { PROCEDURE_PROBLEMS } from './http/procedure-problems.js';
import { ProceduresController } from './http/procedures-controller.js';
import { PublishVersionHandler } from './http/publish-version.js';
import { ThresholdCheckController } from './http/threshold-check-controller.js';
import { ProcedureInForceHandler, ProcedureOfVersionHandler } from './read/find-procedure.js';
import { PublishedVersions } from './read/published-versions.js';

/** The published rules of an area for its reviews, and the threshold they set. */
@Module({
  controllers: [ProceduresController, ThresholdCheckController],
  providers: [PublishVersionHandler, PublishedVersions, ProcedureInForceHandler, ProcedureOfVersionHandler],
})
export class ProceduresModule {
  constructor(@Inject(ProblemCatalogue) catalogue: ProblemCatalogue) {
    catalogue.register(PROCEDURE_PROBLEMS);
  }
}
