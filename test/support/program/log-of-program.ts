/** The log of a running program, looked at from beside it with the credentials its data directory holds. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, type Sql } from '../../../libs/postgres/connection.js';
import { postmasterOf } from './processes.js';

async function withLog<Result>(dataDirectory: string, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const { owner } = JSON.parse(await readFile(join(dataDirectory, 'credentials.json'), 'utf8'));
  const server = await postmasterOf(dataDirectory);
  if (server === undefined) throw new Error('no database runs there');
  const sql = connect(`postgres://asb_owner:${owner}@127.0.0.1:${server.port}/asb`, { max: 1, name: 'asb-test' });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

export interface LogAccount {
  /** Facts of all kinds. */
  readonly facts: number;
  readonly reports: number;
  readonly people: number;
  /** Empty where positions run from 1 and every stream's revisions from 0, without a gap and none twice. */
  readonly gaps: readonly string[];
  readonly head: string;
}

export const accountOf = (dataDirectory: string): Promise<LogAccount> =>
  withLog(dataDirectory, async (sql) => {
    const [row] = await sql`
      select count(*)::int as facts, coalesce(max(position), 0)::int as last, coalesce(min(position), 1)::int as first,
        count(distinct stream) filter (where type = 'ReportRecorded')::int as streams,
        count(*) filter (where type = 'ReportRecorded')::int as reports,
        count(*) filter (where type = 'PersonRegistered')::int as people,
        (select log_id from log.head) as log
      from log.facts`;
    const { facts, last, first, streams, reports, people, log } = row as unknown as Record<string, number>;
    const torn = await sql`
      select stream from log.facts group by stream
      having min(revision) <> 0 or max(revision) <> count(*) - 1 or count(distinct revision) <> count(*)`;
    const gaps = [
      ...(first === 1 && last === facts ? [] : [`positions ${first} to ${last} of ${facts} facts`]),
      ...(streams === reports ? [] : [`${reports} reports in ${streams} streams`]),
      ...torn.map(({ stream }) => `revisions of ${stream}`),
    ];
    const head = `${log}.${String(last).padStart(16, '0')}`;
    return { facts: facts as number, reports: reports as number, people: people as number, gaps, head };
  });
