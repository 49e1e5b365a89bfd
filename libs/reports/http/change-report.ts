/** Everything asked of one report goes through here: with what the people's own streams say, to the one write path. */
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { PeopleNamed } from '../../people/questions.js';
import { streamOf } from '../../records/stream-name.js';
import { type Answer, type Asked, WritePath } from '../../records/write-path.js';
import type { ReportCommand } from '../report-commands.js';
import { type ReportRefusal, reportDecider } from '../report-decider.js';
import type { ReportState } from '../report-state.js';
import { everybodyIn } from '../report-texts.js';
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
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  execute({ id, command, asked }: ChangeReport): Promise<Answer<ReportRefusal>> {
    const informed = (state: ReportState) => this.#informed(command, state);
    return this.writePath.run(reportDecider, streamOf('report', id), informed, asked);
  }

  async #informed(command: ReportCommand, state: ReportState): Promise<ReportCommand> {
    const named = peopleNamedBy(command);
    const concerned = state.status === 'unknown' ? [] : everybodyIn(state.report);
    const { unknown, erased } = await this.queries.execute(new PeopleNamed([...named, ...concerned]));
    return { ...command, unknownPeople: unknown.filter((person) => named.includes(person)), erasedPeople: erased };
  }
}
