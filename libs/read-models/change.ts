import type { Position } from '../event-log/position.js';
import type { Row } from './projection.js';

/** What becomes of one table: everything the `gone` streams own in it goes, then `rows` are added, each owned by the stream beside it. */
export interface TableChange {
  readonly gone: string[];
  readonly streams: string[];
  readonly rows: Row[];
}

/** Everything one batch changes; written in one statement, or not at all. */
export interface Change {
  /** By the table's name, the engine's own `states` and `set_aside` included. */
  readonly tables: ReadonlyMap<string, TableChange>;
  /** Facts that now wait behind a stream set aside earlier, by stream. */
  readonly waiting: ReadonlyMap<string, number>;
  /** How far the log has been seen with this change. */
  readonly position: Position | undefined;
  readonly factId: string | undefined;
  /** Facts seen in this change. */
  readonly facts: number;
}

export class Changes {
  readonly tables = new Map<string, TableChange>();
  readonly waiting = new Map<string, number>();

  add(table: string, stream: string, row: Row): void {
    const change = this.table(table);
    change.streams.push(stream);
    change.rows.push(row);
  }

  remove(table: string, stream: string): void {
    this.table(table).gone.push(stream);
  }

  private table(name: string): TableChange {
    const known = this.tables.get(name);
    if (known !== undefined) return known;
    const change = { gone: [], streams: [], rows: [] };
    this.tables.set(name, change);
    return change;
  }
}
