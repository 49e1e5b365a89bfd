/** One case as it stands, or stood at an instant, for somebody. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Actor } from '../../decider/actor.js';
import { NamesAndContacts } from '../../people/questions.js';
import { aFewAtATime } from '../../records/a-few-at-a-time.js';
import { RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import type { CaseAnswer } from './case-answer.js';
import { caseAsSeen } from './case-as-seen.js';
import { CaseReader } from './case-reader.js';
import { CaseSight } from './case-sight.js';
import { citedReports, type Revisions } from './complaints-as-seen.js';
import { disclosedPeople } from './disclosed-people.js';
import type { Sight } from './sight.js';

/** Undefined where there is no such case, or was none at the instant asked for, or it is nothing of theirs. */
export class ReadCase extends Query<CaseAnswer | undefined> {
  constructor(
    readonly id: string,
    readonly actor: Actor,
    readonly at?: string,
  ) {
    super();
  }
}

const AT_ONCE = 8;

@QueryHandler(ReadCase)
export class ReadCaseHandler implements IQueryHandler<ReadCase> {
  constructor(
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(RecordReader) private readonly records: RecordReader,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CaseSight) private readonly sights: CaseSight,
  ) {}

  async execute({ id, actor, at }: ReadCase): Promise<CaseAnswer | undefined> {
    const read = await this.cases.find(id, actor, at);
    if (read === undefined) return undefined;
    const { file, standing, recordedAt } = read;
    const now = new Date().toISOString();
    const sight = await this.sights.of(actor, standing, now);
    const lookedAt = { file, at: at ?? now, revisions: await this.revisions(citedReports(file), at) };
    return { id, ...caseAsSeen(lookedAt, actor, sight), ...(await this.disclosedTo(actor, sight)), recordedAt };
  }

  private async disclosedTo({ role }: Actor, { disclosed }: Sight): Promise<Pick<CaseAnswer, 'disclosed'>> {
    if (role !== 'agency') return {};
    const named = disclosed.filter(({ fields }) => fields.includes('name') || fields.includes('contact-details'));
    const known = await this.queries.execute(new NamesAndContacts(named.map(({ person }) => person)));
    return { disclosed: disclosedPeople(disclosed, known) };
  }

  private async revisions(reports: readonly string[], at: string | undefined): Promise<Revisions> {
    const streams = reports.map((report) => streamOf('report', report));
    const revisions =
      at === undefined
        ? await this.records.revisions(streams)
        : await aFewAtATime(streams, AT_ONCE, async (stream) => (await this.records.stored(stream, at)).length - 1);
    return new Map(reports.map((report, index) => [report, revisions[index] as number]));
  }
}
