interface Asked<Values> {
  readonly values: Values;
  readonly positionals: readonly string[];
}

/** The one word a program is asked with, and its options. Throws the usage where anything else was asked; `--help` prints it and ends. */
export function wordsAsked<Values>(usage: string, parse: () => Asked<Values>): { word: string; values: Values } {
  const { values, positionals } = asked(usage, parse);
  const [word] = positionals;
  if (word === undefined || positionals.length !== 1) throw new Error(usage);
  return { word, values };
}

/** The options alone, of a program that is asked with no other word. Throws the usage below a sentence; `--help` prints it and ends. */
export function optionsAsked<Values>(usage: string, parse: () => Asked<Values>): Values {
  return asked(`A word here is not understood, or an option lacks its value.\n${usage}`, parse, usage).values;
}

function asked<Values>(complaint: string, parse: () => Asked<Values>, usage = complaint): Asked<Values> {
  if (process.argv.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parse();
  } catch {
    // Node's own words about an option it does not know help nobody who has not read its documentation.
    throw new Error(complaint);
  }
}
