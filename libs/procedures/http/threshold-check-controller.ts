import { Body, Controller, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Day } from '../../calendar/day.js';
import { ROLES } from '../../decider/actor.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import { PathSlug } from '../../web/routes/path-field.js';
import { QueryRoute } from '../../web/routes/query-route.js';
import { type NoneInForce, noneInForce } from '../procedure-in-force.js';
import { ProcedureInForce } from '../questions.js';
import { type AssessmentRefusal, assessThreshold } from '../threshold/assess-threshold.js';
import type { ThresholdAssessment } from '../threshold/assessment.js';
import type { Threshold } from '../threshold/threshold.js';
import { ThresholdCheckAnswer } from './threshold-check-answer.js';
import { ThresholdCheckBody } from './threshold-check-body.js';

@Controller('v1/procedures/:area/threshold-check')
export class ThresholdCheckController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @QueryRoute('', {
    summary: 'The threshold of s.104 with its whole working; nothing is stored',
    roles: ROLES,
    answers: ThresholdCheckAnswer,
    asks: 'body',
  })
  async check(
    @PathSlug('area') area: string,
    @Body() { procedure, ...question }: ThresholdCheckBody,
  ): Promise<ThresholdAssessment | Refusal<AssessmentRefusal | NoneInForce>> {
    const threshold = procedure ?? (await this.#thresholdOf(area, question.appliedOn));
    return isRefusal(threshold) ? threshold : assessThreshold({ threshold, ...question });
  }

  async #thresholdOf(area: string, appliedOn: Day): Promise<Threshold | Refusal<NoneInForce>> {
    const inForce = await this.queries.execute(new ProcedureInForce(area, appliedOn));
    return inForce?.procedure.threshold ?? noneInForce();
  }
}
