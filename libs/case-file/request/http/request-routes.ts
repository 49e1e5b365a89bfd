/** The doors through which a request that is there is acknowledged, amended, passed on, looked into and withdrawn. */
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
import {
  acknowledgeRequest,
  amendRequest,
  assessRisk,
  findOngoing,
  linkRequests,
  passRequestToBody,
  withdrawRequest,
} from './commands-from-bodies.js';
import {
  AcknowledgeRequestBody,
  AmendRequestBody,
  AssessRiskBody,
  FindOngoingBody,
  LinkRequestsBody,
  PassRequestToBodyBody,
  WithdrawRequestBody,
} from './request-bodies.js';

type Answered = Promise<Answer<ChangedCase> | Refusal>;

const OFFICE: readonly Role[] = ['coordinator'];
const APPLICANT: readonly Role[] = ['coordinator', 'applicant'];

@ApiTags('cases')
@Controller('v1/cases/:id')
export class RequestRoutes {
  constructor(@Inject(CaseDoor) private readonly door: CaseDoor) {}

  @CommandRoute('acknowledgement', { summary: 'Acknowledge the request', roles: OFFICE, answers: ChangedCase })
  acknowledge(
    @PathId() id: string,
    @Body() body: AcknowledgeRequestBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, acknowledgeRequest(body), body, request, actor);
  }

  @CommandRoute('amendments', { summary: 'Amend the request', roles: APPLICANT, answers: ChangedCase })
  amend(
    @PathId() id: string,
    @Body() body: AmendRequestBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, amendRequest(body), body, request, actor);
  }

  @CommandRoute('passed-to-bodies', {
    summary: 'Pass the request on to a relevant body',
    roles: OFFICE,
    answers: ChangedCase,
  })
  passOn(
    @PathId() id: string,
    @Body() body: PassRequestToBodyBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, passRequestToBody(body), body, request, actor);
  }

  @CommandRoute('ongoing-finding', {
    summary: 'Find whether the behaviour goes on',
    roles: OFFICE,
    answers: ChangedCase,
  })
  findWhetherOngoing(
    @PathId() id: string,
    @Body() body: FindOngoingBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, findOngoing(body), body, request, actor);
  }

  @CommandRoute('risk-assessments', { summary: 'Assess the risk', roles: OFFICE, answers: ChangedCase })
  assess(
    @PathId() id: string,
    @Body() body: AssessRiskBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, assessRisk(body), body, request, actor);
  }

  @CommandRoute('links', { summary: 'Link the request to another case', roles: OFFICE, answers: ChangedCase })
  link(
    @PathId() id: string,
    @Body() body: LinkRequestsBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, linkRequests(body), body, request, actor);
  }

  @CommandRoute('withdrawal', { summary: 'Withdraw the request', roles: APPLICANT, answers: ChangedCase })
  withdraw(
    @PathId() id: string,
    @Body() body: WithdrawRequestBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, withdrawRequest(body), body, request, actor);
  }
}
