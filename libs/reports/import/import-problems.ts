/** What can be wrong with an upload as a whole, or with one of its lines before it is a report at all. */
import type { ProblemEntry } from '../../web/problems/catalogue.js';

const entry = (title: string, explanation: string): ProblemEntry => ({ status: 422, title, explanation });

export const IMPORT_PROBLEMS = {
  'import/empty': entry('Empty upload', 'There is not a single line in what was sent.'),
  'import/wrong-header': entry(
    'Wrong header',
    'The first line is not the header of a police.uk street-level file: Crime ID, Month, Reported by, Falls within, Longitude, Latitude, Location, LSOA code, LSOA name, Crime type, Last outcome category, Context.',
  ),
  'import/not-utf-8': entry('Not UTF-8', 'The line is not UTF-8 text.'),
  'import/line-too-long': entry('Line too long', 'A line has at most 65,536 bytes.'),
  'import/wrong-column-count': entry('Wrong number of columns', 'The row has not the twelve columns of its header.'),
  'import/broken-quotes': entry(
    'Broken quotes',
    'A quote in this row is not closed, or stands where none may. A line break inside quotes is not taken.',
  ),
  'import/not-json': entry('Not JSON', 'The line is not one JSON value.'),
} as const satisfies Readonly<Record<string, ProblemEntry>>;
