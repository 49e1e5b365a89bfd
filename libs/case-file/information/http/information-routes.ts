/** The doors through which bodies are asked for information, and answer. */
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
import type { InformationRequested } from '../facts.js';
import { answerInformation, requestInformation } from './commands-from-bodies.js';
import { AnswerInformationBody, RemindBody, RequestInformationBody, refShape } from './information-bodies.js';

type Answered<Told extends object = object> = Promise<Answer<ChangedCase & Told> | Refusal>;

export class InformationRequestedOnCase extends ChangedCase {
  @ApiProperty({ example: 'i1', description: 'names the request on this case' }) request!: string;
}

const OFFICE: readonly Role[] = ['coordinator'];
const ITS_BODY: readonly Role[] = ['coordinator', 'agency'];

const PathRequest = (): ParameterDecorator => PathField('request', refShape);

@ApiTags('cases')
@Controller('v1/cases/:id/information-requests')
export class InformationRoutes {
  constructor(@Inject(CaseDoor) private readonly door: CaseDoor) {}

  @CommandRoute('', { summary: 'Ask a body for information', roles: OFFICE, answers: InformationRequestedOnCase })
  request(
    @PathId() id: string,
    @Body() body: RequestInformationBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered<{ request: string }> {
    return this.door.change(id, requestInformation(body), body, request, actor, ({ data }) => ({
      request: (data as InformationRequested['data']).request,
    }));
  }

  @CommandRoute(':request/reminders', {
    summary: 'Remind a body that is late',
    roles: OFFICE,
    answers: ChangedCase,
  })
  remind(
    @PathId() id: string,
    @PathRequest() request: string,
    @Body() body: RemindBody,
    @Command() asked: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, { type: 'SendReminder', request }, body, asked, actor);
  }

  @CommandRoute(':request/answer', {
    summary: "Record the body's answer: supplied, or refused",
    roles: ITS_BODY,
    answers: ChangedCase,
  })
  answer(
    @PathId() id: string,
    @PathRequest() request: string,
    @Body() body: AnswerInformationBody,
    @Command() asked: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, answerInformation(request, body), body, asked, actor);
  }
}
