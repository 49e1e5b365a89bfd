/** The doors through which somebody appeals, and through which it is decided. */
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../../access/current-actor.js';
import type { Actor, Role } from '../../../decider/actor.js';
import type { Refusal } from '../../../decider/decider.js';
import type { Answer } from '../../../web/commands/answer.js';
import { Command, type CommandRequest } from '../../../web/commands/command-request.js';
import { CommandRoute } from '../../../web/routes/command-route.js';
import { PathField, PathId } from '../../../web/routes/path-field.js';
import { CaseDoor, ChangedCase } from '../../http/case-door.js';
import { APPEALED_AGAINST, type AppealDecided, type AppealLodged, SET_ASIDE } from '../facts.js';
import {
  AppointReviewerBody,
  DecideAdmissionBody,
  DecideAppealBody,
  LodgeAppealBody,
  refShape,
  WithdrawAppealBody,
} from './appeal-bodies.js';
import { appointReviewer, decideAdmission, decideAppeal, lodgeAppeal, withdrawAppeal } from './commands-from-bodies.js';

type Answered<Told extends object = object> = Promise<Answer<ChangedCase & Told> | Refusal>;

export class LodgedOnCase extends ChangedCase {
  @ApiProperty({ example: 'p1', description: 'names the appeal on this case' }) appeal!: string;
  @ApiProperty({ enum: APPEALED_AGAINST, description: 'what it is against' }) against!: string;
  @ApiProperty({ description: 'whether it goes ahead only once it is admitted' }) late!: boolean;
  @ApiPropertyOptional({ format: 'date', description: 'the last day for it; left out where none was set' })
  windowEndedOn?: string;
}
export class AppealDecidedOnCase extends ChangedCase {
  @ApiPropertyOptional({ enum: SET_ASIDE, description: 'what stands no more' }) setsAside?: string;
}

const lodged = ({ appeal, against, late, windowEndedOn }: AppealLodged['data']) => ({
  appeal,
  against,
  late,
  ...(windowEndedOn !== undefined && { windowEndedOn }),
});

const APPEALING: readonly Role[] = ['coordinator', 'applicant'];

const PathAppeal = (): ParameterDecorator => PathField('appeal', refShape);

@ApiTags('cases')
@Controller('v1/cases/:id/appeals')
export class AppealRoutes {
  constructor(@Inject(CaseDoor) private readonly door: CaseDoor) {}

  @CommandRoute('', { summary: 'Lodge an appeal', roles: APPEALING, answers: LodgedOnCase })
  lodge(
    @PathId() id: string,
    @Body() body: LodgeAppealBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered<ReturnType<typeof lodged>> {
    return this.door.change(id, lodgeAppeal(body), body, request, actor, ({ data }) =>
      lodged(data as AppealLodged['data']),
    );
  }

  @CommandRoute(':appeal/admission', {
    summary: 'Admit an appeal that came late, or not',
    roles: ['coordinator'],
    answers: ChangedCase,
  })
  admit(
    @PathId() id: string,
    @PathAppeal() appeal: string,
    @Body() body: DecideAdmissionBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, decideAdmission(appeal, body), body, request, actor);
  }

  @CommandRoute(':appeal/reviewer', {
    summary: 'Appoint who reviews an appeal, or another in their place',
    roles: ['administrator', 'coordinator'],
    answers: ChangedCase,
  })
  appoint(
    @PathId() id: string,
    @PathAppeal() appeal: string,
    @Body() body: AppointReviewerBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, appointReviewer(appeal, body), body, request, actor);
  }

  @CommandRoute(':appeal/withdrawal', { summary: 'Withdraw an appeal', roles: APPEALING, answers: ChangedCase })
  withdraw(
    @PathId() id: string,
    @PathAppeal() appeal: string,
    @Body() body: WithdrawAppealBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, withdrawAppeal(appeal, body), body, request, actor);
  }

  @CommandRoute(':appeal/decision', {
    summary: 'Decide an appeal, as its reviewer',
    roles: ['appeal-reviewer'],
    answers: AppealDecidedOnCase,
  })
  decide(
    @PathId() id: string,
    @PathAppeal() appeal: string,
    @Body() body: DecideAppealBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered<{ setsAside?: string }> {
    return this.door.change(id, decideAppeal(appeal, body), body, request, actor, ({ data }) => {
      const { setsAside } = data as AppealDecided['data'];
      return setsAside === undefined ? {} : { setsAside };
    });
  }
}
