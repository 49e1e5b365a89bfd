/** The doors through which the complaints of a case change. */
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
import type { ComplaintCited } from '../facts.js';
import { groupIdOf } from '../group-identity.js';
import {
  answerVerification,
  askVerification,
  citeComplaint,
  giveEvidence,
  groupComplaints,
  ruleOnComplaint,
  settleDates,
  ungroupComplaints,
} from './commands-from-bodies.js';
import {
  AnswerVerificationBody,
  AskVerificationBody,
  CiteComplaintBody,
  GiveEvidenceBody,
  GroupComplaintsBody,
  RuleOnComplaintBody,
  refShape,
  SettleDatesBody,
  UngroupComplaintsBody,
} from './complaint-bodies.js';

type Answered<Told extends object = object> = Promise<Answer<ChangedCase & Told> | Refusal>;

export class CitedOnCase extends ChangedCase {
  @ApiProperty({ example: 'c4', description: 'names the complaint on this case' }) ref!: string;
}
export class GroupedOnCase extends ChangedCase {
  @ApiProperty({ format: 'uuid', description: 'id of the new group' }) group!: string;
}

const OFFICE: readonly Role[] = ['coordinator'];
const APPLICANT: readonly Role[] = ['coordinator', 'applicant'];
const ITS_BODY: readonly Role[] = ['coordinator', 'agency'];

const PathRef = (): ParameterDecorator => PathField('ref', refShape);

@ApiTags('cases')
@Controller('v1/cases/:id/complaints')
export class ComplaintRoutes {
  constructor(@Inject(CaseDoor) private readonly door: CaseDoor) {}

  @CommandRoute('', { summary: 'Cite a complaint', roles: APPLICANT, answers: CitedOnCase })
  cite(
    @PathId() id: string,
    @Body() body: CiteComplaintBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered<{ ref: string }> {
    return this.door.change(id, citeComplaint(body), body, request, actor, ({ data }) => ({
      ref: (data as ComplaintCited['data']).complaint.ref,
    }));
  }

  @CommandRoute(':ref/verification-request', {
    summary: 'Ask the body to verify a complaint',
    roles: OFFICE,
    answers: ChangedCase,
  })
  ask(
    @PathId() id: string,
    @PathRef() ref: string,
    @Body() body: AskVerificationBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, askVerification(ref, body), body, request, actor);
  }

  @CommandRoute(':ref/verification', {
    summary: "Record the body's answer: verified, or not found",
    roles: ITS_BODY,
    answers: ChangedCase,
  })
  answer(
    @PathId() id: string,
    @PathRef() ref: string,
    @Body() body: AnswerVerificationBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, answerVerification(ref, body), body, request, actor);
  }

  @CommandRoute(':ref/evidence', {
    summary: 'Give evidence of a complaint',
    roles: APPLICANT,
    answers: ChangedCase,
  })
  evidence(
    @PathId() id: string,
    @PathRef() ref: string,
    @Body() body: GiveEvidenceBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, giveEvidence(ref, body), body, request, actor);
  }

  @CommandRoute(':ref/ruling', {
    summary: 'Disallow a complaint, or allow it again',
    roles: OFFICE,
    answers: ChangedCase,
  })
  rule(
    @PathId() id: string,
    @PathRef() ref: string,
    @Body() body: RuleOnComplaintBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, ruleOnComplaint(ref, body), body, request, actor);
  }

  @CommandRoute(':ref/dates', { summary: 'Settle the dates of a complaint', roles: OFFICE, answers: ChangedCase })
  settle(
    @PathId() id: string,
    @PathRef() ref: string,
    @Body() body: SettleDatesBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, settleDates(ref, body), body, request, actor);
  }

  @CommandRoute('groups', {
    summary: 'Find complaints to be about one incident',
    roles: OFFICE,
    answers: GroupedOnCase,
  })
  group(
    @PathId() id: string,
    @Body() body: GroupComplaintsBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered<{ group: string }> {
    const group = groupIdOf(request.commandId);
    return this.door.change(id, groupComplaints(group, body), body, request, actor, { group });
  }

  @CommandRoute('groups/:group/dissolution', { summary: 'Undo a group', roles: OFFICE, answers: ChangedCase })
  ungroup(
    @PathId() id: string,
    @PathId('group') group: string,
    @Body() body: UngroupComplaintsBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.door.change(id, ungroupComplaints(group, body), body, request, actor);
  }
}
