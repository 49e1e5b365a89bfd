/** Everything asked of one report goes through here: with what the people's own streams say, to the one write path. */
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import { type Answer, type Asked, WritePath } from '../../records/write-path.js';
import type { ReportCommand } from '../report-commands.js';
import { type ReportRefusal, reportDecider } from '../report-decider.js';
import { peopleNamedBy } from './commands-from-bodies.js';

export class ChangeReport extends Command<Answer<ReportRefusal>> {
  constructor(
    readonly id: string,
    readonly command: ReportCommand,
    readonly asked: Asked,
  ) {
    super();
  }
}

@CommandHandler(ChangeReport)
export class ChangeReportHandler implements ICommandHandler<ChangeReport> {
  constructor(
    @Inject(WritePath) private readonly writePath: WritePath,
    @Inject(RecordReader) private readonly records: RecordReader,
  ) {}

  async execute({ id, command, asked }: ChangeReport): Promise<Answer<ReportRefusal>> {
    const people = peopleNamedBy(command);
    const known =
      people.length > 0 ? await this.records.exists(people.map((person) => streamOf('person', person))) : [];
    const unknownPeople = people.filter((_, index) => !known[index]);
    return this.writePath.run(reportDecider, streamOf('report', id), { ...command, unknownPeople }, asked);
  }
}
