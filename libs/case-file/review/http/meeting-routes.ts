/** The doors through which the meeting of a review is arranged, who is asked to it, and what was held. */
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
import { arrangeMeeting, askVictim, rearrangeMeeting, recordMeeting, recordViews } from './commands-from-bodies.js';
import {
  ArrangeMeetingBody,
  AskVictimBody,
  RearrangeMeetingBody,
  RecordMeetingBody,
  RecordViewsBody,
} from './meeting-bodies.js';

type Answered = Promise<Answer<ChangedCase> | Refusal>;

const OFFICE: readonly Role[] = ['coordinator'];

@ApiTags('cases')
@Controller('v1/cases/:id')
export class MeetingRoutes {
  constructor(@Inject(CaseDoor) private readonly door: CaseDoor) {}

  @CommandRoute('meeting', { summary: 'Arrange the meeting', roles: OFFICE, answers: ChangedCase })
  arrange(
    @PathId() id: string,
    @Body() body: ArrangeMeetingBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, arrangeMeeting(body), body, request, actor);
  }

  @CommandRoute('meeting/rearrangement', { summary: 'Rearrange the meeting', roles: OFFICE, answers: ChangedCase })
  rearrange(
    @PathId() id: string,
    @Body() body: RearrangeMeetingBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, rearrangeMeeting(body), body, request, actor);
  }

  @CommandRoute('victim-invitation', {
    summary: 'Invite a victim, or record why not',
    roles: OFFICE,
    answers: ChangedCase,
  })
  ask(
    @PathId() id: string,
    @Body() body: AskVictimBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, askVictim(body), body, request, actor);
  }

  @CommandRoute('views', {
    summary: 'Record the views of a victim',
    roles: ['coordinator', 'applicant'],
    answers: ChangedCase,
  })
  views(
    @PathId() id: string,
    @Body() body: RecordViewsBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, recordViews(body), body, request, actor);
  }

  @CommandRoute('meeting/record', {
    summary: 'Record that the meeting was held',
    roles: ['chair'],
    answers: ChangedCase,
  })
  record(
    @PathId() id: string,
    @Body() body: RecordMeetingBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, recordMeeting(body), body, request, actor);
  }
}
