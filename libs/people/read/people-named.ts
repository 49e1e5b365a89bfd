/** Who of the people a command names is unknown, erased or restricted: from their own streams, so as it is now. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { NO_STREAM } from '../../event-log/event-log.js';
import { aFewAtATime } from '../../records/a-few-at-a-time.js';
import { RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import { personDecider } from '../person-decider.js';
import type { PersonState } from '../person-state.js';
import { type NamedPeople, PeopleNamed } from '../questions.js';

const MOST_AT_ONCE = 8;

@QueryHandler(PeopleNamed)
export class PeopleNamedHandler implements IQueryHandler<PeopleNamed> {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  async execute({ ids }: PeopleNamed): Promise<NamedPeople> {
    const people = [...new Set(ids)];
    if (people.length === 0) return { unknown: [], erased: [], restricted: [] };
    const revisions = await this.records.revisions(people.map(streamOfPerson));
    // Of whom nothing is recorded but that they were registered, there is nothing more to know: one look-up tells it of most.
    const more = people.filter((_, index) => (revisions[index] ?? NO_STREAM) > 0);
    const states = await aFewAtATime(more, MOST_AT_ONCE, (person) => this.#stateOf(person));
    const among = (is: (state: PersonState) => boolean) => more.filter((_, index) => is(states[index] as PersonState));
    return {
      unknown: people.filter((_, index) => revisions[index] === NO_STREAM),
      erased: among(({ status }) => status === 'erased'),
      restricted: among((state) => state.status === 'registered' && state.restricted !== undefined),
    };
  }

  async #stateOf(person: string): Promise<PersonState> {
    return (await this.records.readSealed(personDecider, streamOfPerson(person))).state;
  }
}

const streamOfPerson = (person: string): string => streamOf('person', person);
