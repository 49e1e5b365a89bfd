interface Asked<Values> {
  readonly values: Values;
  readonly positionals: readonly string[];
}

/** The one word a program is asked with, and its options. Throws the usage where anything else was asked; `--help` prints it and ends. */
export function wordsAsked<Values>(usage: string, parse: () => Asked<Values>): { word: string; values: Values } {
  if (process.argv.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  const { values, positionals } = understood(usage, parse);
  const [word] = positionals;
  if (word === undefined || positionals.length !== 1) throw new Error(usage);
  return { word, values };
}

function understood<Values>(usage: string, parse: () => Asked<Values>): Asked<Values> {
  try {
    return parse();
  } catch {
    // Node's own words about an option it does not know help nobody who has not read its documentation.
    throw new Error(usage);
  }
}
