/** The door through which an assessment is looked at before anybody records one. */
import { Controller, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../access/current-actor.js';
import type { Actor } from '../../../decider/actor.js';
import { isRefusal, type Refusal } from '../../../decider/decider.js';
import { type Answer, answer } from '../../../web/commands/answer.js';
import { Problem } from '../../../web/problems/problem.js';
import { PathId } from '../../../web/routes/path-field.js';
import { QueryRoute } from '../../../web/routes/query-route.js';
import { PreviewThreshold } from '../read/preview-threshold.js';
import { ThresholdPreview } from '../read/threshold-answers.js';

@ApiTags('cases')
@Controller('v1/cases/:id')
export class ThresholdPreviewRoute {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @QueryRoute('threshold-assessment', {
    summary: 'What the threshold would come to today; nothing is stored',
    roles: ['coordinator', 'chair', 'appeal-reviewer', 'data-protection', 'oversight'],
    answers: ThresholdPreview,
    resource: true,
    personal: true,
  })
  async preview(
    @PathId() id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer<ThresholdPreview> | Refusal<'threshold/no-procedure'>> {
    const preview = await this.queries.execute(new PreviewThreshold(id, actor, new Date().toISOString()));
    if (preview === undefined) throw new Problem('case/unknown');
    return isRefusal(preview) ? preview : answer(preview, { revision: preview.revision });
  }
}
