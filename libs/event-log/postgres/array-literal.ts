/** A Postgres array of texts as one parameter: quoting is cheaper than a parameter for each value. */
export const arrayLiteral = (texts: readonly string[]): string =>
  texts.length === 0 ? '{}' : `{"${texts.map((text) => text.replace(/["\\]/g, '\\$&')).join('","')}"}`;
