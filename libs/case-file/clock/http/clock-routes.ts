/** The doors through which the office stops the clock of a case, lets it go on, and puts a deadline off. */
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../access/current-actor.js';
import type { Actor, Role } from '../../../decider/actor.js';
import type { Refusal } from '../../../decider/decider.js';
import type { Answer } from '../../../web/commands/answer.js';
import { Command, type CommandRequest } from '../../../web/commands/command-request.js';
import { CommandRoute } from '../../../web/routes/command-route.js';
import { PathField, PathId } from '../../../web/routes/path-field.js';
import { CaseDoor, ChangedCase } from '../../http/case-door.js';
import { deadlineShape, ExtendDeadlineBody, PauseClockBody, ResumeClockBody } from './clock-bodies.js';
import { extendDeadline, pauseClock, resumeClock } from './commands-from-bodies.js';

type Answered = Promise<Answer<ChangedCase> | Refusal>;

const OFFICE: readonly Role[] = ['coordinator'];

@ApiTags('cases')
@Controller('v1/cases/:id')
export class ClockRoutes {
  constructor(@Inject(CaseDoor) private readonly door: CaseDoor) {}

  @CommandRoute('clock/pause', { summary: 'Stop the clock for some deadlines', roles: OFFICE, answers: ChangedCase })
  pause(
    @PathId() id: string,
    @Body() body: PauseClockBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, pauseClock(body), body, request, actor);
  }

  @CommandRoute('clock/resumption', { summary: 'Let the clock go on', roles: OFFICE, answers: ChangedCase })
  resume(
    @PathId() id: string,
    @Body() body: ResumeClockBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, resumeClock(body), body, request, actor);
  }

  @CommandRoute('deadlines/:name/extension', {
    summary: 'Put a deadline off',
    roles: OFFICE,
    answers: ChangedCase,
  })
  extend(
    @PathId() id: string,
    @PathField('name', deadlineShape) name: string,
    @Body() body: ExtendDeadlineBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, extendDeadline(name, body), body, request, actor);
  }
}
