/** The door through which the office records that somebody was told. */
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../access/current-actor.js';
import type { Actor } from '../../../decider/actor.js';
import type { Refusal } from '../../../decider/decider.js';
import type { Answer } from '../../../web/commands/answer.js';
import { Command, type CommandRequest } from '../../../web/commands/command-request.js';
import { CommandRoute } from '../../../web/routes/command-route.js';
import { PathId } from '../../../web/routes/path-field.js';
import { CaseDoor, ChangedCase } from '../../http/case-door.js';
import { informApplicant, NoticeBody } from './notice-body.js';

@ApiTags('cases')
@Controller('v1/cases/:id/applicant-notices')
export class TellingRoutes {
  constructor(@Inject(CaseDoor) private readonly door: CaseDoor) {}

  @CommandRoute('', {
    summary: 'Record that the applicant, or a victim, was told',
    roles: ['coordinator'],
    answers: ChangedCase,
  })
  inform(
    @PathId() id: string,
    @Body() body: NoticeBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Promise<Answer<ChangedCase> | Refusal> {
    return this.door.change(id, informApplicant(body), body, request, actor);
  }
}
