/** The README's `console` blocks as calls with what they print, and what may differ from one run to the next. */
export interface Call {
  readonly command: string;
  readonly printed: string;
}

const BLOCK = /^```console\n([\s\S]*?)^```$/gm;

/** A call begins with `$ ` and goes on while a quote or a pipe is open; what follows is what it prints. */
export const callsIn = (markdown: string): Call[] =>
  [...markdown.matchAll(BLOCK)].flatMap(([, block]) => callsOf(block as string));

/** The same document with what its calls printed now. */
export function withOutputs(markdown: string, printed: readonly string[]): string {
  let call = 0;
  return markdown.replace(BLOCK, (_whole, block: string) => {
    const told = callsOf(block).map(({ command }) => `$ ${command}\n${printed[call++]?.trim() ?? ''}`.trimEnd());
    return `\`\`\`console\n${told.join('\n')}\n\`\`\``;
  });
}

function callsOf(block: string): Call[] {
  const calls: { command: string; printed: string }[] = [];
  for (const line of block.split('\n')) {
    const last = calls.at(-1);
    if (line.startsWith('$ ')) calls.push({ command: line.slice(2), printed: '' });
    else if (last !== undefined && goesOn(last.command)) last.command += `\n${line}`;
    else if (last !== undefined) last.printed += `${line}\n`;
  }
  return calls.map(({ command, printed }) => ({ command, printed: printed.trimEnd() }));
}

const goesOn = (command: string): boolean => command.endsWith('|') || (command.match(/'/g)?.length ?? 0) % 2 === 1;

/** Ids, instants, positions of this run and the days left on the day of it, by what they are. */
export const comparable = (printed: string): string =>
  printed
    .replace(/[0-9a-z-]{36}\.[0-9]{16}/g, '<position>')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '<instant>')
    .replace(/daysLeft: -?\d+/g, 'daysLeft: <days>')
    .replace(/\r/g, '')
    .trimEnd();
