/** Begins an import: what is wrong with an upload as a whole is said before anything is answered. */
import { PassThrough, type Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Logger } from 'pino';
import type { Actor } from '../../decider/actor.js';
import { PeopleNamed } from '../../people/questions.js';
import { WritePath } from '../../records/write-path.js';
import { ProblemCatalogue } from '../../web/problems/catalogue.js';
import { Problem } from '../../web/problems/problem.js';
import { problemDocument } from '../../web/problems/write-problem.js';
import { LOGGER } from '../../web/tokens.js';
import { importReports } from './import-reports.js';
import { JsonRows } from './json-rows.js';
import { KnownPeople } from './known-people.js';
import { type Line, linesOf } from './lines.js';
import { PoliceUkRows } from './police-uk-rows.js';
import type { RowReader } from './rows.js';

export type ImportFormat = 'police-uk' | 'json';

@Injectable()
export class ReportImports {
  constructor(
    @Inject(WritePath) private readonly writePath: WritePath,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(ProblemCatalogue) private readonly problems: ProblemCatalogue,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What is answered while the import runs. Throws the problems of an upload that is empty or has another header. */
  async begin(body: Readable | undefined, format: ImportFormat, actor: Actor): Promise<PassThrough> {
    if (body === undefined) throw new Problem('import/empty');
    const lines = linesOf(body.iterator({ destroyOnReturn: false }));
    try {
      const first = await firstOf(lines);
      if (format === 'police-uk') PoliceUkRows.checkHeader(first[0]);
      const people = new KnownPeople((named) => this.queries.execute(new PeopleNamed(named)));
      const reader = format === 'police-uk' ? new PoliceUkRows(actor) : new JsonRows(actor, people);
      const rows = format === 'police-uk' ? first.slice(1) : first;
      const answer = new PassThrough();
      void this.run(body, startingWith(rows, lines), reader, answer);
      return answer;
    } catch (error) {
      body.resume();
      throw error;
    }
  }

  private async run(
    body: Readable,
    lines: AsyncIterable<readonly Line[]>,
    reader: RowReader,
    answer: PassThrough,
  ): Promise<void> {
    const describe = (problem: Problem) => problemDocument(problem, this.problems);
    try {
      await importReports({ lines, reader, answer, writePath: this.writePath, describe });
    } catch (error) {
      // Who sent it has gone: nobody is left to tell, and nothing is wrong here.
      if (body.destroyed || answer.destroyed) answer.destroy();
      else {
        this.logger.error({ error }, 'import failed');
        answer.end(`${JSON.stringify({ type: 'failed', problem: describe(new Problem('service/unavailable')) })}\n`);
      }
    } finally {
      // What is still being sent is let through unread, or its sender would wait for ever to hear the answer.
      body.resume();
    }
  }
}

async function firstOf(lines: AsyncIterator<readonly Line[], void>): Promise<readonly [Line, ...Line[]]> {
  const { value: [line, ...more] = [] } = await lines.next();
  if (line === undefined) throw new Problem('import/empty');
  return [line, ...more];
}

async function* startingWith<Item>(first: Item, rest: AsyncIterable<Item>): AsyncGenerator<Item, void> {
  yield first;
  yield* rest;
}
