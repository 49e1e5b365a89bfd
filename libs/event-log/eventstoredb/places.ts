import type { Position as Place } from '@eventstore/db-client';
import { isPosition, logOf, type Position, PositionRefused } from '../position.js';

const DIGITS = 19;
/** What a server says where it knows no position: the largest number of 64 bits. */
const UNKNOWN = 2n ** 63n;

const PLACE = /^([0-9]{19})-([0-9]{19})$/;

/**
 * Positions of a log whose server has two numbers for a place. Both are kept: the second is 0 where the place is one between two
 * records, and a subscription begun with anything else there would leave out the record that comes to stand there.
 */
export class Places {
  constructor(private readonly logId: string) {}

  at(place: Place): Position {
    return `${this.logId}.${digits(place.commit)}-${digits(place.prepare)}`;
  }

  /** Throws PositionRefused. */
  placeOf(position: Position): Place {
    if (!isPosition(position)) throw new PositionRefused('this is not a position of any log');
    if (logOf(position) !== this.logId)
      throw new PositionRefused(`the position belongs to log ${logOf(position)}, this is log ${this.logId}`);
    const [, commit, prepare] = PLACE.exec(position.slice(position.indexOf('.') + 1)) ?? [];
    if (commit === undefined || prepare === undefined) throw new PositionRefused('this is not a position of this log');
    return { commit: BigInt(commit), prepare: BigInt(prepare) };
  }
}

export const isKnown = (place: Place | undefined): place is Place => place !== undefined && place.commit < UNKNOWN;

export const isLater = (one: Place, other: Place): boolean =>
  one.commit === other.commit ? one.prepare > other.prepare : one.commit > other.commit;

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.commit === other.commit && one.prepare === other.prepare;

const digits = (number: bigint): string => number.toString().padStart(DIGITS, '0');
