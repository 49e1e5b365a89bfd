/** The README's `console` blocks as calls with what they print, and what may differ from one run to the next. */
export interface Call {
  readonly command: string;
  readonly printed: string;
}

/** A call begins with `$ ` and goes on over lines that end with a backslash; what follows is what it prints. */
export function callsIn(markdown: string): Call[] {
  return [...markdown.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => callsOf(block as string));
}

function callsOf(block: string): Call[] {
  const calls: { command: string; printed: string }[] = [];
  let continues = false;
  for (const line of block.split('\n')) {
    const last = calls.at(-1);
    if (line.startsWith('$ ')) calls.push({ command: line.slice(2), printed: '' });
    else if (last !== undefined && continues) last.command += `\n${line}`;
    else if (last !== undefined) last.printed += `${line}\n`;
    continues = (line.startsWith('$ ') || continues) && line.endsWith('\\');
  }
  return calls.map(({ command, printed }) => ({ command, printed: printed.trimEnd() }));
}

/** Ids, instants, positions and digests of this run, by what they are. */
export const comparable = (printed: string): string =>
  printed
    .replace(/[0-9a-z-]{36}\.[0-9]{16}/g, '<position>')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '<instant>')
    .replace(/\r/g, '')
    .trimEnd();
