/** The fields of one line of CSV (RFC 4180), which is one row: a line break inside quotes is not taken. */
import { parse } from 'csv-parse/sync';
import { Problem } from '../../web/problems/problem.js';

/** Nearly every row of the published files has no quote in it, and needs no parser. */
export const fieldsOfLine = (line: string): readonly string[] | Problem =>
  line.includes('"') ? quotedFields(line) : line.split(',');

function quotedFields(line: string): readonly string[] | Problem {
  try {
    const [fields] = parse(line, { relax_column_count: true }) as string[][];
    return fields ?? [];
  } catch {
    // What the parser says would quote the row.
    return new Problem('import/broken-quotes');
  }
}
