import { Body, Controller, Inject } from '@nestjs/common';
import type { Day } from '../../calendar/day.js';
import { ROLES } from '../../decider/actor.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import { RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import { PathSlug } from '../../web/routes/path-field.js';
import { QueryRoute } from '../../web/routes/query-route.js';
import { procedureDecider } from '../procedure-decider.js';
import { type NoneInForce, noneInForce, procedureInForce } from '../procedure-in-force.js';
import { type AssessmentRefusal, assessThreshold } from '../threshold/assess-threshold.js';
import type { ThresholdAssessment } from '../threshold/assessment.js';
import type { Threshold } from '../threshold/threshold.js';
import { ThresholdCheckAnswer } from './threshold-check-answer.js';
import { ThresholdCheckBody } from './threshold-check-body.js';

@Controller('v1/procedures/:area/threshold-check')
export class ThresholdCheckController {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

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

  /** Out of the stream itself: the rule is never asked of a procedure that was superseded a moment ago. */
  async #thresholdOf(area: string, appliedOn: Day): Promise<Threshold | Refusal<NoneInForce>> {
    const { state } = await this.records.read(procedureDecider, streamOf('procedure', area));
    return procedureInForce(state, appliedOn)?.threshold ?? noneInForce();
  }
}
