/** A table as text (RFC 4180). */
export type CsvCell = string | number;

/** Spreadsheets carry out a text that begins so; an apostrophe before it makes it a text again. */
const CARRIED_OUT = /^[=+\-@\t\r]/;

const NEEDS_QUOTES = /[",\r\n]/;

const cellText = (cell: CsvCell): string => {
  if (typeof cell === 'number') return String(cell);
  const text = CARRIED_OUT.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A header row, then a row each; each ends with a line break. */
export const csvText = (header: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  [header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
