import { isPosition, logOf, type Position, PositionRefused } from './position.js';

/** Positions of a log that knows its places by a number: of facts before it, or of bytes. */
export class NumberedPositions {
  constructor(private readonly logId: string) {}

  at(place: number): Position {
    return `${this.logId}.${String(place).padStart(16, '0')}`;
  }

  /** Throws PositionRefused. */
  placeOf(position: Position): number {
    if (!isPosition(position)) throw new PositionRefused('this is not a position of any log');
    if (logOf(position) !== this.logId)
      throw new PositionRefused(`the position belongs to log ${logOf(position)}, this is log ${this.logId}`);
    return Number(position.slice(position.indexOf('.') + 1));
  }
}
