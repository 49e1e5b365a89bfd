/** The doors through which bodies agree to act, and tell what became of it. */
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../access/current-actor.js';
import type { Actor, Role } from '../../../decider/actor.js';
import type { Refusal } from '../../../decider/decider.js';
import type { Answer } from '../../../web/commands/answer.js';
import { Command, type CommandRequest } from '../../../web/commands/command-request.js';
import { CommandRoute } from '../../../web/routes/command-route.js';
import { PathField, PathId } from '../../../web/routes/path-field.js';
import { CaseDoor, ChangedCase } from '../../http/case-door.js';
import type { ActionAgreed } from '../facts.js';
import {
  AbandonActionBody,
  AgreeActionBody,
  actionRefShape,
  CompleteActionBody,
  ReportProgressBody,
} from './action-bodies.js';
import { abandonAction, agreeAction, completeAction, reportProgress } from './commands-from-bodies.js';

type Answered<Told extends object = object> = Promise<Answer<ChangedCase & Told> | Refusal>;

export class AgreedOnCase extends ChangedCase {
  @ApiProperty({ example: 'x1', description: 'names the action on this case' }) action!: string;
}

const ITS_BODY: readonly Role[] = ['coordinator', 'agency'];

const PathAction = (): ParameterDecorator => PathField('action', actionRefShape);

@ApiTags('cases')
@Controller('v1/cases/:id/actions')
export class ActionRoutes {
  constructor(@Inject(CaseDoor) private readonly door: CaseDoor) {}

  @CommandRoute('', { summary: 'Record an action a body agreed to', roles: ['coordinator'], answers: AgreedOnCase })
  agree(
    @PathId() id: string,
    @Body() body: AgreeActionBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered<{ action: string }> {
    return this.door.change(id, agreeAction(body), body, request, actor, ({ data }) => ({
      action: (data as ActionAgreed['data']).action,
    }));
  }

  @CommandRoute(':action/progress', { summary: 'Report progress', roles: ITS_BODY, answers: ChangedCase })
  progress(
    @PathId() id: string,
    @PathAction() action: string,
    @Body() body: ReportProgressBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, reportProgress(action, body), body, request, actor);
  }

  @CommandRoute(':action/completion', { summary: 'Complete an action', roles: ITS_BODY, answers: ChangedCase })
  complete(
    @PathId() id: string,
    @PathAction() action: string,
    @Body() body: CompleteActionBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, completeAction(action, body), body, request, actor);
  }

  @CommandRoute(':action/abandonment', { summary: 'Give an action up', roles: ITS_BODY, answers: ChangedCase })
  abandon(
    @PathId() id: string,
    @PathAction() action: string,
    @Body() body: AbandonActionBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, abandonAction(action, body), body, request, actor);
  }
}
