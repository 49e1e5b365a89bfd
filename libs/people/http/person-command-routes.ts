/** The doors through which people are registered and put right. */
import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { v5 as uuidV5 } from 'uuid';
import { CurrentActor } from '../../access/current-actor.js';
import type { Actor, Role } from '../../decider/actor.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import { answered } from '../../records/answered.js';
import { actorSaying } from '../../records/said.js';
import type { Answer } from '../../web/commands/answer.js';
import { Command, type CommandRequest } from '../../web/commands/command-request.js';
import { CommandRoute } from '../../web/routes/command-route.js';
import { PathId } from '../../web/routes/path-field.js';
import { ChangedPerson, RegisteredPersonAnswer } from '../read/person-answers.js';
import { PossibleDuplicates } from '../read/possible-duplicates.js';
import { ChangePerson } from './change-person.js';
import { changeContactDetails, correctPerson, registerPerson } from './commands-from-bodies.js';
import { FindPeopleOneOrDistinct } from './find-people-one-or-distinct.js';
import { ChangeContactDetailsBody, CorrectPersonBody, FindingBody, RegisterPersonBody } from './person-bodies.js';

type Answered = Promise<Answer<ChangedPerson> | Refusal>;

const REGISTERING: readonly Role[] = ['coordinator'];
export const CARING: readonly Role[] = ['coordinator', 'data-protection'];

@Controller('v1/people')
export class PersonCommandRoutes {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PossibleDuplicates) private readonly duplicates: PossibleDuplicates,
  ) {}

  @CommandRoute('', {
    summary: 'Register a person',
    roles: REGISTERING,
    creates: true,
    answers: RegisteredPersonAnswer,
  })
  async register(
    @Body() body: RegisterPersonBody,
    @Command() { commandId }: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Promise<Answer<RegisteredPersonAnswer> | Refusal> {
    const id = uuidV5('person', commandId);
    const asked = { commandId, actor: actorSaying(body, actor) };
    const outcome = await this.commands.execute(new ChangePerson(registerPerson(id, body), asked));
    const recorded = !isRefusal(outcome) && outcome.outcome === 'done';
    const described = { surname: body.name.surname, postcode: body.contact?.postcode };
    const possibleDuplicates = recorded ? await this.duplicates.of(id, described, outcome.position) : [];
    return answered(outcome, ({ revision }) => ({ id, revision, possibleDuplicates }), `/v1/people/${id}`);
  }

  @CommandRoute(':id/corrections', { summary: 'Put right what was wrong', roles: CARING, answers: ChangedPerson })
  async correct(
    @PathId() id: string,
    @Body() body: CorrectPersonBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    const command = new ChangePerson(correctPerson(id, body), { ...request, actor: actorSaying(body, actor) });
    return answered(await this.commands.execute(command), ({ revision }) => ({ id, revision }));
  }

  @CommandRoute(':id/contact-details', {
    summary: 'Record that contact details or preferences have changed',
    roles: REGISTERING,
    answers: ChangedPerson,
  })
  async changeContactDetails(
    @PathId() id: string,
    @Body() body: ChangeContactDetailsBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    const command = new ChangePerson(changeContactDetails(id, body), { ...request, actor: actorSaying(body, actor) });
    return answered(await this.commands.execute(command), ({ revision }) => ({ id, revision }));
  }

  @CommandRoute(':id/merges', {
    summary: 'Find that two registered people are one, or after all are not',
    roles: CARING,
    answers: ChangedPerson,
  })
  async merge(
    @PathId() id: string,
    @Body() body: FindingBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Answered {
    const command = new FindPeopleOneOrDistinct(id, body, { ...request, actor: actorSaying(body, actor) });
    return answered(await this.commands.execute(command), ({ revision }) => ({ id, revision }));
  }
}
