/** A log, its database, and everything a test does with the notices made of it. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { catalogue } from '../../libs/case-file/catalogue.js';
import type { CaseFact } from '../../libs/case-file/facts.js';
import { FactCodec } from '../../libs/event-log/fact-codec.js';
import { PostgresEventLog } from '../../libs/event-log/postgres/postgres-event-log.js';
import { NoticeFollower } from '../../libs/notices/follow/notice-follower.js';
import type { Notice } from '../../libs/notices/notice.js';
import type { NoticeSender } from '../../libs/notices/notice-sender.js';
import { NoticeDelivery, type NoticeDeliveryOptions } from '../../libs/notices/send/notice-delivery.js';
import { connect, type Sql } from '../../libs/postgres/connection.js';
import type { Decode } from '../../libs/read-models/decode.js';
import { Wake } from '../../libs/read-models/wake.js';
import { createDatabase, type TestDatabase } from './database.js';

export interface Working {
  stop(): Promise<void>;
}

export class NoticesUnderTest {
  readonly wake = new Wake();
  /** What went wrong, in order. */
  readonly troubles: (string | undefined)[] = [];
  private readonly codec = new FactCodec([catalogue]);
  private readonly working = new Set<Working>();

  private constructor(
    readonly database: TestDatabase,
    readonly log: PostgresEventLog,
    readonly sql: Sql,
  ) {}

  static async open(): Promise<NoticesUnderTest> {
    const database = await createDatabase();
    const log = await PostgresEventLog.open(database.url, { pollMilliseconds: 100 });
    return new NoticesUnderTest(database, log, connect(database.url, { max: 8, name: 'notices' }));
  }

  readonly decode: Decode = (stored) => ({ ...this.codec.decode(stored), stored });

  /** Answers the id of the last fact. */
  async record(caseId: string, ...facts: readonly CaseFact[]): Promise<string> {
    const stream = `case-${caseId}`;
    const [revision = -1] = await this.log.lastRevisions([stream]);
    const fresh = facts.map((fact) => this.codec.encode(fact, { commandId: randomUUID() }, randomUUID()));
    await this.log.append(stream, revision, fresh);
    return fresh.at(-1)?.id as string;
  }

  follow(decode = this.decode): Working {
    const { log, sql, wake, troubles } = this;
    const follower = new NoticeFollower({
      sql,
      log,
      decode,
      wake,
      onTrouble: (because) => void troubles.push(because),
      onSetAside: (facts) => void troubles.push(`${facts} set aside`),
    });
    return this.until((signal) => follower.run(signal));
  }

  send(sender: NoticeSender, more: Partial<NoticeDeliveryOptions> = {}): Working {
    const { sql, wake, troubles } = this;
    const delivery = new NoticeDelivery({
      sql,
      sender,
      wake,
      onFailed: ({ code }) => void troubles.push(code),
      onTrouble: () => void troubles.push('trouble'),
      pollMilliseconds: 20,
      ...more,
    });
    return this.until((signal) => delivery.run(signal));
  }

  /** As made so far, in order. */
  made() {
    return this.sql<{ id: string; kind: string; fact_id: string; sent: boolean; attempts: number }[]>`
      select id, kind, fact_id, sent_at is not null as sent, attempts from notices.notices order by position, kind`;
  }

  async untilMade(notices: number): Promise<void> {
    while ((await this.made()).length < notices) await sleep(10);
  }

  async untilSent(): Promise<void> {
    while ((await this.made()).some(({ sent }) => !sent)) await sleep(10);
  }

  /** Everything recorded has been followed. */
  async untilLevel(): Promise<void> {
    const head = await this.log.head();
    for (;;) {
      const [row] = await this.sql`select position from notices.checkpoint`;
      if (row?.position === head) return;
      await sleep(10);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.working].map((one) => one.stop()));
    await this.log.close();
    await this.sql.end({ timeout: 5 });
    await this.database.drop();
  }

  private until(run: (signal: AbortSignal) => Promise<void>): Working {
    const stopping = new AbortController();
    const running = run(stopping.signal);
    const working = {
      stop: () => {
        stopping.abort();
        return running;
      },
    };
    this.working.add(working);
    return working;
  }
}

/** Remembers what it sent. */
export class Letterbox implements NoticeSender {
  readonly sent: Notice[] = [];
  constructor(private readonly before: (notice: Notice) => Promise<void> = async () => {}) {}

  async send(notice: Notice): Promise<void> {
    await this.before(notice);
    this.sent.push(notice);
  }
}
