/** The doors through which the office closes a case and opens it again. */
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../access/current-actor.js';
import type { Actor, Role } from '../../../decider/actor.js';
import type { Refusal } from '../../../decider/decider.js';
import type { Answer } from '../../../web/commands/answer.js';
import { Command, type CommandRequest } from '../../../web/commands/command-request.js';
import { CommandRoute } from '../../../web/routes/command-route.js';
import { PathId } from '../../../web/routes/path-field.js';
import { CaseDoor, ChangedCase } from '../../http/case-door.js';
import { CloseCaseBody, ReopenCaseBody } from './closing-bodies.js';
import { closeCase, reopenCase } from './commands-from-bodies.js';

type Answered = Promise<Answer<ChangedCase> | Refusal>;

const OFFICE: readonly Role[] = ['coordinator'];

@ApiTags('cases')
@Controller('v1/cases/:id')
export class ClosingRoutes {
  constructor(@Inject(CaseDoor) private readonly door: CaseDoor) {}

  @CommandRoute('closure', { summary: 'Close the case', roles: OFFICE, answers: ChangedCase })
  close(
    @PathId() id: string,
    @Body() body: CloseCaseBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, closeCase(body), body, request, actor);
  }

  @CommandRoute('reopening', { summary: 'Open the case again', roles: OFFICE, answers: ChangedCase })
  reopen(
    @PathId() id: string,
    @Body() body: ReopenCaseBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, reopenCase(body), body, request, actor);
  }
}
