/** A redacted text in place of one about several people, so that it outlives the erasure of one of them. */
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isPersonal } from '../../decider/personal.js';
import { RecordReader } from '../../records/read-record.js';
import { saidToHaveHappened } from '../../records/said.js';
import { streamOf } from '../../records/stream-name.js';
import { type Answer, type Asked, WritePath } from '../../records/write-path.js';
import { personDecider } from '../person-decider.js';
import type { PersonRefusal } from '../person-refusals.js';
import { NarrativeTexts } from '../read/narrative-texts.js';
import type { NarrativePlaceFields, ReplaceNarrativeBody } from './person-bodies.js';

export class ReplaceNarrativeOf extends Command<Answer<PersonRefusal>> {
  constructor(
    readonly person: string,
    readonly body: ReplaceNarrativeBody,
    readonly asked: Asked,
  ) {
    super();
  }
}

/** Any record's facts, whatever they mean. */
const factsAlone = { initial: undefined, evolve: () => undefined };
const NO_FACT = '00000000-0000-0000-0000-000000000000';

@CommandHandler(ReplaceNarrativeOf)
export class ReplaceNarrativeHandler implements ICommandHandler<ReplaceNarrativeOf> {
  constructor(
    @Inject(WritePath) private readonly writePath: WritePath,
    @Inject(RecordReader) private readonly records: RecordReader,
    @Inject(NarrativeTexts) private readonly narratives: NarrativeTexts,
  ) {}

  async execute({ person, body, asked }: ReplaceNarrativeOf): Promise<Answer<PersonRefusal>> {
    const { standsFor, text } = body;
    const { factId, originallyAbout } = await this.#lookUp(standsFor);
    const place = { factId, path: standsFor.path };
    return this.writePath.run(
      personDecider,
      streamOf('person', person),
      {
        type: 'ReplaceNarrative',
        person,
        happened: saidToHaveHappened(body),
        standsFor: place,
        originallyAbout,
        text,
      },
      asked,
    );
  }

  async #lookUp({ kind, id, revision, path }: NarrativePlaceFields) {
    const { facts } = await this.records.readSealed(factsAlone, streamOf(kind, id));
    const found = facts.find(({ stored }) => stored.revision === revision);
    if (found === undefined) return { factId: NO_FACT, originallyAbout: undefined };
    const value = path.reduce<unknown>(stepInto, found.fact.data);
    const factId = found.stored.id;
    if (!isPersonal(value)) return { factId, originallyAbout: undefined };
    // Where somebody was left out before, what stands now is about the others: nothing can be sealed about who is erased.
    const [newest] = await this.narratives.standingFor(factId, path);
    return { factId, originallyAbout: newest?.about ?? value.about };
  }
}

function stepInto(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || isPersonal(value) || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<string | number, unknown>)[step];
}
