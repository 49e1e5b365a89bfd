/** What people are called and how they are reached: from their own streams, so as it is now. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { isClear } from '../../decider/personal.js';
import { aFewAtATime } from '../../records/a-few-at-a-time.js';
import { RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import { personDecider } from '../person-decider.js';
import { type KnownPerson, NamesAndContacts } from '../questions.js';

const MOST_AT_ONCE = 4;

@QueryHandler(NamesAndContacts)
export class NamesAndContactsHandler implements IQueryHandler<NamesAndContacts> {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  async execute({ ids }: NamesAndContacts): Promise<readonly KnownPerson[]> {
    return (await aFewAtATime(ids, MOST_AT_ONCE, (id) => this.known(id))).flatMap((known) => known ?? []);
  }

  private async known(id: string): Promise<KnownPerson | undefined> {
    const { state } = await this.records.read(personDecider, streamOf('person', id));
    if (state.status !== 'registered' || !isClear(state.person.name)) return undefined;
    const { name, contact } = state.person;
    return { id, name: name.clear, ...(contact !== undefined && isClear(contact) && { contact: contact.clear }) };
  }
}
