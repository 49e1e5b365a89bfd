/**
 * A place in one log: `<log id>.<sixteen digits>`, opaque to everybody but the log that gave it.
 * Two positions of one log compare as strings; positions of different logs do not compare at all.
 */
export type Position = string;

export const logOf = (position: Position): string => position.slice(0, position.indexOf('.'));

/** As a JSON Schema has it too. */
export const POSITION_PATTERN = '^[0-9a-z-]{1,64}\\.[0-9]{16}$';

const SHAPE = new RegExp(POSITION_PATTERN);

export const isPosition = (text: string): boolean => SHAPE.test(text);

/** The position is not one of this log: no position at all, another log's, or past the end of a log restored from a backup. */
export class PositionRefused extends Error {
  override readonly name = 'PositionRefused';
}
