import { isPosition, logOf, type Position, PositionRefused } from '../position.js';

/** Positions of a log that counts its facts: 1 is the first fact, 0 stands before it. */
export class DensePositions {
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
