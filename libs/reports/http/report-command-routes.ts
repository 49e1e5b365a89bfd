/** The doors through which reports change. */
import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CurrentActor } from '../../access/current-actor.js';
import type { Actor, Role } from '../../decider/actor.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { answered } from '../../records/answered.js';
import { actorSaying, type Said } from '../../records/said.js';
import type { Answer } from '../../web/commands/answer.js';
import { Command, type CommandRequest } from '../../web/commands/command-request.js';
import { CommandRoute } from '../../web/routes/command-route.js';
import { PathId } from '../../web/routes/path-field.js';
import { ChangedReport } from '../read/report-answers.js';
import type { ReportCommand } from '../report-commands.js';
import { reportIdOf, reportIdOfCommand } from '../report-identity.js';
import { ChangeReport } from './change-report.js';
import { correctReport, recordAgencyResponse, recordReport, retractReport } from './commands-from-bodies.js';
import { CorrectReportBody, RecordReportBody, RespondToReportBody, RetractReportBody } from './report-bodies.js';

type Answered = Promise<Answer<ChangedReport> | Refusal>;

export const CHANGING: readonly Role[] = ['coordinator', 'agency'];

@Controller('v1/reports')
export class ReportCommandRoutes {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @CommandRoute('', { summary: 'Record a report', roles: CHANGING, creates: true, answers: ChangedReport })
  async record(
    @Body() body: RecordReportBody,
    @Command() { commandId }: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    const { agency, agencyReference } = body;
    const id = agencyReference === undefined ? reportIdOfCommand(commandId) : reportIdOf(agency, agencyReference);
    const asked = { commandId, actor: actorSaying(body, actor) };
    const outcome = await this.commands.execute(new ChangeReport(id, recordReport(body), asked));
    if (isRefusal(outcome) && outcome.refused === 'report/already-recorded')
      return refuse(outcome.refused, `This agency's report under this reference is recorded already, as ${id}.`);
    return answered(outcome, ({ revision }) => ({ id, revision }), `/v1/reports/${id}`);
  }

  @CommandRoute(':id/corrections', { summary: 'Correct a report', roles: CHANGING, answers: ChangedReport })
  correct(
    @PathId() id: string,
    @Body() body: CorrectReportBody,
    @Command() command: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.change(id, correctReport(body), body, command, actor);
  }

  @CommandRoute(':id/retraction', { summary: 'Retract a report', roles: CHANGING, answers: ChangedReport })
  retract(
    @PathId() id: string,
    @Body() body: RetractReportBody,
    @Command() command: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.change(id, retractReport(body), body, command, actor);
  }

  @CommandRoute(':id/responses', { summary: "Record the agency's response", roles: CHANGING, answers: ChangedReport })
  respond(
    @PathId() id: string,
    @Body() body: RespondToReportBody,
    @Command() command: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.change(id, recordAgencyResponse(body), body, command, actor);
  }

  private async change(
    id: string,
    command: ReportCommand,
    said: Said,
    { commandId, ifMatch }: CommandRequest,
    actor: Actor,
  ): Answered {
    const asked = { commandId, ifMatch, actor: actorSaying(said, actor) };
    const outcome = await this.commands.execute(new ChangeReport(id, command, asked));
    return answered(outcome, ({ revision }) => ({ id, revision }));
  }
}
