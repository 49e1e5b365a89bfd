import type { EventLog, NewFact } from '../../event-log/event-log.js';
import { PostgresEventLog } from '../../event-log/postgres/postgres-event-log.js';
import { connect, type Sql } from '../../postgres/connection.js';
import { schemaOf } from '../naming.js';
import type { Projection } from '../projection.js';
import { Projector, type ProjectorOptions } from '../projector.js';
import { ReadModels } from '../read-models.js';
import { type RebuildOptions, type RebuildOutcome, rebuildProjection } from '../rebuild.js';
import type { RebuildProgress } from '../rebuild-progress.js';
import { Wake } from '../wake.js';
import { decodeToy, toyFact } from './toy-register.js';

/** A fresh, migrated database. */
interface ToyDatabase {
  readonly url: string;
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

const PATIENCE_MS = 20_000;

/** A log, its database, and everything a test does with a projection of it. */
export class ToyLog {
  private constructor(
    readonly database: ToyDatabase,
    readonly log: EventLog,
    readonly sql: Sql,
  ) {}

  static async open(database: ToyDatabase): Promise<ToyLog> {
    const log = await PostgresEventLog.open(database.url, { pollMilliseconds: 100 });
    return new ToyLog(database, log, connect(database.url, { max: 6, name: 'toy' }));
  }

  readonly wake = new Wake();
  private readonly projectors: Projector[] = [];

  async append(stream: string, ...facts: readonly NewFact[]): Promise<string> {
    const [revision = -1] = await this.log.lastRevisions([stream]);
    const answer = await this.log.append(stream, revision, facts);
    if (answer.outcome !== 'appended') throw new Error(`${stream}: ${answer.outcome}`);
    return answer.position;
  }

  /** So many entries, each changed once. */
  async appendEntries(from: number, to: number): Promise<void> {
    const numbers = Array.from({ length: to - from }, (_, index) => from + index);
    await Promise.all(
      numbers.map((number) =>
        this.append(
          `toy-${number}`,
          toyFact('EntryMade', { number, title: `entry ${number}`, tags: number % 3 === 0 ? [] : ['a', `t${number}`] }),
          toyFact('EntryChanged', { title: `Entry "${number}"\n\\` }),
        ),
      ),
    );
  }

  options(projection: Projection): Omit<ProjectorOptions, 'batchSize'> {
    const { sql, log, wake } = this;
    return { sql, log, projection, decode: decodeToy, wake };
  }

  readModels(...projections: Projection[]): ReadModels {
    const { sql, log, wake } = this;
    return new ReadModels({ sql, log, projections, wake });
  }

  project(projection: Projection, more: Partial<ProjectorOptions> = {}): Projector {
    const projector = new Projector({ ...this.options(projection), ...more });
    this.projectors.push(projector);
    projector.start();
    return projector;
  }

  /** Until the projection has folded all there is now. */
  async level(projection: Projection): Promise<void> {
    const head = await this.log.head();
    if (head === undefined) return;
    const outcome = await this.readModels(projection).waitFor(projection.name, head, PATIENCE_MS);
    if (outcome !== 'reached') throw new Error(`${projection.name} did not get to the end of the log`);
  }

  async rebuild(
    projection: Projection,
    more: Partial<RebuildOptions> = {},
  ): Promise<{ outcome: RebuildOutcome; progress: RebuildProgress[] }> {
    const refuse = async () => false;
    const steps = rebuildProjection({ ...this.options(projection), confirm: refuse, ...more });
    const progress: RebuildProgress[] = [];
    for (;;) {
      const step = await steps.next();
      if (step.done === true) return { outcome: step.value, progress };
      progress.push(step.value);
    }
  }

  /** Every row of every table of the projection, as text, in an order of their own. */
  async rows(projection: Projection, place: 'live' | 'next' = 'live'): Promise<Record<string, string[]>> {
    const tables: Record<string, string[]> = {};
    for (const table of Object.keys(projection.tables)) {
      const columns = ['stream', ...Object.keys(projection.tables[table]?.columns ?? {})].join(', ');
      const rows = await this.sql.unsafe(
        `select row(${columns})::text as row from ${schemaOf(projection.name, place)}.${table} order by 1`,
      );
      tables[table] = rows.map(({ row }) => row);
    }
    return tables;
  }

  async stopProjectors(): Promise<void> {
    await Promise.all(this.projectors.splice(0).map((projector) => projector.stop()));
  }

  async close(): Promise<void> {
    await this.stopProjectors();
    await this.log.close();
    await this.sql.end();
    await this.database.drop();
  }
}
