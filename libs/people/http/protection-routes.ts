/** The doors through which data protection law is kept: restriction, legal holds, redaction, erasure. */
import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { v5 as uuidV5 } from 'uuid';
import { CurrentActor } from '../../access/current-actor.js';
import type { Actor } from '../../decider/actor.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import { answered } from '../../records/answered.js';
import { actorSaying, type Said, saidToHaveHappened } from '../../records/said.js';
import { type Answer, answer } from '../../web/commands/answer.js';
import { Command, type CommandRequest } from '../../web/commands/command-request.js';
import { Problem } from '../../web/problems/problem.js';
import { CommandRoute } from '../../web/routes/command-route.js';
import { PathId } from '../../web/routes/path-field.js';
import type { PersonCommand } from '../person-commands.js';
import { ChangedPerson, ErasureCertificate, PlacedHold } from '../read/person-answers.js';
import { ChangePerson } from './change-person.js';
import { erasePersonalData, restrictProcessing } from './commands-from-bodies.js';
import { ErasePerson } from './erase-person.js';
import { ErasePersonalDataBody, ReasonBody, ReplaceNarrativeBody, RestrictProcessingBody } from './person-bodies.js';
import { CARING } from './person-command-routes.js';
import { ReplaceNarrativeOf } from './replace-narrative.js';

type Answered<Body extends object = ChangedPerson> = Promise<Answer<Body> | Refusal>;

@Controller('v1/people/:id')
export class ProtectionRoutes {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @CommandRoute('restriction', { summary: 'Restrict processing', roles: CARING, answers: ChangedPerson })
  restrict(
    @PathId() id: string,
    @Body() body: RestrictProcessingBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    return this.#change(restrictProcessing(id, body), body, request, actor);
  }

  @CommandRoute('restriction/lifting', { summary: 'Lift the restriction', roles: CARING, answers: ChangedPerson })
  lift(
    @PathId() id: string,
    @Body() body: ReasonBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    const { reason } = body;
    const happened = saidToHaveHappened(body);
    return this.#change({ type: 'LiftRestriction', person: id, happened, reason }, body, request, actor);
  }

  @CommandRoute('legal-holds', { summary: 'Place a legal hold', roles: CARING, answers: PlacedHold })
  async hold(
    @PathId() id: string,
    @Body() body: ReasonBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered<PlacedHold> {
    const hold = uuidV5('hold', request.commandId);
    const happened = saidToHaveHappened(body);
    const command = { type: 'PlaceLegalHold', person: id, happened, hold, reason: body.reason } as const;
    const asked = { ...request, actor: actorSaying(body, actor) };
    const outcome = await this.commands.execute(new ChangePerson(command, asked));
    return answered(outcome, ({ revision }) => ({ id, revision, hold }));
  }

  @CommandRoute('legal-holds/:hold/release', { summary: 'Release a hold', roles: CARING, answers: ChangedPerson })
  release(
    @PathId() id: string,
    @PathId('hold') hold: string,
    @Body() body: ReasonBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    const { reason } = body;
    const happened = saidToHaveHappened(body);
    return this.#change({ type: 'ReleaseLegalHold', person: id, happened, hold, reason }, body, request, actor);
  }

  @CommandRoute('narratives', {
    summary: 'Put a redacted text in place of one about several people',
    roles: CARING,
    answers: ChangedPerson,
  })
  async replaceNarrative(
    @PathId() id: string,
    @Body() body: ReplaceNarrativeBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    const command = new ReplaceNarrativeOf(id, body, { ...request, actor: actorSaying(body, actor) });
    return answered(await this.commands.execute(command), ({ revision }) => ({ id, revision }));
  }

  @CommandRoute('erasure', { summary: "Erase a person's data", roles: CARING, answers: ErasureCertificate })
  async erase(
    @PathId() id: string,
    @Body() body: ErasePersonalDataBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered<ErasureCertificate> {
    const asked = { ...request, actor: actorSaying(body, actor) };
    const outcome = await this.commands.execute(new ErasePerson(erasePersonalData(id, body), asked));
    if (isRefusal(outcome)) return outcome;
    if ('outcome' in outcome) throw new Problem('request/stale');
    const { done, keyDestroyedAt, completeOn } = outcome;
    const { revision, position, recordedAt: erasedAt } = done;
    return answer({ personId: id, erasedAt, keyDestroyedAt, completeOn, revision }, { revision, position });
  }

  async #change(command: PersonCommand, said: Said, request: CommandRequest, actor: Actor): Answered {
    const asked = { ...request, actor: actorSaying(said, actor) };
    const outcome = await this.commands.execute(new ChangePerson(command, asked));
    return answered(outcome, ({ revision }) => ({ id: command.person, revision }));
  }
}
