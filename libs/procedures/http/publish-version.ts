import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { streamOf } from '../../records/stream-name.js';
import { type Answer, type Asked, WritePath } from '../../records/write-path.js';
import { type ProcedureRefusal, type PublishProcedure, procedureDecider } from '../procedure-decider.js';

/** Publishes the next version of an area's procedure. */
export class PublishVersion extends Command<Answer<ProcedureRefusal>> {
  constructor(
    readonly area: string,
    readonly command: PublishProcedure,
    readonly asked: Asked,
  ) {
    super();
  }
}

@CommandHandler(PublishVersion)
export class PublishVersionHandler implements ICommandHandler<PublishVersion> {
  constructor(@Inject(WritePath) private readonly writePath: WritePath) {}

  execute({ area, command, asked }: PublishVersion): Promise<Answer<ProcedureRefusal>> {
    return this.writePath.run(procedureDecider, streamOf('procedure', area), command, asked);
  }
}
