import { isError } from '../is-error.js';

/** An error as a log may keep it: where it happened and of what kind, never what it says. Messages quote values: a name, an address. */
export interface DescribedError {
  readonly name: string;
  readonly code?: string;
  /** `file:line:column` of each frame, the innermost first. */
  readonly stack: readonly string[];
  readonly cause?: DescribedError;
}

const MAX_FRAMES = 12;
const MAX_CAUSES = 4;

/** Detail, where, query and parameters of a database error go the way of its message; its SQL state stays as `code`. */
export function describeError(error: unknown, causes = MAX_CAUSES): DescribedError {
  if (!isError(error)) return { name: typeof error, stack: [] };
  const { name, message, cause, stack = '' } = error;
  const code = 'code' in error && /^[\w/-]{1,60}$/.test(String(error.code)) ? String(error.code) : undefined;
  return {
    name: /^\w{1,60}$/.test(name) ? name : 'Error',
    ...(code !== undefined && { code }),
    stack: framesOf(stack.slice(stack.indexOf(message) + message.length)),
    ...(cause !== undefined && causes > 0 && { cause: describeError(cause, causes - 1) }),
  };
}

/** A message may have been changed after the stack was taken, so a frame is told by its shape as well. */
const framesOf = (stack: string): readonly string[] =>
  stack
    .split('\n')
    .filter((line) =>
      /^ {4}at (?:async |new )?(?:[\w$.<>#[\] ]+ \()?(?:file:\/\/|node:|\/)[^\n]*:\d+:\d+\)?$/.test(line),
    )
    .slice(0, MAX_FRAMES)
    .map((line) => line.trim().slice('at '.length));
