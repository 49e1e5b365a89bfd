/** Header lines of a message that was really sent fit in here many times over. */
const MOST_HEADER_BYTES = 256 * 1024;
/** A name of printable ASCII and a colon (RFC 5322 section 2.2); what is indented goes on with the line above (2.2.3). */
const HEADER_LINE = /^[!-9;-~]+:[^\0]*$/;
const FOLDED_LINE = /^[ \t][^\0]*$/;

/** Header fields up to an empty line, those among them that every message has (RFC 5322 section 3.6), and no NUL anywhere. */
export function isMailMessage(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  const [header] = bytes
    .subarray(0, MOST_HEADER_BYTES)
    .toString('latin1')
    .split(/\r?\n\r?\n/, 1) as [string];
  const [first = '', ...others] = header.replace(/\r?\n$/, '').split(/\r?\n/);
  const wellFormed =
    HEADER_LINE.test(first) && others.every((line) => HEADER_LINE.test(line) || FOLDED_LINE.test(line));
  return wellFormed && ['from', 'date'].every((name) => new RegExp(`^${name}[ \\t]*:`, 'im').test(header));
}
