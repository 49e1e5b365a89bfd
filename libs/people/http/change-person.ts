/** Everything asked of one person goes through here to the one write path. */
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { streamOf } from '../../records/stream-name.js';
import { type Answer, type Asked, WritePath } from '../../records/write-path.js';
import type { PersonCommand } from '../person-commands.js';
import { personDecider } from '../person-decider.js';
import type { PersonRefusal } from '../person-refusals.js';

export class ChangePerson extends Command<Answer<PersonRefusal>> {
  constructor(
    readonly command: PersonCommand,
    readonly asked: Asked,
  ) {
    super();
  }
}

@CommandHandler(ChangePerson)
export class ChangePersonHandler implements ICommandHandler<ChangePerson> {
  constructor(@Inject(WritePath) private readonly writePath: WritePath) {}

  execute({ command, asked }: ChangePerson): Promise<Answer<PersonRefusal>> {
    return this.writePath.run(personDecider, streamOf('person', command.person), command, asked);
  }
}
