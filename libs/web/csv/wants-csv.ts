/** Whether somebody would rather have a table as CSV: they name it, and name nothing they would rather have. */
export const CSV = 'text/csv';

export function wantsCsv(accept: string | undefined): boolean {
  const csv = weightOf(CSV, accept);
  return csv > 0 && csv >= weightOf('application/json', accept);
}

/** The weight given to a media type by its own name; 0 where it is not named. */
function weightOf(type: string, accept = ''): number {
  const named = accept
    .toLowerCase()
    .split(',')
    .map((range) => range.split(';').map((part) => part.trim()))
    .find(([name]) => name === type);
  if (named === undefined) return 0;
  const weight = named.find((part) => part.startsWith('q='));
  return weight === undefined ? 1 : Number(weight.slice(2)) || 0;
}
