import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Answer, type Asked, WritePath } from '../../records/write-path.js';
import { CountNow } from '../read/counted-now.js';
import { streamOfReturns } from '../read/published-returns.js';
import type { PublishReturn as PublishReturnCommand } from '../return-commands.js';
import { returnDecider } from '../return-decider.js';
import type { ReturnRefusal } from '../return-rules.js';

/** Publishes what an area counts of a period: read when it is decided upon, of all that was recorded by then. */
export class PublishReturn extends Command<Answer<ReturnRefusal>> {
  constructor(
    readonly command: Omit<PublishReturnCommand, 'read'>,
    readonly asked: Asked,
  ) {
    super();
  }
}

@CommandHandler(PublishReturn)
export class PublishReturnHandler implements ICommandHandler<PublishReturn> {
  constructor(
    @Inject(WritePath) private readonly writePath: WritePath,
    @Inject(CountNow) private readonly counted: CountNow,
  ) {}

  execute({ command, asked }: PublishReturn): Promise<Answer<ReturnRefusal>> {
    const gathered = async (): Promise<PublishReturnCommand> => ({ ...command, read: await this.counted.of(command) });
    return this.writePath.run(returnDecider, streamOfReturns(command.localGovernmentArea), gathered, asked);
  }
}
