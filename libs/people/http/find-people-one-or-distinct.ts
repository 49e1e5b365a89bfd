/** Two registered people found to be one, or found after all not to be: with what the other's own stream says. */
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RecordReader } from '../../records/read-record.js';
import { saidToHaveHappened } from '../../records/said.js';
import { streamOf } from '../../records/stream-name.js';
import { type Answer, type Asked, WritePath } from '../../records/write-path.js';
import type { FindPeopleDistinct, FindPeopleToBeOne } from '../person-commands.js';
import { personDecider } from '../person-decider.js';
import type { PersonRefusal } from '../person-refusals.js';
import type { FindingBody } from './person-bodies.js';

export class FindPeopleOneOrDistinct extends Command<Answer<PersonRefusal>> {
  constructor(
    readonly person: string,
    readonly body: FindingBody,
    readonly asked: Asked,
  ) {
    super();
  }
}

@CommandHandler(FindPeopleOneOrDistinct)
export class FindPeopleOneOrDistinctHandler implements ICommandHandler<FindPeopleOneOrDistinct> {
  constructor(
    @Inject(WritePath) private readonly writePath: WritePath,
    @Inject(RecordReader) private readonly records: RecordReader,
  ) {}

  async execute({ person, body, asked }: FindPeopleOneOrDistinct): Promise<Answer<PersonRefusal>> {
    const { other, reason, finding } = body;
    const found = { person, other, reason, happened: saidToHaveHappened(body) };
    const command: FindPeopleToBeOne | FindPeopleDistinct =
      finding === 'one'
        ? { type: 'FindPeopleToBeOne', ...found, ...(await this.#whatTheOtherSays(person, other)) }
        : { type: 'FindPeopleDistinct', ...found };
    return this.writePath.run(personDecider, streamOf('person', person), command, asked);
  }

  async #whatTheOtherSays(person: string, other: string) {
    const { state } = await this.records.readSealed(personDecider, streamOf('person', other));
    if (state.status !== 'registered') return { otherIs: state.status };
    const otherSaysOne = Object.hasOwn(state.oneWith, person);
    return { otherIs: state.status, otherSaysOne, otherRestricted: state.restricted !== undefined };
  }
}
