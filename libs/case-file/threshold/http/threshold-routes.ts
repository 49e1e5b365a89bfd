/** The doors through which a case is assessed and decided. */
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags, IntersectionType } from '@nestjs/swagger';
import { CurrentActor } from '../../../access/current-actor.js';
import type { Actor, Role } from '../../../decider/actor.js';
import type { Refusal } from '../../../decider/decider.js';
import { CONCLUSIONS } from '../../../procedures/threshold/assessment.js';
import type { Answer } from '../../../web/commands/answer.js';
import { Command, type CommandRequest } from '../../../web/commands/command-request.js';
import { CommandRoute } from '../../../web/routes/command-route.js';
import { PathId } from '../../../web/routes/path-field.js';
import { CaseDoor, ChangedCase } from '../../http/case-door.js';
import { One, Texts } from '../../read/answer-fields.js';
import { AssessmentAnswer } from '../../read/assessment-answer.js';
import { THRESHOLD_OUTCOMES, type ThresholdAssessed, type ThresholdDecided } from '../facts.js';
import { AssessCaseBody, DecideThresholdBody, decideThreshold } from './threshold-bodies.js';

export class AssessedCase extends IntersectionType(ChangedCase, AssessmentAnswer) {}
export class DecidedCase extends ChangedCase {
  @ApiProperty({ example: 'a1', description: 'the assessment it rests on' }) assessment!: string;
  @One(THRESHOLD_OUTCOMES) outcome!: string;
  @One(CONCLUSIONS) route!: string;
  @ApiPropertyOptional() ground?: string;
  @Texts() madeFor!: readonly string[];
  @ApiProperty() delegation!: string;
}

/** What is public of a decision, as it was recorded: what was left out of the command is there. */
const decidedAnswer = ({ assessment, outcome, route, ground, madeFor, delegation }: ThresholdDecided['data']) => ({
  assessment,
  outcome,
  route,
  ...(ground !== undefined && { ground }),
  madeFor,
  delegation,
});

const OFFICE: readonly Role[] = ['coordinator'];

@ApiTags('cases')
@Controller('v1/cases/:id')
export class ThresholdRoutes {
  constructor(@Inject(CaseDoor) private readonly door: CaseDoor) {}

  @CommandRoute('threshold-assessments', {
    summary: 'Assess the threshold, with its whole working',
    roles: OFFICE,
    answers: AssessedCase,
  })
  assess(
    @PathId() id: string,
    @Body() body: AssessCaseBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Promise<Answer<ChangedCase> | Refusal> {
    return this.door.change(
      id,
      { type: 'AssessCase' },
      body,
      request,
      actor,
      ({ data }) => data as ThresholdAssessed['data'],
    );
  }

  @CommandRoute('threshold-decision', {
    summary: 'Decide whether the threshold is met',
    roles: OFFICE,
    answers: DecidedCase,
  })
  decide(
    @PathId() id: string,
    @Body() body: DecideThresholdBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Promise<Answer<ChangedCase> | Refusal> {
    return this.door.change(id, decideThreshold(body), body, request, actor, ({ data }) =>
      decidedAnswer(data as ThresholdDecided['data']),
    );
  }
}
