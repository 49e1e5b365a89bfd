/** Reads what a command must be told of other records: from their own streams, through the questions their slices answer. */
import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { StoredDocuments } from '../../documents/questions.js';
import { PeopleNamed, TextsHeldOn } from '../../people/questions.js';
import { ProcedureInForce, ProcedureOfVersion } from '../../procedures/questions.js';
import { RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import { ReportsAsRead } from '../../reports/questions.js';
import { type Known, type Needs, nothingKnown } from '../told.js';

@Injectable()
export class KnownRecords {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RecordReader) private readonly records: RecordReader,
  ) {}

  async told(needs: Needs): Promise<Known> {
    const reading = this.reports(needs);
    const [people, reports, documents, cases, procedure] = await Promise.all([
      this.people(needs, reading),
      reading,
      this.documents(needs),
      this.cases(needs),
      this.procedure(needs),
    ]);
    return { people, reports, documents, cases, procedure, held: await this.held(needs, reports) };
  }

  /** Whoever made a report comes onto the case with it, and is asked about as if they were named. */
  private async people({ people = [] }: Needs, reports: Promise<Known['reports']>): Promise<Known['people']> {
    const complainants = (await reports).flatMap(({ complainant }) => complainant ?? []);
    const named = [...new Set([...people, ...complainants])];
    return named.length === 0 ? nothingKnown.people : this.queries.execute(new PeopleNamed(named));
  }

  private async reports({ reports = [] }: Needs): Promise<Known['reports']> {
    return reports.length === 0 ? [] : this.queries.execute(new ReportsAsRead(reports));
  }

  private async documents({ documents = [] }: Needs): Promise<Known['documents']> {
    return documents.length === 0 ? [] : this.queries.execute(new StoredDocuments(documents));
  }

  private async cases({ cases = [] }: Needs): Promise<Known['cases']> {
    const there = await this.records.exists(cases.map((one) => streamOf('case', one)));
    return cases.filter((_, index) => there[index]);
  }

  private async procedure({ procedure }: Needs): Promise<Known['procedure']> {
    if (procedure === undefined) return undefined;
    return 'on' in procedure
      ? this.queries.execute(new ProcedureInForce(procedure.area, procedure.on))
      : this.queries.execute(new ProcedureOfVersion(procedure.area, procedure.version));
  }

  /** Who is complained about stands in the reports alone, and is named in public as little as anybody. */
  private async held({ held }: Needs, reports: Known['reports']): Promise<Known['held']> {
    if (held === undefined) return [];
    const people = [...held, ...reports.flatMap(({ complainant, about = [] }) => [complainant ?? [], about].flat())];
    return this.queries.execute(new TextsHeldOn([...new Set(people)]));
  }
}
