/** What the doors of all chapters share: a body becomes a command on a case, and what came of it an answer. */
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '../../decider/actor.js';
import type { Refusal } from '../../decider/decider.js';
import { answered } from '../../records/answered.js';
import { actorSaying, type Said, saidToHaveHappened } from '../../records/said.js';
import type { Answer } from '../../web/commands/answer.js';
import type { CommandRequest } from '../../web/commands/command-request.js';
import type { ChangingCommand } from '../case-commands.js';
import { ChangeCase } from './change-case.js';

export class ChangedCase {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', minimum: 0 }) revision!: number;
}

/** A command as its body says it, without when it happened: that every body says alike. */
export type Unsaid<Command extends ChangingCommand = ChangingCommand> = Command extends unknown
  ? Omit<Command, 'happened'>
  : never;

@Injectable()
export class CaseDoor {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /** `more`: what the answer tells beside the case's id and revision. */
  async change<More extends object = object>(
    id: string,
    command: Unsaid,
    said: Said,
    { commandId, ifMatch }: CommandRequest,
    actor: Actor,
    more?: More,
  ): Promise<Answer<ChangedCase & More> | Refusal> {
    const asked = { commandId, ifMatch, actor: actorSaying(said, actor) };
    const happened = saidToHaveHappened(said);
    const outcome = await this.commands.execute(new ChangeCase(id, { ...command, happened } as ChangingCommand, asked));
    return answered(outcome, ({ revision }) => ({ id, revision, ...more }) as ChangedCase & More);
  }
}
