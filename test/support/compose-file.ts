/** docker-compose.yml as its client understands it: anchors merged, `${…}` filled in. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const composePath = fileURLToPath(new URL('../../docker-compose.yml', import.meta.url));

export interface Container {
  readonly image?: string;
  readonly build?: string;
  readonly profiles?: readonly string[];
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly read_only?: boolean;
  readonly init?: boolean;
  readonly restart?: string;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string; readonly required?: boolean }>>;
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, Container>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** As it is written, with no variable filled in. */
export const readCompose = (): ComposeFile => parse(readFileSync(composePath, 'utf8'), { merge: true });

/** A variable within a text, up to the brace that ends it: a default may hold another one. */
const VARIABLE = /\$\{([A-Z_]+)(?::([-?])((?:[^${}]|\$\{[^{}]*\})*))?\}/g;

/** Throws, as the client does, where a variable that must be set is not. */
export const filledIn = (text: string, variables: NodeJS.ProcessEnv): string =>
  text.replace(VARIABLE, (_all, name: string, kind: string | undefined, rest = '') => {
    const value = variables[name];
    if (value !== undefined && (value !== '' || kind === undefined)) return value;
    if (kind === '?') throw new Error(`${name} is not set: ${rest}`);
    return kind === '-' ? filledIn(rest, variables) : '';
  });

/** The environment that a service is started with. */
export const environmentOfService = (name: string, variables: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(readCompose().services[name]?.environment ?? {}).map(([key, value]) => [
      key,
      filledIn(String(value), variables),
    ]),
  );

/** Of the variables that the file names, those that it needs and those that it may do without. */
export function variablesOf(text: string): { readonly needed: Set<string>; readonly optional: Set<string> } {
  const needed = new Set([...text.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name as string));
  const all = [...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name as string);
  return { needed, optional: new Set(all.filter((name) => !needed.has(name))) };
}
