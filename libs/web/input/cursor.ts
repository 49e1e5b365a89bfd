/** Where the next page of a list begins: opaque to the client, checked when it comes back. */
import type { Shape } from '../fields/shape.js';
import { invalid } from '../problems/problem.js';

export interface Cursors<Key extends readonly unknown[]> {
  encode(key: Key): string;
  /** Undefined for the first page. Throws the problem `request/invalid` when this list never gave such a cursor. */
  decode(cursor: string | undefined): Key | undefined;
}

/** The cursors of one list, whose key is the sort key of the last item given: one shape for each part. */
export function cursorsOf<Key extends readonly unknown[]>(list: string, shapes: readonly Shape[]): Cursors<Key> {
  const holds = (read: unknown): read is readonly [string, ...Key] =>
    Array.isArray(read) &&
    read.length === shapes.length + 1 &&
    read[0] === list &&
    shapes.every((shape, index) => shape.faults(read[index + 1]).length === 0);
  return {
    encode: (key) => Buffer.from(JSON.stringify([list, ...key])).toString('base64url'),
    decode: (cursor) => {
      if (cursor === undefined) return undefined;
      const read = parsed(Buffer.from(cursor, 'base64url').toString());
      if (!holds(read)) throw invalid({ path: 'cursor', message: 'must be a cursor this list gave' });
      return read.slice(1) as unknown as Key;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
