/** The door through which a case begins. */
import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../access/current-actor.js';
import { londonDay } from '../../../calendar/day.js';
import type { Actor } from '../../../decider/actor.js';
import type { Refusal } from '../../../decider/decider.js';
import { answered } from '../../../records/answered.js';
import { actorSaying } from '../../../records/said.js';
import type { Answer } from '../../../web/commands/answer.js';
import { Command, type CommandRequest } from '../../../web/commands/command-request.js';
import { CommandRoute } from '../../../web/routes/command-route.js';
import { caseIdOf, caseReferenceOf } from '../../case-reference.js';
import { evolveClock } from '../../clock/clock-state.js';
import { deadlinesOn } from '../../clock/days-left.js';
import { CaseDoor, ChangedCase } from '../../http/case-door.js';
import { ChangeCase } from '../../http/change-case.js';
import { DeadlineAnswer } from '../../read/clock-answers.js';
import { PossibleDuplicateCase, PossibleDuplicateCases } from '../../read/possible-duplicate-cases.js';
import type { ReviewRequested } from '../facts.js';
import { requestReview } from './commands-from-bodies.js';
import { RequestReviewBody } from './request-bodies.js';

export class CitedRef {
  @ApiProperty({ example: 'c1', description: 'names the complaint on this case; in the order sent' }) ref!: string;
}

/** What is told of a request beside where it stands. */
export class RequestAsRecorded {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty({ example: 'ACR-7K3Q-9XFA', description: 'for letters and the telephone' }) reference!: string;
  @ApiProperty({ type: [CitedRef] }) complaints!: readonly CitedRef[];
  @ApiProperty({ type: [DeadlineAnswer] }) deadlines!: readonly DeadlineAnswer[];
  @ApiProperty({ type: [PossibleDuplicateCase], description: 'open cases that this one may repeat' })
  possibleDuplicates!: readonly PossibleDuplicateCase[];
}

export class RequestedCase extends RequestAsRecorded implements ChangedCase {
  @ApiProperty({ format: 'uuid', description: 'the same as `caseId`' }) id!: string;
  @ApiProperty({ type: 'integer', minimum: 0 }) revision!: number;
}

@ApiTags('cases')
@Controller('v1/cases')
export class RequestReviewRoute {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(CaseDoor) private readonly door: CaseDoor,
    @Inject(PossibleDuplicateCases) private readonly duplicates: PossibleDuplicateCases,
  ) {}

  @CommandRoute('', {
    summary: 'Request a review',
    roles: ['coordinator', 'applicant'],
    creates: true,
    answers: RequestedCase,
  })
  async request(
    @Body() body: RequestReviewBody,
    @Command() { commandId }: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Promise<Answer<RequestedCase> | Refusal> {
    const caseId = caseIdOf(commandId);
    const asked = { commandId, actor: actorSaying(body, actor) };
    const command = requestReview(caseReferenceOf(caseId), body);
    const outcome = await this.commands.execute(new ChangeCase(caseId, command, asked));
    const told = 'position' in outcome ? await this.asRecorded(caseId, outcome.position, actor) : undefined;
    return answered(
      outcome,
      ({ revision }) => ({ id: caseId, revision, ...(told as RequestAsRecorded) }),
      `/v1/cases/${caseId}`,
    );
  }

  /** From the fact itself, so that a retry is told what the first try recorded. */
  private async asRecorded(caseId: string, position: string, actor: Actor): Promise<RequestAsRecorded> {
    const requested = (await this.door.recorded(caseId, 0)) as ReviewRequested;
    const { reference, complaints, applicant, victims } = requested.data;
    const today = londonDay(new Date().toISOString());
    return {
      caseId,
      reference,
      complaints: complaints.map(({ ref }) => ({ ref })),
      deadlines: deadlinesOn(evolveClock({}, requested), today),
      possibleDuplicates: await this.duplicates.of(
        caseId,
        [...new Set([applicant.personId, ...victims])],
        position,
        actor,
      ),
    };
  }
}
