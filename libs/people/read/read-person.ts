/** One person as they stand: from their own stream, so never older than the reader's own last command. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { shown } from '../../access/shown.js';
import type { Visibility } from '../../access/visibility.js';
import { type OpenedFact, RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import { personDecider } from '../person-decider.js';
import type { RegisteredPerson } from '../person-state.js';
import type { PersonAnswer } from './person-answers.js';
import { SamePeople } from './same-people.js';

/** Undefined where nobody is registered under this id. */
export class ReadPerson extends Query<PersonAnswer | undefined> {
  constructor(
    readonly id: string,
    readonly visibility: Visibility,
  ) {
    super();
  }
}

@QueryHandler(ReadPerson)
export class ReadPersonHandler implements IQueryHandler<ReadPerson> {
  constructor(
    @Inject(RecordReader) private readonly records: RecordReader,
    @Inject(SamePeople) private readonly people: SamePeople,
  ) {}

  async execute({ id, visibility }: ReadPerson): Promise<PersonAnswer | undefined> {
    const stream = streamOf('person', id);
    const { state, facts, revision } = visibility.opensPersonalData
      ? await this.records.read(personDecider, stream)
      : await this.records.readSealed(personDecider, stream);
    const { recordedAt } = (facts[0] as OpenedFact | undefined)?.stored ?? {};
    if (state.status === 'unknown' || recordedAt === undefined) return undefined;
    if (state.status === 'erased') {
      const nothing = { name: { erased: true }, sameAs: [], restricted: false, legalHolds: [] } as const;
      return { id, status: 'erased', ...nothing, recordedAt, revision };
    }
    const sameAs = await this.people.sameAs(id, Object.keys(state.oneWith));
    return { id, ...registered(state, visibility), sameAs, recordedAt, revision };
  }
}

function registered({ status, person, registered: when, restricted, holds }: RegisteredPerson, to: Visibility) {
  const { kind, name, contact, preferences } = person;
  return {
    status,
    kind,
    name: shown(name, to),
    ...(contact && { contact: shown(contact, to) }),
    ...(preferences && { preferences: shown(preferences, to) }),
    restricted: restricted !== undefined,
    legalHolds: Object.entries(holds).map(([id, { stands, placed }]) => ({ id, stands, ...placed })),
    ...when,
  };
}
