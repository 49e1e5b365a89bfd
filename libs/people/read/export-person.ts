/** Subject access: everything held on one person, wherever it stands, and nothing about anybody else. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Visibility } from '../../access/visibility.js';
import { DocumentsAbout } from '../../documents/questions.js';
import type { Sql } from '../../postgres/connection.js';
import { type OpenedFact, RecordReader } from '../../records/read-record.js';
import { kindOf, recordOf, streamOf } from '../../records/stream-name.js';
import { READ_MODEL_CONNECTION } from '../../records/tokens.js';
import type { PersonFact } from '../facts.js';
import { personSentence } from '../person-sentences.js';
import { disclosedTo } from './disclosed-to.js';
import type { DisclosedFact, DisclosedRecord, SubjectAccessExport } from './person-answers.js';
import { ReadPerson } from './read-person.js';

export class ExportPerson extends Query<SubjectAccessExport | undefined> {
  constructor(
    readonly id: string,
    readonly visibility: Visibility,
  ) {
    super();
  }
}

const factsAlone = { initial: undefined, evolve: () => undefined };

@QueryHandler(ExportPerson)
export class ExportPersonHandler implements IQueryHandler<ExportPerson> {
  constructor(
    @Inject(RecordReader) private readonly records: RecordReader,
    @Inject(READ_MODEL_CONNECTION) private readonly sql: Sql,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  async execute({ id, visibility }: ExportPerson): Promise<SubjectAccessExport | undefined> {
    const person = await this.queries.execute(new ReadPerson(id, visibility));
    if (person === undefined) return undefined;
    const { facts } = await this.records.read(factsAlone, streamOf('person', id));
    return {
      person,
      history: facts.map((fact) => ({
        ...disclosed(id, fact),
        sentence: personSentence(fact.fact as PersonFact),
      })),
      records: await this.#recordsNaming(id, person.sameAs),
      documents: await this.queries.execute(new DocumentsAbout(id)),
    };
  }

  async #recordsNaming(id: string, sameAs: readonly string[]): Promise<readonly DisclosedRecord[]> {
    const rows = await this.sql<{ stream: string; revisions: number[] }[]>`
      select stream, array_agg(revision) as revisions from appearances.facts
      where person = ${id} group by stream order by stream`;
    const records: DisclosedRecord[] = [];
    // One after another: a busy complainant's reports are not all held in memory opened at once.
    for (const { stream, revisions } of rows) {
      const { facts } = await this.records.read(factsAlone, stream);
      const naming = facts.filter(({ stored }) => revisions.includes(stored.revision));
      const kind = kindOf(stream);
      const record = recordOf(stream);
      // A person's record is named by their id, and another's is not this one's to be given.
      const ofAnother = kind === 'person' && !sameAs.includes(record);
      records.push({ kind, ...(!ofAnother && { id: record }), facts: naming.map((fact) => disclosed(id, fact)) });
    }
    return records;
  }
}

const disclosed = (person: string, { fact, stored }: OpenedFact): DisclosedFact => ({
  revision: stored.revision,
  type: fact.type,
  data: disclosedTo(person, kindOf(stored.stream), fact.data) as object,
  recordedAt: stored.recordedAt,
});
