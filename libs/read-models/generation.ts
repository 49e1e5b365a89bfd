import type { Position } from '../event-log/position.js';
import type { Sql } from '../postgres/connection.js';
import { arrayLiteral } from './cells.js';
import type { Changes } from './change.js';
import { type Checkpoint, findCheckpoint } from './checkpoint.js';
import { type Columns, checkColumns, readColumns } from './columns.js';
import type { Before, KeptState } from './fold.js';
import { type Place, schemaOf } from './naming.js';
import type { PreparedFact } from './prepare.js';
import type { Projection } from './projection.js';
import { type ComposedChange, composeChange, sendChange } from './write-change.js';

/** How far the log has been seen with what is written. */
export interface Reached {
  readonly position: Position | undefined;
  readonly factId: string | undefined;
  readonly facts: number;
}

/** A batch that is ready to be written. */
export interface Composed {
  readonly change: ComposedChange;
  readonly reached: Reached;
  readonly setsAside: boolean;
}

/**
 * One generation of a projection's tables as its writer sees it: what it read, and a turn that proves nobody wrote since.
 * A generation that was changed, replaced or renamed by somebody else answers `moved` and has to be opened again.
 */
export class Generation {
  private constructor(
    private readonly sql: Sql,
    readonly projection: Projection,
    readonly schema: string,
    readonly columns: Columns,
    private latest: Checkpoint,
    private anySetAside: boolean,
  ) {}

  /** Undefined when there is no such generation. Throws TablesDiffer. */
  static async open(sql: Sql, projection: Projection, place: Place): Promise<Generation | undefined> {
    const schema = schemaOf(projection.name, place);
    const checkpoint = await findCheckpoint(sql, schema);
    if (checkpoint === undefined) return undefined;
    const columns = await readColumns(sql, schema);
    if (checkpoint.version === projection.version) checkColumns(projection, columns);
    const [row] = await sql.unsafe(`select exists (select from ${schema}.set_aside) as found`);
    return new Generation(sql, projection, schema, columns, checkpoint, row?.found === true);
  }

  get checkpoint(): Checkpoint {
    return this.latest;
  }

  /**
   * What was folded before of the streams in these facts. A stream that begins among them has nothing to load; `known` are states
   * that are only just being written.
   */
  async before(facts: readonly PreparedFact[], known = new Map<string, KeptState>()): Promise<Before> {
    const streams = new Set(facts.map(({ stored }) => stored.stream));
    const begun = new Set(facts.filter(({ stored }) => stored.revision === 0).map(({ stored }) => stored.stream));
    const continuing = [...streams].filter((stream) => !begun.has(stream) && !known.has(stream));
    const [states, setAside] = await Promise.all([
      this.projection.rows === undefined ? new Map() : this.statesOf(continuing),
      this.anySetAside ? this.setAsideOf([...streams]) : new Set<string>(),
    ]);
    for (const stream of streams) {
      const state = known.get(stream);
      if (state !== undefined) states.set(stream, state);
    }
    return { states, setAside };
  }

  /** Writes all of it or nothing; `moved` when somebody else wrote or took over since this generation was read. */
  async write(changes: Changes, reached: Reached): Promise<'written' | 'moved'> {
    return this.send(this.compose(changes, reached));
  }

  /** All the work of writing that needs no database. Throws a BadFact at rows that no table can take. */
  compose({ tables, waiting }: Changes, reached: Reached): Composed {
    const change = composeChange(this.schema, this.columns, { tables, waiting, ...reached });
    return { change, reached, setsAside: tables.has('set_aside') };
  }

  async send({ change, reached: { position, factId, facts }, setsAside }: Composed): Promise<'written' | 'moved'> {
    const turn = await sendChange(this.sql, this.latest, change);
    if (turn === undefined) return 'moved';
    this.latest = {
      ...this.latest,
      turn,
      position: position ?? this.latest.position,
      factId: position === undefined ? this.latest.factId : factId,
      folded: this.latest.folded + facts,
    };
    this.anySetAside ||= setsAside;
    return 'written';
  }

  /** Asks every other writer to wait: until this one wrote, or for so long. */
  async hold(milliseconds: number): Promise<'held' | 'moved'> {
    const [row] = await this.sql.unsafe<{ turn: number; position: string | null; fact_id: string | null }[]>(
      `update ${this.schema}.checkpoint
       set turn = turn + 1, held_until = clock_timestamp() + $2::float8 * interval '1 millisecond'
       where generation = $1::uuid returning turn, position, fact_id`,
      [this.latest.generation, milliseconds],
    );
    if (row === undefined) return 'moved';
    const { turn, position, fact_id: factId } = row;
    this.latest = { ...this.latest, turn: Number(turn), position: position ?? undefined, factId: factId ?? undefined };
    return 'held';
  }

  /** Whether nobody else wrote since this was read. */
  async isCurrent(): Promise<boolean> {
    const now = await findCheckpoint(this.sql, this.schema);
    return now?.generation === this.latest.generation && now.turn === this.latest.turn;
  }

  private async statesOf(streams: readonly string[]): Promise<Map<string, KeptState>> {
    if (streams.length === 0) return new Map();
    const rows = await this.sql.unsafe<{ stream: string; revision: number; state: string }[]>(
      `select stream, revision, state from ${this.schema}.states where stream = any($1::text[])`,
      [arrayLiteral(streams)],
    );
    return new Map(rows.map(({ stream, revision, state }) => [stream, { revision, state }]));
  }

  private async setAsideOf(streams: readonly string[]): Promise<Set<string>> {
    const rows = await this.sql.unsafe<{ stream: string }[]>(
      `select stream from ${this.schema}.set_aside where stream = any($1::text[])`,
      [arrayLiteral(streams)],
    );
    return new Set(rows.map(({ stream }) => stream));
  }
}
