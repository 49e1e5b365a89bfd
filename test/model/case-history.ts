/** What the facts of a case say when they are read one after another, without its fold. */
import type { CaseFact } from '../../libs/case-file/facts.js';

export type Of<Type extends CaseFact['type']> = Extract<CaseFact, { readonly type: Type }>;

export const those = <Type extends CaseFact['type']>(history: readonly CaseFact[], ...types: readonly Type[]) =>
  history.filter((fact): fact is Of<Type> => (types as readonly string[]).includes(fact.type));

export const requestOf = (history: readonly CaseFact[]) => {
  const [first] = history;
  if (first?.type !== 'ReviewRequested') throw new Error('a case begins with its request');
  return first.data;
};

export const relevantBodies = (history: readonly CaseFact[]): readonly string[] =>
  those(history, 'RequestAmended').reduce<readonly string[]>(
    (bodies, { data }) => data.relevantBodies ?? bodies,
    requestOf(history).relevantBodies,
  );

export const victims = (history: readonly CaseFact[]): readonly string[] =>
  those(history, 'RequestAmended').reduce<readonly string[]>(
    (standing, { data }) => data.changes.victims ?? standing,
    requestOf(history).victims,
  );

/** Bodies to which a complaint cited on the case was made. */
export const complainedTo = (history: readonly CaseFact[]): readonly string[] => [
  ...requestOf(history).complaints.map(({ agency }) => agency),
  ...those(history, 'ComplaintCited').map(({ data }) => data.complaint.agency),
];

/** Whether the last of these that was recorded is one of those. */
export const lastIs = (
  history: readonly CaseFact[],
  among: readonly CaseFact['type'][],
  ...wanted: readonly CaseFact['type'][]
): boolean => {
  const last = those(history, ...among).at(-1);
  return last !== undefined && wanted.includes(last.type);
};
