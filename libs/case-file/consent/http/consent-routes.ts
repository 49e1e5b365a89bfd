/** The doors through which consents are given, limited and withdrawn. */
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../access/current-actor.js';
import type { Actor, Role } from '../../../decider/actor.js';
import type { Refusal } from '../../../decider/decider.js';
import type { Answer } from '../../../web/commands/answer.js';
import { Command, type CommandRequest } from '../../../web/commands/command-request.js';
import { CommandRoute } from '../../../web/routes/command-route.js';
import { PathId } from '../../../web/routes/path-field.js';
import { CaseDoor, ChangedCase } from '../../http/case-door.js';
import { consentIdOf } from '../consent-identity.js';
import { giveConsent, limitConsent, withdrawConsent } from './commands-from-bodies.js';
import { GiveConsentBody, LimitConsentBody, WithdrawConsentBody } from './consent-bodies.js';

type Answered<Told extends object = object> = Promise<Answer<ChangedCase & Told> | Refusal>;

export class ConsentOnCase extends ChangedCase {
  @ApiProperty({ format: 'uuid', description: 'id of the new consent' }) consent!: string;
}

/** A representative brings the forms of those they act for, and takes them back for them. */
const CONSENTING: readonly Role[] = ['coordinator', 'applicant'];

@ApiTags('cases')
@Controller('v1/cases/:id/consents')
export class ConsentRoutes {
  constructor(@Inject(CaseDoor) private readonly door: CaseDoor) {}

  @CommandRoute('', { summary: 'Record a written consent', roles: CONSENTING, answers: ConsentOnCase })
  give(
    @PathId() id: string,
    @Body() body: GiveConsentBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered<{ consent: string }> {
    const consent = consentIdOf(request.commandId);
    return this.door.change(id, giveConsent(consent, body), body, request, actor, { consent });
  }

  @CommandRoute(':consent/limits', { summary: 'Limit a consent', roles: CONSENTING, answers: ChangedCase })
  limit(
    @PathId() id: string,
    @PathId('consent') consent: string,
    @Body() body: LimitConsentBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, limitConsent(consent, body), body, request, actor);
  }

  @CommandRoute(':consent/withdrawal', { summary: 'Withdraw a consent', roles: CONSENTING, answers: ChangedCase })
  withdraw(
    @PathId() id: string,
    @PathId('consent') consent: string,
    @Body() body: WithdrawConsentBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, withdrawConsent(consent, body), body, request, actor);
  }
}
