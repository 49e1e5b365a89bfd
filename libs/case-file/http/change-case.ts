/** Everything asked of a case goes through here: told of other records for exactly the case it is decided on, to the one write path. */
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { streamOf } from '../../records/stream-name.js';
import { type Answer, type Asked, WritePath } from '../../records/write-path.js';
import type { CaseCommand, InformedCommand } from '../case-commands.js';
import { type CaseRefusal, caseDecider } from '../case-file.js';
import type { CaseState } from '../case-state.js';
import { needsOf } from '../needs.js';
import { KnownRecords } from './known-records.js';

export class ChangeCase extends Command<Answer<CaseRefusal>> {
  constructor(
    readonly id: string,
    readonly command: CaseCommand,
    readonly asked: Asked,
  ) {
    super();
  }
}

@CommandHandler(ChangeCase)
export class ChangeCaseHandler implements ICommandHandler<ChangeCase> {
  constructor(
    @Inject(WritePath) private readonly writePath: WritePath,
    @Inject(KnownRecords) private readonly others: KnownRecords,
  ) {}

  execute({ id, command, asked }: ChangeCase): Promise<Answer<CaseRefusal>> {
    const informed = async (state: CaseState): Promise<InformedCommand> => ({
      command,
      known: await this.others.told(needsOf(command, state, new Date().toISOString())),
    });
    return this.writePath.run(caseDecider, streamOf('case', id), informed, asked);
  }
}
