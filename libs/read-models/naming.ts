/** Where a generation of a projection lives: a Postgres schema of its own, so that renaming two schemas is the whole switch. */
export type Place = 'live' | 'next' | 'old';

/** Tables the engine keeps beside a projection's own. */
export const ENGINE_TABLES = ['checkpoint', 'states', 'set_aside', 'live_rows'] as const;

const PROJECTION_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const IDENTIFIER = /^[a-z][a-z0-9_]{0,50}$/;

/** The schema of a projection's generation, quoted. Readers name the live one. Throws on a name that is not kebab-case. */
export function schemaOf(projection: string, place: Place = 'live'): string {
  if (!PROJECTION_NAME.test(projection) || projection.length > 50)
    throw new Error(`"${projection}" cannot name a projection: use kebab-case of at most 50 characters.`);
  const name = projection.replaceAll('-', '_');
  return identifier(place === 'live' ? name : `${name}_${place}`);
}

/** A table or column of a projection, quoted. Throws on anything that would need care to quote. */
export function identifier(name: string): string {
  if (!IDENTIFIER.test(name.replace(/_(next|old)$/, '')))
    throw new Error(`"${name}" cannot name a table or column of a projection: use lower case and underscores.`);
  return `"${name}"`;
}

/** The name without its quotes, as the catalog knows it. */
export const unquoted = (quoted: string): string => quoted.slice(1, -1);
