import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../golden/', import.meta.url);

export interface GoldenFact {
  readonly type: string;
  readonly version: number;
  readonly data: object;
}

/** One full example of a fact as it rests in the log, sealed: kept for ever, for what was once published must always load. */
export const golden = (type: string, version: number): GoldenFact =>
  JSON.parse(readFileSync(new URL(`${type}.v${version}.json`, FOLDER), 'utf8'));

/** Every example there is. */
export const goldenFacts = (): readonly GoldenFact[] =>
  readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));
