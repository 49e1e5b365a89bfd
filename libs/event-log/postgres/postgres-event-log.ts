import { randomUUID } from 'node:crypto';
import { connect, type Sql } from '../../postgres/connection.js';
import { checkAppend, isStreamName } from '../append-check.js';
import {
  type AppendAnswer,
  type EventLog,
  type FollowedBatch,
  type FollowOptions,
  LogUnavailable,
  type NewFact,
  type StoredFact,
} from '../event-log.js';
import { NumberedPositions } from '../numbered-positions.js';
import type { Position } from '../position.js';
import { appendBatch } from './append-batch.js';
import { AppendLane } from './append-lane.js';
import { arrayLiteral } from './array-literal.js';
import { codeOf } from './database-fault.js';
import { follow } from './follow.js';
import { letGo, Reading } from './reading.js';
import { STORED_COLUMNS, type StoredRow, storedFact } from './stored-rows.js';
import { Wakeups } from './wakeups.js';

export interface PostgresEventLogOptions {
  /** Connections for reading and following; default 4. Appends have one of their own, listening another. */
  readonly readers?: number;
  /** Appends that may wait before more are refused; default 10,000. */
  readonly waitingAppends?: number;
  /** Bytes of facts that may wait before more are refused; default 64 MiB. */
  readonly waitingBytes?: number;
  /** How soon after an append other processes are told, and how seldom; default 20. */
  readonly announceMilliseconds?: number;
  /** How often a follower looks when nobody told it anything; default 1,000. */
  readonly pollMilliseconds?: number;
}

/** The log on PostgreSQL (docs/adr/0002): dense positions that become visible in order, written by group commit. */
export class PostgresEventLog implements EventLog {
  private readonly positions: NumberedPositions;
  private readonly wakeups: Wakeups;
  private readonly appending: Sql;
  private readonly lane: AppendLane;
  private readonly closing = new AbortController();

  private constructor(
    readonly logId: string,
    private readonly reading: Reading,
    url: string,
    options: PostgresEventLogOptions,
  ) {
    const { waitingAppends = 10_000, waitingBytes = 64 * 1024 * 1024 } = options;
    const { announceMilliseconds = 20, pollMilliseconds = 1_000 } = options;
    this.positions = new NumberedPositions(logId);
    const connectListener = () => connect(url, { max: 1, name: 'asb-log-listen', arrays: false });
    const timing = { announceMilliseconds, pollMilliseconds };
    this.wakeups = new Wakeups(reading, connectListener, randomUUID(), timing);
    this.appending = connect(url, { max: 1, name: 'asb-log-append', arrays: false });
    this.lane = new AppendLane(
      async (batch) => {
        const answers = await appendBatch(this.appending, this.positions, batch);
        this.wakeups.appended();
        return answers;
      },
      { appends: waitingAppends, bytes: waitingBytes },
    );
  }

  /** `url` connects as the application's role to a migrated database. Throws LogUnavailable. */
  static async open(url: string, options: PostgresEventLogOptions = {}): Promise<PostgresEventLog> {
    const reading = new Reading(connect(url, { max: options.readers ?? 4, name: 'asb-log', arrays: false }));
    try {
      const [head] = await reading.ask<{ logId: string }>('select log_id as "logId" from log.head');
      if (head === undefined) throw new LogUnavailable('the log has no head: was the database migrated?');
      return new PostgresEventLog(head.logId, reading, url, options);
    } catch (error) {
      await reading.close();
      throw error instanceof LogUnavailable ? error : unavailable(error);
    }
  }

  async append(stream: string, expectedRevision: number, facts: readonly NewFact[]): Promise<AppendAnswer> {
    const bytes = checkAppend(stream, expectedRevision, facts);
    return this.lane.append({ stream, expectedRevision, facts }, bytes);
  }

  async readStream(stream: string, fromRevision = 0): Promise<readonly StoredFact[]> {
    if (!isStreamName(stream)) return [];
    const rows = await this.ask<StoredRow>(
      `select ${STORED_COLUMNS} from log.facts where stream = $1 and revision >= $2 order by revision`,
      [stream, fromRevision],
    );
    return rows.map((row) => storedFact(row, this.positions));
  }

  async lastRevisions(streams: readonly string[]): Promise<readonly number[]> {
    const rows = await this.ask<{ revision: number }>(
      `select coalesce((select f.revision from log.facts f where f.stream = asked.stream
         order by f.revision desc limit 1), -1) as revision
       from unnest($1::text[]) with ordinality as asked (stream, place) order by place`,
      // The empty name, which no stream has, stands in for those that none can have.
      [arrayLiteral(streams.map((stream) => (isStreamName(stream) ? stream : '')))],
    );
    return rows.map(({ revision }) => revision);
  }

  follow(options: FollowOptions): AsyncIterable<FollowedBatch> {
    const signal = AbortSignal.any([options.signal, this.closing.signal]);
    return follow(this.reading, this.positions, this.wakeups, { ...options, signal });
  }

  async head(): Promise<Position | undefined> {
    const [row] = await this.ask<{ head: number | null }>('select max(position) as head from log.facts');
    return row?.head ? this.positions.at(row.head) : undefined;
  }

  async factIdAt(position: Position): Promise<string | undefined> {
    const [row] = await this.ask<{ id: string }>('select id from log.facts where position = $1', [
      this.positions.placeOf(position),
    ]);
    return row?.id;
  }

  factsBetween(after: Position | undefined, upTo: Position): number {
    return this.positions.placeOf(upTo) - (after === undefined ? 0 : this.positions.placeOf(after));
  }

  async close(): Promise<void> {
    await this.lane.close();
    this.closing.abort();
    await this.wakeups.close();
    await Promise.all([letGo(this.appending), this.reading.close()]);
  }

  private async ask<Row extends object>(query: string, parameters: (string | number)[] = []): Promise<readonly Row[]> {
    try {
      return await this.reading.ask<Row>(query, parameters);
    } catch (error) {
      throw unavailable(error);
    }
  }
}

/** Names the code alone: what the database says may quote a row. */
const unavailable = (error: unknown): LogUnavailable => new LogUnavailable(`the log cannot be read (${codeOf(error)})`);
