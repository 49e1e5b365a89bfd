/** The doors through which a review recommends, and bodies have regard to it. */
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../access/current-actor.js';
import type { Actor } from '../../../decider/actor.js';
import type { Refusal } from '../../../decider/decider.js';
import type { Answer } from '../../../web/commands/answer.js';
import { Command, type CommandRequest } from '../../../web/commands/command-request.js';
import { CommandRoute } from '../../../web/routes/command-route.js';
import { PathField, PathId } from '../../../web/routes/path-field.js';
import { CaseDoor, ChangedCase } from '../../http/case-door.js';
import type { RecommendationMade } from '../facts.js';
import {
  MakeRecommendationBody,
  RespondBody,
  recommendationRefShape,
  SendRecommendationBody,
} from './action-bodies.js';
import { makeRecommendation, respond } from './commands-from-bodies.js';

type Answered<Told extends object = object> = Promise<Answer<ChangedCase & Told> | Refusal>;

export class RecommendedOnCase extends ChangedCase {
  @ApiProperty({ example: 'r1', description: 'names the recommendation on this case' }) recommendation!: string;
}

const PathRecommendation = (): ParameterDecorator => PathField('recommendation', recommendationRefShape);

@ApiTags('cases')
@Controller('v1/cases/:id/recommendations')
export class RecommendationRoutes {
  constructor(@Inject(CaseDoor) private readonly door: CaseDoor) {}

  @CommandRoute('', { summary: 'Make a recommendation', roles: ['chair'], answers: RecommendedOnCase })
  make(
    @PathId() id: string,
    @Body() body: MakeRecommendationBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered<{ recommendation: string }> {
    return this.door.change(id, makeRecommendation(body), body, request, actor, ({ data }) => ({
      recommendation: (data as RecommendationMade['data']).recommendation,
    }));
  }

  @CommandRoute(':recommendation/delivery', {
    summary: 'Record that a recommendation was sent to its addressee',
    roles: ['coordinator'],
    answers: ChangedCase,
  })
  send(
    @PathId() id: string,
    @PathRecommendation() recommendation: string,
    @Body() body: SendRecommendationBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, { type: 'SendRecommendation', recommendation }, body, request, actor);
  }

  @CommandRoute(':recommendation/response', {
    summary: "Record the body's answer: accepted, or declined",
    roles: ['coordinator', 'agency'],
    answers: ChangedCase,
  })
  respond(
    @PathId() id: string,
    @PathRecommendation() recommendation: string,
    @Body() body: RespondBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, respond(recommendation, body), body, request, actor);
  }
}
