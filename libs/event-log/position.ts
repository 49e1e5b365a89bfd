/**
 * A place in one log: `<log id>.<digits>`, opaque to everybody but the log that gave it. Where a log counts its facts sixteen digits
 * are the number of one; where it has two numbers for a place (EventStoreDB) nineteen digits of each stand with a hyphen between them.
 * Two positions of one log compare as strings; positions of different logs do not compare at all.
 */
export type Position = string;

export const logOf = (position: Position): string => position.slice(0, position.indexOf('.'));

/** As a JSON Schema has it too. */
export const POSITION_PATTERN = '^[0-9a-z-]{1,64}\\.([0-9]{16}|[0-9]{19}-[0-9]{19})$';

const SHAPE = new RegExp(POSITION_PATTERN);

export const isPosition = (text: string): boolean => SHAPE.test(text);

/** The position is not one of this log: no position at all, another log's, or past the end of a log restored from a backup. */
export class PositionRefused extends Error {
  override readonly name = 'PositionRefused';
}
