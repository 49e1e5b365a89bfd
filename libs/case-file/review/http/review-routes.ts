/** The doors through which a review is opened, chaired, found on and concluded. */
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
import type { FindingRecorded } from '../facts.js';
import {
  appointChair,
  concludeReview,
  declareConflict,
  inviteBody,
  openReview,
  recordFinding,
  replaceChair,
} from './commands-from-bodies.js';
import {
  AppointChairBody,
  ConcludeReviewBody,
  DeclareConflictBody,
  InviteToReviewBody,
  OpenReviewBody,
  RecordFindingBody,
  ReplaceChairBody,
} from './review-bodies.js';

type Answered<Told extends object = object> = Promise<Answer<ChangedCase & Told> | Refusal>;

export class FoundOnCase extends ChangedCase {
  @ApiProperty({ example: 'f1', description: 'names the finding on this case' }) finding!: string;
}

const OFFICE: readonly Role[] = ['coordinator'];
const CHAIR: readonly Role[] = ['chair'];

@ApiTags('cases')
@Controller('v1/cases/:id')
export class ReviewRoutes {
  constructor(@Inject(CaseDoor) private readonly door: CaseDoor) {}

  @CommandRoute('review', { summary: 'Open a review', roles: OFFICE, answers: ChangedCase })
  open(
    @PathId() id: string,
    @Body() body: OpenReviewBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, openReview(body), body, request, actor);
  }

  @CommandRoute('chair', { summary: 'Appoint the chair', roles: OFFICE, answers: ChangedCase })
  appoint(
    @PathId() id: string,
    @Body() body: AppointChairBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, appointChair(body), body, request, actor);
  }

  @CommandRoute('chair/replacement', { summary: 'Replace the chair', roles: OFFICE, answers: ChangedCase })
  replace(
    @PathId() id: string,
    @Body() body: ReplaceChairBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, replaceChair(body), body, request, actor);
  }

  @CommandRoute('chair/conflict', {
    summary: 'Declare a conflict of the chair',
    roles: ['coordinator', 'chair'],
    answers: ChangedCase,
  })
  declare(
    @PathId() id: string,
    @Body() body: DeclareConflictBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, declareConflict(body), body, request, actor);
  }

  @CommandRoute('bodies', { summary: 'Invite a body to the review', roles: OFFICE, answers: ChangedCase })
  invite(
    @PathId() id: string,
    @Body() body: InviteToReviewBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, inviteBody(body), body, request, actor);
  }

  @CommandRoute('findings', { summary: 'Record a finding', roles: CHAIR, answers: FoundOnCase })
  find(
    @PathId() id: string,
    @Body() body: RecordFindingBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered<{ finding: string }> {
    return this.door.change(id, recordFinding(body), body, request, actor, ({ data }) => ({
      finding: (data as FindingRecorded['data']).finding,
    }));
  }

  @CommandRoute('conclusion', { summary: 'Conclude the review', roles: CHAIR, answers: ChangedCase })
  conclude(
    @PathId() id: string,
    @Body() body: ConcludeReviewBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, concludeReview(body), body, request, actor);
  }
}
