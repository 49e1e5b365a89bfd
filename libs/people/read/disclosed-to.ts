/** A fact as its subject may read it: what is about them alone, and of nobody else not even an id. */
import { isClear, isErased, isPersonal, type Personal } from '../../decider/personal.js';

/** A text or place that is about others too, and so is not theirs alone to be given. */
export interface Withheld {
  readonly withheld: true;
}

export function disclosedTo(person: string, tree: unknown): unknown {
  if (typeof tree !== 'object' || tree === null) return tree;
  if (isPersonal(tree)) return disclosedValue(person, tree);
  if (Array.isArray(tree)) return tree.map((item) => disclosedTo(person, item));
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, value]) => {
      if (name === 'complainant' || name === 'other') return value === person ? [[name, value]] : [];
      if (name === 'about') return Array.isArray(value) && value.includes(person) ? [[name, [person]]] : [];
      return [[name, disclosedTo(person, value)]];
    }),
  );
}

function disclosedValue(person: string, value: Personal<unknown>): unknown {
  const alone = value.about.length === 1 && value.about[0] === person;
  if (!alone) return { withheld: true } satisfies Withheld;
  if (isErased(value)) return { erased: true };
  return isClear(value) ? value.clear : { withheld: true };
}
