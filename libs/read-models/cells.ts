import type { Cell } from './projection.js';

/**
 * One column of many rows, written as a Postgres array. Of what a single statement can carry, arrays unnested side by side are
 * what Postgres takes in fastest (measured: a quarter faster than JSON, twenty columns wide).
 */
export function arrayLiteral(cells: readonly (Cell | undefined)[]): string {
  const flat = cells.some(isList) ? cells.map((cell) => (isList(cell) ? arrayLiteral(cell) : cell)) : cells;
  // Both quote with " and escape " and \ alike, and JSON is written by native code: several times faster than by hand.
  const json = JSON.stringify(flat);
  const unescaped = CONTROL_ESCAPE.test(json) ? json.replace(ANY_ESCAPE, withoutJsonEscape) : json;
  return `{${unescaped.slice(1, -1)}}`;
}

const isList = (cell: Cell | undefined): cell is readonly string[] => Array.isArray(cell);

/** Also matches an escaped backslash before one of these letters, which then only costs time. */
const CONTROL_ESCAPE = /\\[bfnrtu]/;
const ANY_ESCAPE = /\\(?:u[0-9a-f]{4}|.)/g;

/** JSON writes a line break as \n, which a Postgres array would read as n. */
const withoutJsonEscape = (written: string): string =>
  written === '\\"' || written === '\\\\' ? written : JSON.parse(`"${written}"`);
