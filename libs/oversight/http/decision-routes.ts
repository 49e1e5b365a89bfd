/** The door through which decisions are read. */
import { Controller, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor.js';
import type { Actor } from '../../decider/actor.js';
import type { Page } from '../../web/input/page.js';
import { QueryRoute } from '../../web/routes/query-route.js';
import { TrailedDecision } from '../read/decision-answers.js';
import { decisionTrail } from '../read/decision-trail.js';
import { DecisionsQuery } from '../read/decisions-query.js';
import { FindDecisions } from '../read/find-decisions.js';

@ApiTags('oversight')
@Controller('v1/decisions')
export class DecisionRoutes {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @QueryRoute('', {
    summary: 'The decision trail: what was decided, on which rule and evidence, by whom and why',
    roles: ['oversight', 'coordinator', 'chair', 'appeal-reviewer', 'data-protection', 'administrator'],
    answers: TrailedDecision,
    page: true,
    projection: decisionTrail.name,
  })
  decisions(@Query() query: DecisionsQuery, @CurrentActor() actor: Actor): Promise<Page<TrailedDecision>> {
    return this.queries.execute(new FindDecisions(query, actor));
  }
}
