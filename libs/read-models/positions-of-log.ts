import type { Position } from '../event-log/position.js';

/** What a read model asks of a log besides the port. */
export interface PositionsOfLog {
  /** The id of the fact at exactly this position; undefined when the log holds none there. */
  factIdAt(position: Position): Promise<string | undefined>;
  /** Facts of all streams after the one position up to the other; only where positions are dense numbers. */
  factsBetween?(after: Position | undefined, upTo: Position): number;
}
