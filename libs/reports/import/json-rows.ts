/** A report a line, as `POST /v1/reports` takes it. */
import type { Actor } from '../../decider/actor.js';
import { actorSaying } from '../../records/said.js';
import { readInput } from '../../web/input/input-pipe.js';
import { Problem } from '../../web/problems/problem.js';
import { peopleNamedBy, recordReport } from '../http/commands-from-bodies.js';
import { RecordReportBody } from '../http/report-bodies.js';
import { reportIdOf, reportIdOfRow } from '../report-identity.js';
import { IdenticalRows } from './identical-rows.js';
import type { KnownPeople } from './known-people.js';
import type { Line } from './lines.js';
import { type RejectedRow, type ReportRow, type Row, type RowReader, rejected } from './rows.js';

export class JsonRows implements RowReader {
  private readonly identical = new IdenticalRows();

  constructor(
    private readonly actor: Actor,
    private readonly people: KnownPeople,
  ) {}

  async read(lines: readonly Line[]): Promise<readonly Row[]> {
    const rows = lines.map((line) => this.row(line));
    const { unknown, erased } = await this.people.notToBeNamedAmong(rows.flatMap(peopleNamedIn));
    if (unknown.size + erased.size === 0) return rows;
    return rows.map((row) => {
      if (!('command' in row)) return row;
      const among = (people: ReadonlySet<string>) => peopleNamedIn(row).filter((person) => people.has(person));
      return { ...row, command: { ...row.command, unknownPeople: among(unknown), erasedPeople: among(erased) } };
    });
  }

  private row({ number: line, text }: Line): ReportRow | RejectedRow {
    try {
      if (text instanceof Problem) throw text;
      const body = readInput(RecordReportBody, parsed(text));
      const command = recordReport(body);
      return { line, id: this.identify(body), command, actor: actorSaying(body, this.actor) };
    } catch (error) {
      if (error instanceof Problem) return rejected(line, error);
      throw error;
    }
  }

  /** Without a reference the whole report is its identity, however its line was written; identical ones are different reports. */
  private identify(body: RecordReportBody): string {
    const { agency, agencyReference } = body;
    if (agencyReference !== undefined) return reportIdOf(agency, agencyReference);
    const columns = [JSON.stringify(body, Object.keys(body).sort())];
    const preceding = this.identical.countPreceding(reportIdOfRow(agency, columns, 0));
    return reportIdOfRow(agency, columns, preceding);
  }
}

const peopleNamedIn = (row: Row): readonly string[] => ('command' in row ? peopleNamedBy(row.command) : []);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('import/not-json');
  }
}
