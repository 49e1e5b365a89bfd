import { combinedKey } from './combined-key.js';
import type { SubjectKey } from './sealing.js';

/** The keys of all that a value is about, in the order of their subjects. */
export type Keys = readonly [SubjectKey, ...SubjectKey[]];

/** Whom something is about, each once and sorted: the same people give the same key, in whatever order they were named. */
export const inOrder = (subjects: readonly string[]): readonly string[] =>
  subjects.length === 1 ? subjects : [...new Set(subjects)].sort();

/** The live keys of all these subjects; nothing where a single one is gone, or there are no subjects. */
export function liveKeys(
  subjects: readonly string[],
  keys: ReadonlyMap<string, SubjectKey | 'destroyed'>,
): Keys | undefined {
  const found: SubjectKey[] = [];
  for (const subject of subjects) {
    const key = keys.get(subject);
    if (!key || key === 'destroyed') return undefined;
    found.push(key);
  }
  const [first, ...others] = found;
  return first && [first, ...others];
}

/** The one key that all of them make. */
export const keyFrom = ([first, ...others]: Keys): Buffer => combinedKey([first.key, ...others.map(({ key }) => key)]);

/** Which keys they are, as associated data names them. */
export const versionsOf = (keys: Keys): readonly (readonly [subject: string, version: number])[] =>
  keys.map(({ subject, version }) => [subject, version]);

/** Subjects that can be sealed for no more. */
export const erasedAmong = (keys: ReadonlyMap<string, SubjectKey | 'destroyed'>): readonly string[] =>
  [...keys].flatMap(([subject, key]) => (key === 'destroyed' ? [subject] : []));
